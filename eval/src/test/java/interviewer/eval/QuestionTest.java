package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.corpus.Passage;
import interviewer.corpus.Source;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTest {

    @Test
    void said_history_leavesOutTheAssistant() {
        Question question = question("\"history\":[\"one\",{\"role\":\"user\",\"text\":\"two\"},"
                + "{\"role\":\"assistant\",\"text\":\"hm\"},{\"text\":\"three\"}]");

        assertEquals(List.of("one", "two", "three"), question.said());
    }

    @Test
    void isAnswerable_noSpanAndNoTitle_isFalse() {
        assertFalse(question("\"kind\":\"ooc\"").isAnswerable());
    }

    @Test
    void isAnswerable_said_overrulesSpans() {
        assertFalse(question("\"answer_spans\":[\"x\"],\"answerable\":false").isAnswerable());
    }

    @Test
    void isRight_equivalentInOtherPunctuation_isTrue() {
        Relevance relevance =
                new Relevance(question("\"answer_spans\":[\"14 days\"],\"alt_spans\":[[\"two  Weeks\"]]"));

        assertTrue(isRight(relevance, "for two\n- weeks, at most"));
        assertTrue(isRight(relevance, "14-days"));
        assertFalse(isRight(relevance, "4 days"));
    }

    @Test
    void partsIn_twoSpans_tellsThemApart() {
        Relevance relevance = new Relevance(question("\"answer_spans\":[\"alpha\",\"beta\"]"));

        assertEquals("{1}", partsIn(relevance, "Beta!").toString());
        assertEquals(2, relevance.parts());
    }

    @Test
    void isOnTopic_titleAboveThePassage_isTrue() {
        Relevance relevance =
                new Relevance(question("\"answer_spans\":[\"alpha\"],\"gold_titles\":[\"1. Compute > EC2\"]"));

        assertTrue(isOnTopic(relevance, List.of("1. Compute", "EC2", "Key talking points:")));
        assertFalse(isOnTopic(relevance, List.of("1. Compute", "EC2 Auto Scaling")));
        assertFalse(isOnTopic(relevance, List.of("1. Compute")));
    }

    @Test
    void isRight_titlesOnly_goesByTitle() {
        Relevance relevance = new Relevance(question("\"gold_titles\":[\"a > b\"]"));

        assertTrue(relevance.isRight(passage("anything", List.of("A", "b", "c")), "anything"));
        assertEquals(1, relevance.parts());
    }

    private static boolean isRight(Relevance relevance, String text) {
        return relevance.isRight(passage(text, List.of("t")), NormalText.of(text));
    }

    private static BitSet partsIn(Relevance relevance, String text) {
        return relevance.partsIn(passage(text, List.of("t")), NormalText.of(text));
    }

    private static boolean isOnTopic(Relevance relevance, List<String> title) {
        return relevance.isOnTopic(passage("gamma", title), "gamma");
    }

    private static Passage passage(String text, List<String> title) {
        return new Passage("p", title, Passage.Kind.CONCEPT, text, new Source("f", 0, 1));
    }

    private static Question question(String fields) {
        return Resources.lines("{\"id\":\"q\",\"text\":\"How much?\"," + fields + "}")
                .values(Question.class)
                .getFirst();
    }
}
