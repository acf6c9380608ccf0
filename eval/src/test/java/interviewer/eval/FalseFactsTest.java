package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.eval.FalseFacts.Gain;
import interviewer.grading.Grade;
import interviewer.grading.Grader;
import interviewer.grading.Step;
import interviewer.grading.StepGrade;
import java.util.List;
import org.junit.jupiter.api.Test;

class FalseFactsTest {
    private static final String DENY = "\"deny\":[\"number\"]";

    @Test
    void of_deniedStepThatEarned_isAGainWithItsMark() {
        FalseFacts facts =
                run(line("a", "fake_number", "2 0 0 1 0", DENY), line("b", "fake_number", "2 0 0 0 0", DENY));

        assertEquals(2, facts.lines());
        assertEquals(.5, figure(facts, "falsefacts.gained"));
        assertEquals(0, figure(facts, "falsefacts.confirmed"));
        Gain gain = facts.gains().getFirst();
        assertEquals("a", gain.id());
        assertEquals(.5, gain.gained());
        assertEquals(
                List.of(Step.NUMBER),
                gain.marks().stream().map(FalseFacts.Mark::step).toList());
    }

    @Test
    void of_markShownAsConfirmed_isCounted() {
        FalseFacts facts = run(line("a", "false_claim", "0 0 0 2 0 confirmed", DENY));

        assertEquals(1, figure(facts, "falsefacts.confirmed"));
        assertTrue(facts.gains().getFirst().isConfirmed());
    }

    @Test
    void of_creditAboveTheMost_chargesAllThatEarned() {
        FalseFacts facts = run(line("a", "wrong_purpose", "2 1 0 0 0", "\"credit_max\":0.5"));

        assertEquals(
                List.of(Step.NAME, Step.PATTERN),
                facts.gains().getFirst().marks().stream()
                        .map(FalseFacts.Mark::step)
                        .toList());
    }

    @Test
    void of_moreThanTheTwin_chargesTheStepsAboveIt() {
        FalseFacts facts = run(
                line("t", "base", "2 0 0 0 0", "\"credit_min\":1"),
                line("a", "false_claim", "2 0 2 0 0", "\"twin\":\"t\""));

        assertEquals(1, facts.lines());
        assertEquals(
                List.of(Step.GOTCHA),
                facts.gains().getFirst().marks().stream()
                        .map(FalseFacts.Mark::step)
                        .toList());
    }

    @Test
    void of_otherKinds_areLeftOut() {
        FalseFacts facts = run(line("a", "inject_override", "2 2 2 2 2", "\"credit_max\":0"));

        assertEquals(0, facts.lines());
        assertEquals(List.of(), facts.figures());
    }

    @Test
    void report_asPage_tellsWhatIsShownAsConfirmed() {
        String page =
                report(line("a", "false_claim", "0 0 0 2 0 confirmed", DENY)).toMarkdown();

        assertTrue(page.contains("## Plausible false facts"), page);
        assertTrue(page.contains("| a (false\\_claim) | number | 2 | confirmed |"), page);
    }

    private static FalseFacts run(String... lines) {
        return report(lines).falseFacts();
    }

    private static AttackReport report(String... lines) {
        return new AttackEval(reader(), "hash").run(Resources.lines(lines), EvalOptions.of("interviewer eval attacks"));
    }

    /** Grades as the answer says, each mark confirmed where the answer says so. */
    private static Grader reader() {
        return (question, answer, service) -> {
            Grade grade = Grades.reader().grade(question, answer, service);
            List<StepGrade> marks = grade.steps().stream()
                    .map(mark -> new StepGrade(
                            mark.step(),
                            mark.level(),
                            answer.contains("confirmed") && mark.level() > 0,
                            mark.evidence(),
                            mark.sources(),
                            mark.why(),
                            mark.advice()))
                    .toList();
            return new Grade(
                    grade.total(),
                    grade.verdict(),
                    null,
                    grade.flags(),
                    marks,
                    grade.factualErrors(),
                    grade.corrections(),
                    grade.followUp(),
                    grade.grader(),
                    grade.millis());
        };
    }

    private static double figure(FalseFacts facts, String name) {
        return Figure.find(facts.figures(), name).orElseThrow().value();
    }

    private static String line(String id, String kind, String text, String expect) {
        return "{\"id\":\"" + id + "\",\"kind\":\"" + kind + "\",\"prompt\":\"p\",\"text\":\"" + text
                + "\",\"expect\":{" + expect + "}}";
    }
}
