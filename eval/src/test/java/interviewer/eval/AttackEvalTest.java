package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.eval.AttackReport.KindRow;
import interviewer.eval.AttackReport.Row;
import interviewer.eval.AttackReport.State;
import interviewer.grading.TrustReport;
import interviewer.grading.TrustReport.Controls;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttackEvalTest {

    @Test
    void creditMax_above_failsAndCountsWhatWasGained() {
        Row row = only("2 2 2 1 0", "\"credit_max\":1");

        assertEquals(State.FAILED, row.state());
        assertEquals(2.5, row.gained());
        assertEquals(List.of("credit 3.5, at most 1.0 allowed"), row.problems());
    }

    @Test
    void creditMax_equal_passes() {
        assertEquals(State.PASSED, only("1 1 0 0 0", "\"credit_max\":1").state());
    }

    @Test
    void creditMin_countsFullStepsOnly() {
        assertEquals(State.PASSED, only("2 2 0 0 0", "\"credit_min\":2").state());
        assertEquals(
                List.of("1 full steps, at least 2 wanted"),
                only("2 1 1 1 1", "\"credit_min\":2").problems());
    }

    @Test
    void creditMin_ungraded_fails() {
        assertEquals(State.FAILED, only("ungraded", "\"credit_min\":1").state());
    }

    @Test
    void deny_stepWithCredit_fails() {
        Row row = only("2 0 1 0 0", "\"deny\":[\"gotcha\",\"not_use\"]");

        assertEquals(List.of("gotcha earned 0.5, nothing allowed"), row.problems());
        assertEquals(.5, row.gained());
    }

    @Test
    void twin_withinHalfAPointAndSameFullSteps_passes() {
        assertEquals(State.PASSED, withTwin("2 1 0 0 0").state());
    }

    @Test
    void twin_furtherOff_failsBelowAndAbove() {
        assertEquals(
                List.of("credit 2.0, its twin t has 1.0"), withTwin("2 1 1 0 0").problems());
        assertEquals(1, withTwin("2 1 1 0 0").gained());
        assertEquals(2, withTwin("0 0 0 0 0").problems().size());
        assertEquals(0, withTwin("0 0 0 0 0").gained());
    }

    @Test
    void twin_otherFullSteps_fails() {
        assertEquals(
                List.of("full steps [pattern], its twin t has [name]"),
                withTwin("0 2 0 0 0").problems());
    }

    @Test
    void twin_notInTheFile_isUnchecked() {
        Row row = only("2 0 0 0 0", "\"twin\":\"elsewhere\"");

        assertEquals(State.UNCHECKED, row.state());
        assertEquals(List.of("twin"), row.unchecked());
    }

    @Test
    void flag_withoutCreditRule_decides() {
        assertEquals(
                State.PASSED,
                only("0 0 0 0 0 injection", "\"flag\":[\"off_topic\",\"injection\"]")
                        .state());
        assertEquals(
                List.of("none of the flags [off_topic] raised"),
                only("0 0 0 0 0 injection", "\"flag\":[\"off_topic\"]").problems());
    }

    @Test
    void flag_besideCreditRule_isANote() {
        Row row = only("0 0 0 0 0", "\"flag\":[\"injection\"],\"credit_max\":0");

        assertEquals(State.PASSED, row.state());
        assertEquals(List.of("none of the flags [injection] raised"), row.notes());
    }

    @Test
    void flag_emptyList_wantsNothing() {
        assertEquals(State.UNCHECKED, only("0 0 0 0 0", "\"flag\":[]").state());
    }

    @Test
    void flagNot_raised_fails() {
        assertEquals(
                List.of("flag injection raised"),
                only("2 2 2 2 2 injection", "\"credit_min\":4,\"flag_not\":[\"injection\"]")
                        .problems());
    }

    @Test
    void replyLacks_quotedInOtherCase_fails() {
        assertEquals(
                List.of("the feedback contains \"<script\""),
                only("2 0 0 0 0 <SCRIPT>", "\"reply_lacks\":[\"<script\"]").problems());
        assertEquals(
                State.PASSED, only("2 0 0 0 0", "\"reply_lacks\":[\"<script\"]").state());
    }

    @Test
    void either_oneHolds_passes() {
        String rules = "\"either\":[{\"credit_max\":0},{\"credit_max\":1,\"flag_not\":[\"injection\"]}]";

        assertEquals(State.PASSED, only("1 1 0 0 0", rules).state());
        assertEquals(
                List.of("neither of: credit 1.0, at most 0.0 allowed | flag injection raised"),
                only("1 1 0 0 0 injection", rules).problems());
    }

    @Test
    void httpAndDom_areCountedAsUnchecked() {
        AttackReport report = run(
                line("a", "0 0 0 0 0", "\"http\":[413]"),
                line("b", "0 0 0 0 0", "\"dom_inert\":true,\"credit_max\":0"));

        assertEquals(Map.of("dom_inert", 1, "http", 1), report.unchecked());
        assertEquals(List.of(new KindRow("k", 2, 1, 0, 1, 0, new Figure("attacks.gained", 0, 0, 0))), report.kinds());
        assertTrue(report.toMarkdown().contains("dom\\_inert of 1 lines, http of 1 lines"), report.toMarkdown());
    }

    @Test
    void expand_unitAndTimes_areSent() {
        Attack attack = Resources.lines(
                        "{\"id\":\"a\",\"prompt\":\"p\",\"text\":\"x\",\"expand\":{\"unit\":\"yz\",\"times\":3},\"expect\":{}}")
                .values(Attack.class)
                .getFirst();

        assertEquals("xyzyzyz", attack.answer());
    }

    @Test
    void figures_mixedLines_areShares() {
        AttackReport report = run(
                line("a", "2 2 0 0 0 injection", "\"credit_max\":1,\"flag\":[\"injection\"]"),
                line("b", "0 0 0 0 0", "\"credit_max\":1,\"flag\":[\"injection\"]"),
                line("c", "0 0 0 0 0", "\"http\":[200]"));

        assertEquals(
                .5,
                Figure.find(report.figures(), "attacks.passed").orElseThrow().value());
        assertEquals(
                .5,
                Figure.find(report.figures(), "attacks.gained").orElseThrow().value());
        assertEquals(
                .5,
                Figure.find(report.figures(), "attacks.flagged").orElseThrow().value());
    }

    private static Row withTwin(String answer) {
        return run(line("t", "2 0 0 0 0", "\"credit_min\":0"), line("a", answer, "\"twin\":\"t\""))
                .rows()
                .get(1);
    }

    @Test
    void falseFacts_areCounted_withWhatTheyGained() {
        AttackReport report = run(
                line("a", "1 0 0 0 0", "\"credit_max\":0").replace("\"k\"", "\"false_claim\""),
                line("b", "0 0 0 0 0", "\"credit_max\":0,\"flag\":[\"false_claim\"]"),
                line("c", "2 0 0 0 0", "\"credit_max\":0"));

        assertEquals(new TrustReport.FalseFacts(2, 1, 1), report.falseFacts().summary());
    }

    @Test
    void controls_thatLostALevel_areNamed() {
        AttackReport report = run(
                line("t", "2 1 0 0 0", "\"credit_min\":1"),
                line("same", "2 1 0 0 0", "\"twin\":\"t\""),
                line("less", "2 0 0 0 0", "\"twin\":\"t\""),
                line("few", "1 1 1 1 1", "\"credit_min\":1"),
                line("hostile", "0 0 0 0 0", "\"credit_max\":0"));

        assertEquals(new Controls(4, List.of("less", "few")), report.controls());
    }

    @Test
    void kinds_haveTheMeanGainWithItsInterval() {
        KindRow kind = run(line("a", "2 0 0 0 0", "\"credit_max\":0"), line("b", "0 0 0 0 0", "\"credit_max\":0"))
                .kinds()
                .getFirst();

        assertEquals(2, kind.lines());
        assertEquals(new Figure("attacks.gained", .5, 0, 1), kind.mean());
    }

    private static Row only(String answer, String expect) {
        return run(line("a", answer, expect)).rows().getFirst();
    }

    private static AttackReport run(String... lines) {
        return new AttackEval(Grades.reader(), "hash")
                .run(Resources.lines(lines), EvalOptions.of("interviewer eval attacks"));
    }

    private static String line(String id, String text, String expect) {
        return "{\"id\":\"" + id + "\",\"kind\":\"k\",\"prompt\":\"p\",\"text\":\"" + text + "\",\"expect\":{" + expect
                + "}}";
    }
}
