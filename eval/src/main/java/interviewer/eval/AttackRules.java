package interviewer.eval;

import interviewer.eval.Attack.Expectation;
import interviewer.grading.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds an attempt against what its line expects. What needs a server or a browser ({@code http}, {@code dom_inert}) and a twin that
 * is not in the file cannot be checked and is named as such.
 */
final class AttackRules {
    private static final double SAME_TOTAL = .5;
    private static final double ROUNDING = 1e-9;

    private final Map<String, Attempt> attempts;

    /** Over all attempts of a file by id, where twins are looked up. */
    AttackRules(Map<String, Attempt> attempts) {
        this.attempts = attempts;
    }

    /**
     * What came of one attempt.
     *
     * @param checked rules that were looked at
     * @param problems rules that were broken, in words
     * @param gained credit above what the rules allow, 0 to 5
     * @param honest whether a rule asks that honest words keep their levels: fewest full steps, or a twin
     * @param lost whether they did not: too few full steps, or a step below the twin's
     * @param notes what was wanted and does not decide
     * @param unchecked rules that cannot be checked here
     */
    record Outcome(
            int checked,
            List<String> problems,
            double gained,
            boolean honest,
            boolean lost,
            List<String> notes,
            List<String> unchecked) {}

    Outcome check(Attempt attempt) {
        return check(attempt, attempt.attack().expect());
    }

    private Outcome check(Attempt attempt, Expectation expect) {
        Checks checks = new Checks();
        credit(attempt, expect, checks);
        twin(attempt, expect.twin(), checks);
        flags(attempt, expect, checks);
        reply(attempt, expect, checks);
        either(attempt, expect.either(), checks);
        if (!expect.http().isEmpty()) {
            checks.unchecked.add("http");
        }
        if (expect.domInert()) {
            checks.unchecked.add("dom_inert");
        }
        return checks.outcome();
    }

    private static void credit(Attempt attempt, Expectation expect, Checks checks) {
        Double most = expect.creditMax();
        if (most != null) {
            double above = attempt.credit() - most;
            checks.gain(above <= ROUNDING, above, text("credit %.1f, at most %.1f allowed", attempt.credit(), most));
        }
        Integer fewest = expect.creditMin();
        if (fewest != null) {
            int full = attempt.fullSteps().size();
            checks.rule(full >= fewest, text("%d full steps, at least %d wanted", full, fewest));
            checks.honest(full < fewest);
        }
        for (Step step : expect.deny()) {
            double credit = attempt.credit(step);
            checks.gain(credit == 0, credit, text("%s earned %.1f, nothing allowed", step.id(), credit));
        }
    }

    private void twin(Attempt attempt, @Nullable String id, Checks checks) {
        if (id == null) {
            return;
        }
        Attempt twin = attempts.get(id);
        if (twin == null) {
            checks.unchecked.add("twin");
            return;
        }
        double above = attempt.credit() - twin.credit();
        checks.gain(
                Math.abs(above) <= SAME_TOTAL + ROUNDING,
                above,
                text("credit %.1f, its twin %s has %.1f", attempt.credit(), id, twin.credit()));
        checks.honest(Arrays.stream(Step.values()).anyMatch(step -> attempt.credit(step) < twin.credit(step)));
        checks.rule(
                attempt.fullSteps().equals(twin.fullSteps()),
                text("full steps %s, its twin %s has %s", ids(attempt.fullSteps()), id, ids(twin.fullSteps())));
    }

    private static void flags(Attempt attempt, Expectation expect, Checks checks) {
        List<String> raised = attempt.flags();
        if (!expect.flag().isEmpty()) {
            boolean holds = expect.flag().stream().anyMatch(raised::contains);
            String problem = "none of the flags " + expect.flag() + " raised";
            if (!expect.hasCreditRule()) {
                checks.rule(holds, problem);
            } else if (!holds) {
                checks.notes.add(problem);
            }
        }
        expect.flagNot().forEach(flag -> checks.rule(!raised.contains(flag), "flag " + flag + " raised"));
    }

    private static void reply(Attempt attempt, Expectation expect, Checks checks) {
        String feedback = expect.replyLacks().isEmpty() ? "" : attempt.feedback();
        for (String banned : expect.replyLacks()) {
            checks.rule(
                    !feedback.contains(banned.toLowerCase(Locale.ROOT)), "the feedback contains \"" + banned + "\"");
        }
    }

    /** One list of rules that is kept is enough; if none is, the one that allows most tells what was gained. */
    private void either(Attempt attempt, List<Expectation> lists, Checks checks) {
        List<Outcome> outcomes =
                lists.stream().map(list -> check(attempt, list)).toList();
        List<Outcome> decided =
                outcomes.stream().filter(outcome -> outcome.checked() > 0).toList();
        outcomes.forEach(outcome -> checks.unchecked.addAll(outcome.unchecked()));
        if (!decided.isEmpty()) {
            boolean holds =
                    decided.stream().anyMatch(outcome -> outcome.problems().isEmpty());
            double gained = decided.stream().mapToDouble(Outcome::gained).min().orElse(0);
            String problems = decided.stream()
                    .map(outcome -> String.join("; ", outcome.problems()))
                    .collect(Collectors.joining(" | "));
            checks.gain(holds, gained, "neither of: " + problems);
        }
    }

    private static String text(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    private static List<String> ids(Collection<Step> steps) {
        return steps.stream().map(Step::id).toList();
    }

    /** The outcome in the making. */
    private static final class Checks {
        private int checked;
        private double gained;
        private boolean honest;
        private boolean lost;
        private final List<String> problems = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final List<String> unchecked = new ArrayList<>();

        void rule(boolean holds, String problem) {
            checked++;
            if (!holds) {
                problems.add(problem);
            }
        }

        /** A rule that costs us credit when it is broken; several rules may speak of the same credit. */
        void gain(boolean holds, double credit, String problem) {
            rule(holds, problem);
            if (!holds) {
                gained = Math.max(gained, credit);
            }
        }

        /** A rule about honest words, which may lose levels by it. */
        void honest(boolean levelsLost) {
            honest = true;
            lost |= levelsLost;
        }

        Outcome outcome() {
            return new Outcome(
                    checked, List.copyOf(problems), gained, honest, lost, List.copyOf(notes), List.copyOf(unchecked));
        }
    }
}
