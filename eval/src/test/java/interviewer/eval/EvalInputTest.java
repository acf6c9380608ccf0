package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EvalInputTest {
    private static final String GOOD = "{\"id\":\"a\",\"text\":\"What?\",\"unknown\":[1]}";

    @Test
    void values_blankLinesUnknownFieldsAndByteOrderMark_areIgnored() {
        EvalInput input = Resources.lines("\uFEFF" + GOOD, "", "  ", GOOD.replace("\"a\"", "\"b\"") + "\r");

        assertEquals(2, input.values(Question.class).size());
    }

    @Test
    void values_notJson_namesFileAndLine() {
        assertStarts("set.jsonl, line 2: not JSON of that form: ", GOOD, "{\"id\":");
    }

    @Test
    void values_twoObjectsOnALine_areRefused() {
        assertStarts("set.jsonl, line 1: not JSON", GOOD + GOOD);
    }

    @Test
    void values_array_isRefused() {
        assertStarts("set.jsonl, line 1: not JSON", "[]");
    }

    @Test
    void values_null_isRefused() {
        assertStarts("set.jsonl, line 2: is null", GOOD, "null");
    }

    @Test
    void values_missingField_isNamed() {
        assertEquals("set.jsonl, line 1: lacks 'text'", problem("{\"id\":\"a\"}"));
    }

    @Test
    void values_spanWithoutLetters_isRefused() {
        assertEquals(
                "set.jsonl, line 1: 'answer_spans' holds '...', which has no letter or digit",
                problem("{\"id\":\"a\",\"text\":\"b\",\"answer_spans\":[\"...\"]}"));
    }

    @Test
    void values_sameIdTwice_isRefused() {
        assertEquals("set.jsonl, line 3: the id a stands on an earlier line too", problem(GOOD, "", GOOD));
    }

    @Test
    void values_noLines_isRefused() {
        assertStarts("set.jsonl: has no lines", "");
    }

    @Test
    void of_brokenUtf8_namesLine() {
        byte[] bytes = "{}\n\u00e9".getBytes(StandardCharsets.ISO_8859_1);

        String message = assertThrows(EvalFileException.class, () -> EvalInput.of("f", bytes))
                .getMessage();

        assertEquals("f, line 2: is not UTF-8", message);
    }

    @Test
    void of_missingFile_isNamed() {
        String message =
                String.valueOf(assertThrows(EvalFileException.class, () -> EvalInput.of(Path.of("no-such-file.jsonl")))
                        .getMessage());

        assertTrue(message.startsWith("no-such-file.jsonl: cannot be read"), message);
    }

    @Test
    void shipped_everySet_isReadable() {
        assertTrue(EvalInput.shipped("questions.jsonl").values(Question.class).size() > 50);
        assertTrue(EvalInput.shipped("answers.jsonl").values(GradedAnswer.class).size() > 50);
        assertTrue(EvalInput.shipped("attacks.jsonl").values(Attack.class).size() > 50);
    }

    @Test
    void shipped_unknownName_isRefused() {
        assertThrows(EvalFileException.class, () -> EvalInput.shipped("nothing.jsonl"));
    }

    @Test
    void values_levelOutOfRange_isRefused() {
        assertEquals(
                "set.jsonl, line 1: a level is 3; it must be 0, 1 or 2",
                answerProblem("{\"name\":3,\"pattern\":0,\"gotcha\":0,\"number\":0,\"not_use\":0}"));
    }

    @Test
    void values_missingLabel_isRefused() {
        assertEquals(
                "set.jsonl, line 1: 'labels' must have name, pattern, gotcha, number and not_use",
                answerProblem("{\"name\":1,\"pattern\":0,\"gotcha\":0,\"number\":0}"));
    }

    @Test
    void values_fractionAsLevel_isRefused() {
        String message = answerProblem("{\"name\":1.5,\"pattern\":0,\"gotcha\":0,\"number\":0,\"not_use\":0}");

        assertTrue(message.startsWith("set.jsonl, line 1: not JSON of that form"), message);
    }

    private static String answerProblem(String labels) {
        EvalInput input = Resources.lines("{\"id\":\"a\",\"prompt\":\"p\",\"answer\":\"b\",\"labels\":" + labels + "}");
        return String.valueOf(assertThrows(EvalFileException.class, () -> input.values(GradedAnswer.class))
                .getMessage());
    }

    private static void assertStarts(String start, String... lines) {
        String message = problem(lines);
        assertTrue(message.startsWith(start), message);
    }

    private static String problem(String... lines) {
        return String.valueOf(assertThrows(
                        EvalFileException.class, () -> Resources.lines(lines).values(Question.class))
                .getMessage());
    }
}
