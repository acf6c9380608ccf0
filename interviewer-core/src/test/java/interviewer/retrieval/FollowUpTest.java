package interviewer.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.corpus.CorpusLoader;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTest {
    private static final FollowUp FOLLOW_UP = new FollowUp(CorpusLoader.catalog());
    private static final String BEFORE = "How long does SQS keep a message?";

    /** The first texts are what was said before. */
    private static String query(String... said) {
        List<String> turns = Arrays.asList(said);
        return FOLLOW_UP.query(turns.subList(0, turns.size() - 1), turns.getLast());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "And how big may one be?",
                "And EKS?",
                "What about Kinesis?",
                "ok and what does it cost",
                "basically what must never run on those",
                "Which of them is cheaper?",
                "How much more does the former cost?",
                "Can the latter run on Kubernetes?",
                "What is the second one good for?",
                "Does it run on Lambda?",
                "How do I get around that?",
                "Forever?",
                "How many may I have open at the same time?",
                "Which is quicker to set up for three teams?",
                "any cure for java",
                "And what is the largest single file it takes?"
            })
    void query_refersBack_putsTheTurnBeforeFirst(String question) {
        assertEquals(BEFORE + " " + question, query(BEFORE, question));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is the largest object S3 takes?",
                "How do I run a job every night?",
                "What is SnapStart?",
                "um what is snapstart",
                "Cold starts in Java?",
                "How many connections may a NAT gateway have open?",
                "Is there a DNS service that promises never to be down?",
                "When is it better to take Terraform than CDK?",
                "Why does an EBS volume not move to another zone with its instance?",
                "So how do I follow one request through all my services?",
                "And is there anything that keeps buckets from becoming public?",
                "Our people know one of Terraform or CDK already, so when is each of the two preferred?"
            })
    void query_newTopic_staysAsItIs(String question) {
        assertEquals(question, query(BEFORE, question));
    }

    @Test
    void query_nothingBefore_staysAsItIs() {
        assertEquals("And its price?", query("And its price?"));
        assertEquals("And its price?", query(" ", "And its price?"));
    }

    @Test
    void query_turnBeforeRefersBackToo_reachesTheTurnBeforeThat() {
        assertEquals(
                "What is SQS? What does it cost? And the limits?",
                query("What is SQS?", "What does it cost?", "And the limits?"));
    }

    @Test
    void query_newTopicBetween_leavesTheOldOneBehind() {
        assertEquals(
                "What does WAF cost? And its limits?", query("What is SQS?", "What does WAF cost?", "And its limits?"));
    }

    @Test
    void query_longTurnBefore_keepsItsLastWords() {
        String story = "word ".repeat(300) + "and then SQS lost a message";

        String query = query(story, "Why did it?");

        assertTrue(query.endsWith("SQS lost a message Why did it?"), query);
        assertEquals(43, query.split(" ", -1).length, query);
    }

    @Test
    void query_manyTurnsBefore_endsWithTheQuestion() {
        String query = FOLLOW_UP.query(Collections.nCopies(50, "And the next one?"), "And this?");

        assertTrue(query.endsWith("And the next one? And this?"), query);
        assertTrue(query.length() < 300, query);
    }
}
