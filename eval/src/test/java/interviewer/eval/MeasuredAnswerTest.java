package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interviewer.grading.SignalTable.Row;
import interviewer.grading.Step;
import interviewer.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredAnswerTest {

    @Test
    void levels_labelZero_areAllZero() {
        assertEquals(
                List.of(0, 0), answer(0, "null", "one two three four", "five").levels(Step.NAME));
    }

    @Test
    void levels_clauseLikeTheQuote_hasTheLabel() {
        assertEquals(
                List.of(2, 0),
                answer(2, "\"one two three\"", "one two three four", "five six").levels(Step.NAME));
    }

    /** Word F1 with the quote: 8/10, 6/10, 4/8, 2/9 and 0. */
    @Test
    void levels_byOverlap_takeTheLabelAreLeftOutOrZero() {
        MeasuredAnswer answer = answer(1, "\"a b c d e\"", "a b c d x", "a b c x y", "a b x", "a p q r", "p q r s t u");

        assertEquals(List.of(1, 1, MeasuredAnswer.UNKNOWN, 0, 0), answer.levels(Step.NAME));
    }

    @Test
    void levels_closestClauseFromThreeTenthsOn_hasTheLabel() {
        // 4/9 and 2/7
        assertEquals(
                List.of(1, MeasuredAnswer.UNKNOWN),
                answer(1, "\"a b c d e\"", "a b x y", "a x").levels(Step.NAME));
    }

    @Test
    void levels_closestClauseBelowThreeTenths_isLeftOut() {
        assertEquals(
                List.of(MeasuredAnswer.UNKNOWN, 0),
                answer(1, "\"a b c d e\"", "a x", "y").levels(Step.NAME));
    }

    @Test
    void levels_labelWithoutAnyQuote_areAllLeftOut() {
        assertEquals(
                List.of(MeasuredAnswer.UNKNOWN, MeasuredAnswer.UNKNOWN),
                answer(2, "null", "one", "two").levels(Step.NAME));
    }

    @Test
    void levels_astralLetters_keepClausesInPlace() {
        assertEquals(
                List.of(0, 1),
                answer(1, "\"seven eight\"", "\uD83D\uDE00 six", "seven eight").levels(Step.NAME));
    }

    @Test
    void examples_weightEarningClausesAsOneAndAllOthersByThree() {
        List<Example> examples = answer(1, "\"a b c d e\"", "a b c d x", "a b c x y", "a b x", "p", "q")
                .examples(Step.NAME);

        assertEquals(List.of(1, 1, 0, 0), examples.stream().map(Example::level).toList());
        assertEquals(
                List.of(.5, .5, .6, .6), examples.stream().map(Example::weight).toList());
    }

    private static MeasuredAnswer answer(int label, String quote, String... clauses) {
        String text = String.join(" ", clauses);
        String line =
                "{\"id\":\"a\",\"prompt\":\"q\",\"answer\":\"%s\",\"labels\":{\"name\":%d,\"pattern\":0,\"gotcha\":0,\"number\":0,\"not_use\":0},\"evidence\":{\"name\":%s}}"
                        .formatted(text, label, quote);
        List<Row> rows = new ArrayList<>();
        int start = 0;
        for (String clause : clauses) {
            rows.add(new Row(new Span(start, start + clause.length()), new double[] {1}, EnumSet.allOf(Step.class)));
            start += clause.length() + 1;
        }
        return new MeasuredAnswer(
                Resources.lines(line).values(GradedAnswer.class).getFirst(), rows);
    }
}
