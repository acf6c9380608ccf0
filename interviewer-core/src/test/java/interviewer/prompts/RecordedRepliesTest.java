package interviewer.prompts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import interviewer.grading.Evidence;
import interviewer.grading.SecondReading;
import interviewer.grading.SecondReading.StepReading;
import interviewer.llm.ModelException;
import interviewer.phrasing.Phrase;
import interviewer.phrasing.Plain;
import interviewer.phrasing.Plain.Kind;
import interviewer.text.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a real small model said once, read by today's code. Skipped while there is no recording. A recording is made, and then
 * tested, by this same class; in the root of the repository:
 *
 * <pre>
 * INTERVIEWER_RECORD=1 INTERVIEWER_OLLAMA=http://127.0.0.1:11434 mvn -q -Dquick -pl interviewer-core -am \
 *     -Dtest=RecordedRepliesTest -Dsurefire.failIfNoSpecifiedTests=false test
 * </pre>
 *
 * <p>{@code -Drecord.model=NAME} asks another model than qwen-coder:1.5b, {@code -Drecord.folder=FOLDER} leaves the recording of the
 * repository alone and reads and writes one there.
 */
class RecordedRepliesTest {
    private static final Path FOLDER = Path.of(System.getProperty("record.folder", PromptFiles.FIXTURES.toString()));
    private static final String MODEL = System.getProperty("record.model", "qwen-coder:1.5b");
    private static final Set<String> REASONS = Set.of(
            "it names what the plain text leaves to the candidate",
            "it brings in a figure of its own",
            "it asks more than it should",
            "it praises or blames",
            "it repeats its instructions",
            "it is not only the words that are to be said",
            "it is too long",
            "it says next to nothing",
            "it is not one question",
            "it leaves out a figure of the plain text");

    private static List<RecordedReply> recording = List.of();

    private final ReplayingModel model = new ReplayingModel(recording);
    private final Readers readers = new Readers(model);

    @BeforeAll
    static void load() throws IOException, ModelException {
        if (System.getenv("INTERVIEWER_RECORD") != null) {
            String server = System.getenv("INTERVIEWER_OLLAMA");
            assertNotNull(server, "INTERVIEWER_RECORD wants a server: INTERVIEWER_OLLAMA=http://127.0.0.1:11434");
            RecordedReplies.record(URI.create(server), MODEL, FOLDER);
        }
        recording = RecordedReplies.in(FOLDER);
    }

    static List<RecordedAnswer> answers() throws IOException {
        return RecordedAnswer.all();
    }

    private static void requireRecording() {
        assumeFalse(recording.isEmpty(), () -> "nothing is recorded yet: " + RecordedReplies.COMMAND);
    }

    @Test
    void answers_areOfAllForms() throws Exception {
        Map<String, Long> forms =
                answers().stream().collect(Collectors.groupingBy(RecordedAnswer::form, Collectors.counting()));

        assertEquals(Map.of("typed", 4L, "spoken", 3L, "empty talk", 2L, "long", 1L, "orders", 2L), forms);
        for (RecordedAnswer answer : answers()) {
            assertTrue(answer.answer().contains(answer.order()), answer.id());
        }
    }

    @Test
    void command_standsInTheDocuments() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "evaluation.md"));

        assertTrue(page.contains("```\n" + RecordedReplies.COMMAND + "\n```"), RecordedReplies.COMMAND);
    }

    /** The replies are those to what is asked today, no more, and all of one model. */
    @Test
    void recording_isOfTheseAnswersAndOneModel() throws Exception {
        requireRecording();

        for (RecordedAnswer answer : answers()) {
            read(answer);
            for (Plain plain : answer.plains()) {
                readers.phrase(plain);
            }
        }

        assertEquals(recording, model.said());
        assertEquals(1, recording.stream().map(RecordedReply::digest).distinct().count(), "models in the recording");
        assertTrue(recording.stream()
                .allMatch(reply -> reply.cutOff() != null || (reply.promptTokens() > 0 && reply.replyTokens() > 0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void reading_isUsable_andSaysWhoReadWhat(RecordedAnswer answer) throws Exception {
        requireRecording();

        SecondReading reading = read(answer);

        assertNull(reading.unreadable());
        assertEquals(5, reading.steps().size());
        assertEquals(!answer.form().equals("long"), reading.whole());
        RecordedReply said = model.said().getFirst();
        assertEquals(
                new RecordedReply(
                        reading.prompt(),
                        said.sha256(),
                        reading.model(),
                        reading.digest(),
                        said.reply(),
                        reading.promptTokens(),
                        reading.replyTokens(),
                        null),
                said);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void quotes_areWordsOfTheAnswer_andNeverAnOrder(RecordedAnswer answer) throws Exception {
        requireRecording();
        int order = answer.answer().indexOf(answer.order());

        for (StepReading step : read(answer).steps()) {
            for (Evidence quote : step.evidence()) {
                assertEquals(answer.answer().substring(quote.start(), quote.end()), quote.quote());
                assertFalse(quote.quote().isBlank());
                boolean besideTheOrder = quote.end() <= order
                        || quote.start() >= order + answer.order().length();
                assertTrue(besideTheOrder, quote.quote());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void levels_followFromTheRecordedTests(RecordedAnswer answer) throws Exception {
        requireRecording();

        SecondReading reading = read(answer);

        JsonNode reply = Json.mapper().readTree(model.said().getFirst().reply());
        for (StepReading step : reading.steps()) {
            JsonNode said = reply.path(step.step().id());
            Set<Integer> pointed = new HashSet<>();
            said.path("clauses").forEach(number -> pointed.add(number.intValue()));
            boolean isThere = said.path(step.tests().getFirst().id()).booleanValue();
            boolean isWhole = said.path(step.tests().getLast().id()).booleanValue();
            int level = pointed.isEmpty() || !isThere ? 0 : isWhole ? 2 : 1;
            assertEquals(pointed.size(), step.evidence().size(), "every number is one of a clause");
            assertEquals(level, step.level(), step.toString());
            assertEquals(Math.abs(level - step.ours()) == 2, step.unsure(), step.toString());
            assertEquals(level == step.ours(), step.says().isEmpty(), step.toString());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void wording_isKeptAsItWasSaid_orRefusedForAReason(RecordedAnswer answer) throws Exception {
        requireRecording();

        for (Plain plain : answer.plains()) {
            Phrase phrase = readers.phrase(plain);

            RecordedReply said = model.said().getLast();
            String text = phrase.text();
            if (text == null) {
                boolean reasoned = said.cutOff() == null
                        ? REASONS.contains(phrase.refused())
                        : said.cutOff().equals(phrase.refused());
                assertTrue(reasoned, phrase + " for: " + said);
            } else {
                assertTrue(said.reply().replaceAll("\\s+", " ").contains(text), text);
                long questions = text.chars().filter(letter -> letter == '?').count();
                boolean asks = plain.kind() == Kind.QUESTION || plain.kind() == Kind.PROBE;
                assertTrue(asks ? questions == 1 && text.endsWith("?") : questions <= 1, text);
            }
        }
    }

    private SecondReading read(RecordedAnswer answer) throws ModelException {
        return readers.read(answer.question(), answer.service(), answer.answer());
    }
}
