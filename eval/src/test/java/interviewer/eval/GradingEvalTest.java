package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.eval.GradingReport.Ungraded;
import interviewer.grading.Grader;
import interviewer.grading.Step;
import interviewer.grading.TrustReport.Miss;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradingEvalTest {
    private static final EvalOptions OPTIONS = EvalOptions.of("interviewer eval grading");

    /**
     * The answers are 28 of the product's set; the predictions are those of the reference scorer's keyword baseline with quotes,
     * verdicts and wrong claims disturbed at random, one missing, one ungraded, one without wrong claims. The expected figures
     * were printed by {@code score_grades.py --gold reference-answers.jsonl --pred reference-predictions.jsonl --json}.
     */
    @Test
    void score_referencePredictions_figuresEqualTheReferenceScorer() {
        GradingReport report = GradingEval.score(
                Resources.input("reference-answers.jsonl"),
                Resources.input("reference-predictions.jsonl"),
                "hash",
                OPTIONS);

        Map<String, Double> expected = Resources.numbers("reference-grading.json");

        assertEquals(
                List.copyOf(expected.keySet()),
                report.figures().stream()
                        .map(Figure::name)
                        .limit(expected.size())
                        .toList());
        report.figures().stream()
                .limit(expected.size())
                .forEach(figure -> assertEquals(
                        expected.getOrDefault(figure.name(), Double.NaN), figure.value(), 1e-9, figure.name()));
        assertEquals(2, report.ungraded().size());
    }

    @Test
    void score_intervals_surroundTheValues() {
        GradingReport report = GradingEval.score(
                Resources.input("reference-answers.jsonl"),
                Resources.input("reference-predictions.jsonl"),
                "hash",
                OPTIONS);

        for (Figure figure : report.figures()) {
            assertTrue(figure.low() <= figure.value() && figure.value() <= figure.high(), figure.name() + " " + figure);
        }
    }

    @Test
    void run_fiveAnswers_countsConfusionsSlicesAndMisses() {
        GradingReport report = run(
                answer("a", "2 2 2 2 2", "2,2,2,2,2"),
                answer("b", "1 1 1 1 1", "2,2,2,2,2"),
                answer("c", "0 0 0 0 0", "0,0,0,0,0"),
                answer("d", "ungraded", "2,0,0,0,0"));

        assertEquals(List.of(0, 0, 0), report.confusions().getFirst().counts().get(1));
        assertEquals(List.of(1, 1, 1), report.confusions().getFirst().counts().get(2));
        assertEquals(Step.NAME, report.confusions().getFirst().step());
        assertEquals(List.of("b", "d"), report.worst().stream().map(Miss::id).toList());
        assertEquals(List.of(new Ungraded("d", "unreadable")), report.ungraded());
        assertEquals(
                1.75, Figure.find(report.figures(), "total.mae").orElseThrow().value());
        assertEquals("grader fake", report.header().by());
        assertEquals(
                List.of("language=en", "style=spoken", "type=?", "words=<50", "wrong facts=no"),
                report.slices().stream().map(GradingReport.Slice::name).toList());
    }

    @Test
    void run_furtherFigures_countMarksAboveByStepAndTheWorstStep() {
        GradingReport report = run(answer("a", "2 1 1 0 0", "1,1,2,0,0"), answer("b", "0 0 2 1 0", "0,0,2,1,0"));

        assertEquals(.5, value(report, "name.above"));
        assertEquals(0, value(report, "gotcha.above"));
        assertEquals(.1, value(report, "marks.above"));
        assertEquals(.1, value(report, "marks.below"));
        assertEquals(0, value(report, "worst.qwk"));
        assertEquals(1, value(report, "repeat.same"));
    }

    @Test
    void run_graderThatChangesItsMind_isNotRepeatable() {
        AtomicInteger calls = new AtomicInteger();
        Grader moody = (question, answer, service) ->
                Grades.of(answer, List.of(calls.incrementAndGet() == 3 ? 1 : 2, 0, 0, 0, 0));

        GradingReport report = new GradingEval(moody, "hash")
                .run(Resources.lines(answer("a", "x", "2,0,0,0,0"), answer("b", "y", "2,0,0,0,0")), OPTIONS);

        assertEquals(.5, value(report, "repeat.same"));
    }

    @Test
    void run_factsBeyondTheCards_haveFiguresOfTheirOwn() {
        GradingReport report =
                run(answer("a", "2 0 0 0 0", "0,0,0,0,0"), tagged(answer("b", "0 0 0 0 0", "2,2,0,0,0")));

        assertEquals(
                List.of("with", "without"),
                report.beyond().stream().map(GradingReport.Part::name).toList());
        assertEquals(1, report.beyond().getFirst().count());
        assertEquals(
                .4,
                Figure.find(report.beyond().getFirst().figures(), "marks.below")
                        .orElseThrow()
                        .value());
        assertTrue(report.toMarkdown().contains("| with | 1 | 0.600"), report.toMarkdown());
    }

    private static String tagged(String answer) {
        return answer.replace("\"style\"", "\"tags\":[\"facts_beyond_corpus\"],\"style\"");
    }

    @Test
    void worst_isByTotalThenBySteps() {
        GradingReport report = run(
                answer("steps", "2 0 2 0 0", "0,2,0,2,0"),
                answer("total", "2 2 0 0 0", "0,0,0,0,0"),
                answer("half", "1 0 0 0 0", "0,0,0,0,0"));

        assertEquals(
                List.of("total", "half", "steps"),
                report.worst().stream().map(Miss::id).toList());
        assertEquals(4, report.worst().getFirst().given());
        assertEquals(0, report.worst().getFirst().label());
    }

    private static double value(GradingReport report, String name) {
        return Figure.find(report.figures(), name).orElseThrow().value();
    }

    @Test
    void run_progress_countsToTheEnd() {
        List<String> told = new ArrayList<>();

        new GradingEval(Grades.reader(), "hash")
                .run(
                        Resources.lines(answer("a", "2 2 2 2 2", "2,2,2,2,2"), answer("b", "0 0 0 0 0", "2,2,2,2,2")),
                        OPTIONS.with((done, total) -> told.add(done + "/" + total)));

        assertEquals(List.of("1/4", "2/4", "3/4", "4/4"), told);
    }

    @Test
    void predictions_written_haveTheFileForm(@TempDir Path folder) throws Exception {
        GradingReport report = run(answer("a", "2 0 0 0 0", "2,0,0,0,0"), answer("b", "ungraded", "2,0,0,0,0"));

        ResultFiles.predictions(folder.resolve("deep/predictions.jsonl"), report.predictions());

        assertEquals("""
                {"id":"a","scores":{"name":2,"pattern":0,"gotcha":0,"number":0,"not_use":0},\
                "evidence":{"name":"2 0 0 0 0","pattern":null,"gotcha":null,"number":null,"not_use":null},\
                "level":"no hire","factual_errors":[{"quote":"2 0 0 0 0","correction":"no","passage":null}],\
                "flags":[],"grader":"fake","ungraded":null}
                {"id":"b","scores":{},\
                "evidence":{"name":null,"pattern":null,"gotcha":null,"number":null,"not_use":null},\
                "level":null,"factual_errors":[],"flags":[],"grader":"fake","ungraded":"unreadable"}
                """, Files.readString(folder.resolve("deep/predictions.jsonl")));
    }

    @Test
    void toMarkdown_report_namesWhatItRests() {
        String page = run(answer("a", "1 0 0 0 0", "2,0,0,0,0")).toMarkdown();

        assertTrue(page.contains("    interviewer eval grading\n"), page);
        assertTrue(page.contains("| name | 0.000 [0.000, 0.000] |"), page);
        assertTrue(page.contains("### a: Tell me."), page);
        assertTrue(page.contains("0 answers were left ungraded"), page);
    }

    private static GradingReport run(String... lines) {
        return new GradingEval(Grades.reader(), "hash").run(Resources.lines(lines), OPTIONS);
    }

    private static String answer(String id, String answer, String labels) {
        List<String> levels = List.of(labels.split(",", -1));
        return "{\"id\":\"%s\",\"prompt\":\"Tell me.\",\"answer\":\"%s\",\"style\":\"spoken\",\"labels\":{\"name\":%s,\"pattern\":%s,\"gotcha\":%s,\"number\":%s,\"not_use\":%s}}"
                .formatted(id, answer, levels.get(0), levels.get(1), levels.get(2), levels.get(3), levels.get(4));
    }
}
