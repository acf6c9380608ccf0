package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.grading.Step;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationAnswersTest {
    private static final EvalInput SHIPPED = EvalInput.shipped("answers.jsonl");

    @Test
    void of_shippedSet_hasEachLevelOfEachStepOften() {
        List<GradedAnswer> chosen = CalibrationAnswers.of(SHIPPED, 40, 20).answers();

        assertEquals(40, chosen.stream().map(GradedAnswer::id).distinct().count());
        for (Step step : Step.values()) {
            for (int level = 0; level < 3; level++) {
                int wanted = level;
                long found = chosen.stream()
                        .filter(answer -> answer.labels().of(step) == wanted)
                        .count();
                assertTrue(found >= 9, step + " at level " + level + " only " + found + " times");
            }
        }
    }

    @Test
    void of_sameSeed_isTheSame_anotherIsNot() {
        assertEquals(CalibrationAnswers.of(SHIPPED, 40, 20), CalibrationAnswers.of(SHIPPED, 40, 20));
        assertFalse(CalibrationAnswers.of(SHIPPED, 40, 20)
                .answers()
                .equals(CalibrationAnswers.of(SHIPPED, 40, 21).answers()));
    }

    @Test
    void of_setWithEnoughHeldOut_takesOnlyThose() {
        CalibrationAnswers chosen = CalibrationAnswers.of(set(12), 4, 1);

        assertTrue(chosen.heldOut());
        assertEquals(
                List.of("a0", "a3", "a6", "a9"),
                chosen.answers().stream().map(GradedAnswer::id).sorted().toList());
    }

    @Test
    void of_setWithTooFewHeldOut_takesAnyAndSaysSo() {
        CalibrationAnswers chosen = CalibrationAnswers.of(set(12), 5, 1);

        assertFalse(chosen.heldOut());
        assertEquals(5, chosen.answers().size());
    }

    @Test
    void of_noAnswers_isRefused() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> CalibrationAnswers.of(SHIPPED, 0, 1));

        assertEquals("the number of answers is 0; it must be at least 1", refused.getMessage());
    }

    /** Every third line is held out. */
    private static EvalInput set(int lines) {
        String text = IntStream.range(0, lines)
                .mapToObj(line -> """
                        {"id":"a%d","prompt":"SQS?","answer":"A queue.","split":"%s",\
                        "labels":{"name":%d,"pattern":0,"gotcha":0,"number":0,"not_use":0}}""".formatted(line, line % 3 == 0 ? "held-out" : "train", line % 3))
                .collect(Collectors.joining("\n"));
        return EvalInput.of("set.jsonl", text.getBytes(StandardCharsets.UTF_8));
    }
}
