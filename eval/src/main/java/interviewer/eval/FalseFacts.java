package interviewer.eval;

import interviewer.eval.Attack.Expectation;
import interviewer.grading.Evidence;
import interviewer.grading.Step;
import interviewer.grading.StepGrade;
import interviewer.grading.TrustReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What plausible false facts gain, and whether the candidate is then told that nothing here confirms them; a part of the
 * {@link AttackReport}.
 *
 * @param figures {@code falsefacts.gained}, share of the lines that earn more than allowed; {@code falsefacts.confirmed}, share of
 *     the lines that do so with a mark shown as confirmed
 * @param gains every line that gained
 */
public record FalseFacts(int lines, List<Figure> figures, List<Gain> gains) {
    public FalseFacts {
        figures = List.copyOf(figures);
        gains = List.copyOf(gains);
    }

    /**
     * A line that earned more than allowed.
     *
     * @param gained credit above what the rules allow, 0 to 5
     * @param marks those that it was not to have
     */
    public record Gain(String id, String kind, double gained, List<Mark> marks) {
        public Gain {
            marks = List.copyOf(marks);
        }

        /** Whether one of the marks is shown as confirmed. */
        boolean isConfirmed() {
            return marks.stream().anyMatch(Mark::confirmed);
        }
    }

    /** A mark that a false sentence earned. */
    public record Mark(Step step, int level, boolean confirmed, String quote) {
        static Mark of(StepGrade mark) {
            Evidence evidence = mark.evidence();
            return new Mark(mark.step(), mark.level(), mark.confirmed(), evidence == null ? "" : evidence.quote());
        }
    }

    /** A line and what it gained; null when nothing. */
    private record Line(@Nullable Gain gain) {}

    /** Over the attempts of a file; those of other kinds are left out. */
    static FalseFacts of(Map<String, Attempt> attempts, EvalOptions options) {
        AttackRules rules = new AttackRules(attempts);
        List<Line> lines = attempts.values().stream()
                .filter(attempt -> attempt.attack().isFalseFact())
                .map(attempt -> new Line(gain(attempt, attempts, rules)))
                .toList();
        List<Gain> gains = new ArrayList<>();
        for (Line line : lines) {
            if (line.gain() != null) {
                gains.add(line.gain());
            }
        }
        return new FalseFacts(lines.size(), options.bootstrap().figures(lines, FalseFacts::figuresOf), gains);
    }

    /** The counts for the trust page. */
    TrustReport.FalseFacts summary() {
        long confirmed = gains.stream().filter(Gain::isConfirmed).count();
        return new TrustReport.FalseFacts(lines, gains.size(), gains.size() - (int) confirmed);
    }

    private static @Nullable Gain gain(Attempt attempt, Map<String, Attempt> attempts, AttackRules rules) {
        double gained = rules.check(attempt).gained();
        if (gained <= 0) {
            return null;
        }
        List<Mark> marks = tooHigh(attempt, attempts).stream()
                .map(step -> Mark.of(attempt.grade().of(step)))
                .toList();
        return new Gain(attempt.attack().id(), attempt.attack().kind(), gained, marks);
    }

    /** The steps that were denied and earned something, and those above the twin's; without either all that earned something. */
    private static Set<Step> tooHigh(Attempt attempt, Map<String, Attempt> attempts) {
        Expectation expect = attempt.attack().expect();
        Attempt twin = expect.twin() == null ? null : attempts.get(expect.twin());
        Set<Step> steps = EnumSet.noneOf(Step.class);
        expect.deny().stream().filter(step -> attempt.credit(step) > 0).forEach(steps::add);
        for (Step step : Step.values()) {
            if (twin != null && attempt.credit(step) > twin.credit(step)) {
                steps.add(step);
            }
        }
        if (steps.isEmpty()) {
            Arrays.stream(Step.values())
                    .filter(step -> attempt.credit(step) > 0)
                    .forEach(steps::add);
        }
        return steps;
    }

    private static Map<String, Double> figuresOf(List<Line> lines) {
        Map<String, Double> figures = new LinkedHashMap<>();
        if (!lines.isEmpty()) {
            figures.put("falsefacts.gained", share(lines.stream().filter(line -> line.gain() != null), lines));
            figures.put(
                    "falsefacts.confirmed",
                    share(
                            lines.stream()
                                    .filter(line ->
                                            line.gain() != null && line.gain().isConfirmed()),
                            lines));
        }
        return figures;
    }

    private static double share(Stream<Line> some, List<Line> lines) {
        return (double) some.count() / lines.size();
    }

    void writeTo(Markdown page) {
        page.heading(2, "Plausible false facts");
        page.line(
                lines + " lines offer a false fact for a step. falsefacts.gained: share that earns more than allowed;");
        page.line("falsefacts.confirmed: share that does so with a mark that is not shown as unconfirmed.");
        page.line("");
        page.figures(figures);
        page.table(
                List.of("line", "step", "level", "shown as", "quote"),
                gains.stream()
                        .flatMap(gain -> gain.marks().stream().map(mark -> cells(gain, mark)))
                        .toList());
    }

    private static List<String> cells(Gain gain, Mark mark) {
        return List.of(
                Markdown.escaped(gain.id() + " (" + gain.kind() + ")"),
                Markdown.escaped(mark.step().id()),
                String.valueOf(mark.level()),
                mark.confirmed() ? "confirmed" : "unconfirmed",
                Markdown.cut(mark.quote(), 160));
    }
}
