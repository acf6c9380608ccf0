package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.eval.AnswerReader.Read;
import interviewer.eval.ReaderEval.Entry;
import interviewer.grading.Grade;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReaderEvalTest {
    private static final EvalInput ANSWERS = Resources.input("reference-answers.jsonl");
    private static final EvalOptions OPTIONS = EvalOptions.of("interviewer eval grading --model small:1b");

    /** Gives the labels back, quotes nothing, and takes no time. */
    private record Oracle() implements AnswerReader {
        @Override
        public String name() {
            return "oracle";
        }

        @Override
        public Read read(GradedAnswer answer) {
            return Read.of(answer.id(), name(), answer.labels(), Quotes.NONE, 900, 150);
        }
    }

    /** Gives full marks for words that nobody said, and in the second round nothing. */
    private static final class Flatterer implements AnswerReader {
        private int reads;

        @Override
        public String name() {
            return "flatterer";
        }

        @Override
        public Read read(GradedAnswer answer) {
            boolean first = reads++ < ANSWERS.values(GradedAnswer.class).size();
            return first
                    ? Read.of(answer.id(), name(), Marks.of(step -> 2), Quotes.of(step -> "said by nobody"), 10, 20)
                    : Read.unusable(answer.id(), name(), "tired");
        }
    }

    @Test
    void run_readersSideBySide_tellsWhatEachIsWorth() {
        ReaderReport report = new ReaderEval(List.of(new Entry(new Oracle(), 1), new Entry(new Flatterer(), 2)), "hash")
                .run(ANSWERS, OPTIONS);

        ReaderRow oracle = report.readers().getFirst();
        assertEquals(1, oracle.usable());
        assertEquals(1, value(oracle, "mean.qwk"));
        assertEquals(0, oracle.invented());
        assertEquals(0, oracle.differing());
        assertEquals(150, oracle.replyTokens());
        ReaderRow flatterer = report.readers().getLast();
        assertEquals(.5, flatterer.usable());
        assertEquals(1, flatterer.invented());
        assertEquals(1, flatterer.differing());
        assertTrue(value(flatterer, "marks.above") > .2, "full marks are above most labels");
    }

    @Test
    void report_isATableForPeople_andNamesItsCommand() {
        String page = new ReaderEval(List.of(new Entry(new Oracle(), 1)), "hash")
                .run(ANSWERS, OPTIONS)
                .toMarkdown();

        assertTrue(page.contains("interviewer eval grading --model small:1b"), page);
        assertTrue(
                page.contains(
                        "| oracle | 28 | 100.0 % | 1.000 [1.000, 1.000] | 0.000 [0.000, 0.000] | 0.0 % | 0.0 % |"),
                page);
    }

    @Test
    void predictionsOf_areThoseOfTheFirstRound() {
        Flatterer flatterer = new Flatterer();

        ReaderReport report = new ReaderEval(List.of(new Entry(new Oracle(), 1), new Entry(flatterer, 2)), "hash")
                .run(ANSWERS, OPTIONS);

        List<Prediction> predictions = report.predictionsOf(flatterer);
        assertEquals(ANSWERS.values(GradedAnswer.class).size(), predictions.size());
        assertEquals(2, predictions.getFirst().scores().name());
    }

    @Test
    void eval_withoutReadersOrRounds_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ReaderEval(List.of(), "hash"));
        assertThrows(IllegalArgumentException.class, () -> new Entry(new Oracle(), 0));
    }

    private static double value(ReaderRow row, String figure) {
        return Figure.find(row.figures(), figure).orElseThrow().value();
    }

    @Test
    void calibratedReader_takesTheGradeOfBoth_andSaysWhereThereIsNone() {
        GradedAnswer first = ANSWERS.values(GradedAnswer.class).getFirst();
        Grade grade = Grade.ungraded("another language", List.of(), "embedded 1", 1);
        CalibratedReader both = new CalibratedReader("small:1b", Map.of(first.id(), grade));

        assertEquals("another language", both.read(first).prediction().ungraded());
        assertEquals(
                "no model read it",
                new CalibratedReader("small:1b", Map.of())
                        .read(first)
                        .prediction()
                        .ungraded());
    }
}
