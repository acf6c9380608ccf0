package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.eval.TwinReport.KindRow;
import interviewer.grading.Grade;
import interviewer.grading.Grader;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwinEvalTest {
    private static final EvalOptions OPTIONS = EvalOptions.of("interviewer eval attacks");

    @Test
    void run_graderThatReadsForm_countsTheMarksThatMoved() {
        TwinReport report =
                new TwinEval(seesOnlySmallLetters()).run(answers(line("a", "en", "sqs is a queue")), 9, OPTIONS);

        KindRow capitals = row(report, Rewording.CAPITALS);
        assertEquals(1, capitals.answers());
        assertEquals(5, capitals.marks());
        assertEquals(.4, capitals.moved().value(), 1e-9);
        assertEquals(0, capitals.up());
        assertEquals(2, capitals.down());
        assertEquals(0, row(report, Rewording.LOWER_CASE).answers());
        assertEquals(Rewording.CAPITALS, report.worst().getFirst().kind());
        assertEquals("SQS IS A QUEUE", report.worst().getFirst().changedAnswer());
        assertTrue(figure(report, "twins.moved") > 0);
        assertEquals(0, figure(report, "twins.up"));
        assertEquals(figure(report, "twins.moved"), figure(report, "twins.down"));
    }

    @Test
    void run_graderThatReadsContent_movesNothing() {
        Grader grader = (question, answer, service) -> Grades.of(answer, List.of(2, 1, 0, 0, 0));

        TwinReport report = new TwinEval(grader).run(answers(line("a", "en", "SQS is a queue, I think.")), 9, OPTIONS);

        assertEquals(0, figure(report, "twins.moved"));
        assertEquals(List.of(), report.worst());
    }

    @Test
    void run_ungradedForm_countsAsZeros() {
        Grader grader = (question, answer, service) -> answer.equals("sqs is a queue")
                ? Grades.of(answer, List.of(2, 2, 0, 0, 0))
                : Grade.ungraded("unreadable", List.of(), "fake", 1);

        TwinReport report = new TwinEval(grader).run(answers(line("a", "en", "sqs is a queue")), 9, OPTIONS);

        assertEquals(2, row(report, Rewording.CAPITALS).down());
    }

    @Test
    void run_sample_isDrawnFromEnglishAnswersAndRepeatable() {
        EvalInput answers = answers(
                line("a", "en", "sqs is a queue"),
                line("b", "de", "sqs ist eine schlange"),
                line("c", "en", "sns is a topic"),
                line("d", "en", "s3 keeps objects"));

        TwinReport some = new TwinEval(seesOnlySmallLetters()).run(answers, 2, OPTIONS);
        TwinReport all = new TwinEval(seesOnlySmallLetters()).run(answers, 9, OPTIONS);

        assertEquals(2, some.answers());
        assertEquals(3, all.answers());
        assertEquals(some, new TwinEval(seesOnlySmallLetters()).run(answers, 2, OPTIONS));
    }

    @Test
    void report_asPage_showsBothTexts() {
        TwinReport report =
                new TwinEval(seesOnlySmallLetters()).run(answers(line("a", "en", "sqs is a queue")), 9, OPTIONS);
        Markdown page = new Markdown();

        TwinPage.write(page, report);

        assertTrue(page.toString().contains("## What keeps its meaning keeps its level"), page.toString());
        assertTrue(page.toString().contains("name 2 to 0, pattern 1 to 0"), page.toString());
        assertTrue(page.toString().contains("SQS IS A QUEUE"), page.toString());
    }

    private static Grader seesOnlySmallLetters() {
        return (question, answer, service) ->
                Grades.of(answer, answer.contains("a queue") ? List.of(2, 1, 0, 0, 0) : List.of(0, 0, 0, 0, 0));
    }

    private static KindRow row(TwinReport report, Rewording kind) {
        return report.kinds().stream()
                .filter(row -> row.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static double figure(TwinReport report, String name) {
        return Figure.find(report.figures(), name).orElseThrow().value();
    }

    private static EvalInput answers(String... lines) {
        return Resources.lines(lines);
    }

    private static String line(String id, String language, String answer) {
        return "{\"id\":\"" + id + "\",\"prompt\":\"p\",\"language\":\"" + language + "\",\"answer\":\"" + answer
                + "\",\"labels\":{\"name\":0,\"pattern\":0,\"gotcha\":0,\"number\":0,\"not_use\":0}}";
    }
}
