package interviewer.phrasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.corpus.CorpusLoader;
import interviewer.llm.ModelException.Fault;
import interviewer.llm.ScriptedModel;
import interviewer.phrasing.Plain.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraserTest {
    private static final Plain MAILS =
            new Plain(Kind.QUESTION, "A shop sends 2,000 mails an hour after checkout. Where do they wait?", "");
    private static final Plain BREAKS = new Plain(Kind.PROBE, "What breaks first?", "SQS hands jobs to a worker.");
    private static final Plain RESULT = new Plain(Kind.SUMMARY, "5 of 10. Missing: gotcha and number.", "");

    private final ScriptedModel model = new ScriptedModel();
    private final Phraser phraser = new Phraser(CorpusLoader.catalog(), model);
    private final List<String> heard = new ArrayList<>();

    @Test
    void phrase_goodWording_isStreamedAndKept() throws Exception {
        model.then("\"Every hour 2,000 mails leave a shop after checkout. Where would you let them wait?\"");

        Phrase phrase = phraser.phrase(MAILS, heard::add);

        assertEquals(
                "Every hour 2,000 mails leave a shop after checkout. Where would you let them wait?", phrase.text());
        assertEquals("Every", heard.getFirst());
        assertTrue(heard.getLast().endsWith("let them"), heard.getLast());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Every hour 2,000 mails leave a shop. Where would SQS keep them?",
                "Every hour 2,000 mails leave a shop. Could a dead-letter queue or Kinesis hold them?",
            })
    void phrase_thatNamesAService_isRefusedBeforeTheNameIsHeard(String leak) throws Exception {
        model.then(leak);

        Phrase phrase = phraser.phrase(MAILS, heard::add);

        assertNull(phrase.text());
        assertEquals("it names what the plain text leaves to the candidate", phrase.refused());
        assertTrue(heard.stream().noneMatch(words -> words.contains("SQS") || words.contains("Kinesis")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A shop sends 2,000 mails an hour. Where do they wait? And for how long?|it asks more than it should",
                "Great! A shop sends 2,000 mails an hour, so where do they wait?|it praises or blames",
                "A shop sends 2,000 mails an hour within 14 days, so where do they wait?|it brings in a figure of its own",
                "A shop sends its mails after checkout, so where do they wait?|it leaves out a figure of the plain text",
                "A shop sends 2,000 mails an hour and they wait somewhere.|it is not one question",
                "Sure, here is the question: where do 2,000 mails an hour wait?|it is not only the words that are to be said",
                "The candidate said last: mails. Where do 2,000 mails an hour wait?|it is not only the words that are to be said",
                "Text: Where do 2,000 mails an hour wait?|it is not only the words that are to be said",
                "Where?|it says next to nothing",
            })
    void phrase_thatIsUnfit_isRefusedWithItsReason(String words, String reason) throws Exception {
        model.then(words);

        assertEquals(reason, phraser.phrase(MAILS, heard::add).refused());
    }

    /** A small model says the example of its prompt: it asks something else and puts words into the candidate's mouth. */
    @Test
    void probe_thatIsTheExampleOfThePrompt_isRefusedBeforeMuchIsHeard() throws Exception {
        Plain plain = new Plain(Kind.PROBE, "What goes wrong once all teams use it?", "A topic tells all three teams.");
        model.then("ok")
                .then("You said a worker takes jobs from the queue. What would go wrong with that in production?");
        phraser.phrase(plain, heard::add);
        assertTrue(model.prompts().getFirst().text().contains("You said a worker takes jobs from the queue."));

        Phrase phrase = phraser.phrase(plain, heard::add);

        assertEquals("it repeats its instructions", phrase.refused());
        assertEquals("You said a worker takes jobs", heard.getLast());
    }

    @Test
    void probe_thatAsksWhatGoesWrong_mayBeWordedSo() throws Exception {
        Plain plain = new Plain(Kind.PROBE, "What goes wrong once real readers use it?", "");
        model.then("Once real readers use it, what would go wrong?")
                .then("That is wrong. What happens once they use it?");

        assertEquals(
                "Once real readers use it, what would go wrong?",
                phraser.phrase(plain, heard::add).text());
        assertEquals("it praises or blames", phraser.phrase(plain, heard::add).refused());
    }

    @Test
    void phrase_endlessWords_areRefused() throws Exception {
        model.then("and then the shop goes on ".repeat(40));

        assertEquals("it is too long", phraser.phrase(MAILS, heard::add).refused());
    }

    @Test
    void probe_mayTakeUpWhatTheCandidateNamed() throws Exception {
        model.then("You said SQS hands jobs to a worker. What would break first?");

        assertEquals(
                "You said SQS hands jobs to a worker. What would break first?",
                phraser.phrase(BREAKS, heard::add).text());
        assertTrue(model.prompts().getFirst().text().contains("The candidate said last: SQS hands jobs to a worker."));
        assertEquals("probe 1", model.prompts().getFirst().name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What breaks first?|You said SQS hands jobs to a worker. What would go wrong first?",
                "Which of them is the wrong one?|SQS hands jobs to a worker. Which of them would be wrong here?",
            })
    void probe_mayAskWhatGoesWrong(String plain, String words) throws Exception {
        model.then(words);

        Phrase phrase = phraser.phrase(new Plain(Kind.PROBE, plain, BREAKS.said()), heard::add);

        assertEquals(words, phrase.text(), phrase.refused());
    }

    @Test
    void probe_thatBlames_isRefused() throws Exception {
        model.then("That is wrong. What would break first?");

        assertEquals("it praises or blames", phraser.phrase(BREAKS, heard::add).refused());
    }

    @Test
    void summary_thatAsks_isRefused() throws Exception {
        model.then("That was 5 of 10. Do you want to try again?");

        assertEquals(
                "it asks more than it should",
                phraser.phrase(RESULT, heard::add).refused());
    }

    @Test
    void phrase_modelThatFails_leavesThePlainWords() throws Exception {
        model.then(Fault.INTERRUPTED, "The connection was cut.");

        Phrase phrase = phraser.phrase(BREAKS, heard::add);

        assertNull(phrase.text());
        assertEquals("The connection was cut.", phrase.refused());
    }
}
