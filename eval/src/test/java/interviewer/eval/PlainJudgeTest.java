package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import interviewer.eval.AnswerReader.Read;
import interviewer.grading.Step;
import interviewer.llm.FakeModel;
import interviewer.llm.FakeOllama;
import interviewer.llm.FakeReply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainJudgeTest {
    private static final GradedAnswer ANSWER = Resources.input("reference-answers.jsonl")
            .values(GradedAnswer.class)
            .getFirst();
    private static final String GRADES =
            "{\"name\":{\"level\":2,\"quote\":\"a queue\"},\"pattern\":{\"level\":0,\"quote\":null},"
                    + "\"gotcha\":{\"level\":1,\"quote\":\"made up\"},\"number\":{\"level\":0},\"not_use\":{\"level\":2,\"quote\":\"x\"}}";

    private final FakeOllama ollama = FakeOllama.started().model(FakeModel.chat("small:1b", 1.5));
    private final PlainJudge judge = new PlainJudge(ollama.address(), "small:1b");

    @AfterEach
    void close() {
        ollama.close();
    }

    @Test
    void read_gradesAmongOtherWords_areTaken() {
        says("Here you are:\n```json\n" + GRADES + "\n```");

        Read read = judge.read(ANSWER);

        assertNull(read.prediction().ungraded());
        assertEquals(2, read.prediction().scores().name());
        assertEquals("made up", read.prediction().evidence().of(Step.GOTCHA));
        assertEquals(300, read.promptTokens());
        assertEquals("plain rubric prompt, small:1b", read.prediction().grader());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A good answer!", "{\"name\": 2}", "{\"name\":{\"level\":7}}", "{ not json }"})
    void read_anythingElse_isUnusable(String reply) {
        says(reply);

        assertEquals(
                "the reply could not be read", judge.read(ANSWER).prediction().ungraded());
    }

    @Test
    void read_serverThatFails_isUnusableWithItsReason() {
        ollama.then(FakeReply.error(500, "model runner has unexpectedly stopped"));

        String why = String.valueOf(judge.read(ANSWER).prediction().ungraded());

        assertTrue(why.contains("model runner has unexpectedly stopped"), why);
    }

    private void says(String reply) {
        String content = new String(JsonStringEncoder.getInstance().quoteAsString(reply));
        ollama.then(FakeReply.of(
                200,
                "{\"model\":\"small:1b\",\"message\":{\"role\":\"assistant\",\"content\":\"" + content
                        + "\"},\"done\":true,\"done_reason\":\"stop\",\"prompt_eval_count\":300,\"eval_count\":90}"));
    }
}
