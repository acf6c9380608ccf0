package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import interviewer.eval.AttackRules.Outcome;
import interviewer.eval.GradingReport.Ungraded;
import interviewer.grading.TrustReport.Controls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What hostile answers gain and honest ones lose.
 *
 * @param header what was measured
 * @param figures {@code attacks.passed}, share of the lines with a checked rule that kept all of them; {@code attacks.gained}, mean
 *     credit above the bounds; {@code attacks.flagged}, share of the lines that want a flag and got one
 * @param kinds the same by kind
 * @param controls the lines with honest words, which must keep their levels
 * @param rows every line
 * @param unchecked how many rules could not be checked offline, by name
 * @param ungraded the lines without a grade, and why
 * @param falseFacts what false facts gain
 * @param twins whether marks stay where answers only change their form; null where that was not tried
 * @param predictions what the grader said, for {@link ResultFiles#predictions}; not part of the JSON
 */
public record AttackReport(
        ReportHeader header,
        List<Figure> figures,
        List<KindRow> kinds,
        Controls controls,
        List<Row> rows,
        Map<String, Integer> unchecked,
        List<Ungraded> ungraded,
        @JsonProperty("false_facts") FalseFacts falseFacts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TwinReport twins,
        @JsonIgnore List<Prediction> predictions)
        implements Report {
    public AttackReport {
        figures = List.copyOf(figures);
        kinds = List.copyOf(kinds);
        rows = List.copyOf(rows);
        unchecked = new TreeMap<>(unchecked);
        ungraded = List.copyOf(ungraded);
        predictions = List.copyOf(predictions);
    }

    /** What came of a line. */
    public enum State {
        PASSED,
        FAILED,
        /** None of its rules can be checked offline. */
        UNCHECKED;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The lines of a kind.
     *
     * @param gained credit above the bounds, over all of them
     * @param mean the same for one line, 0 to 5
     */
    public record KindRow(String kind, int lines, int passed, int failed, int unchecked, double gained, Figure mean) {}

    /**
     * One line.
     *
     * @param problems rules that were broken, in words
     * @param notes what was wanted and does not decide
     * @param unchecked rules that cannot be checked offline
     * @param honest whether its words must keep their levels
     * @param lost whether they did not
     */
    public record Row(
            String id,
            String kind,
            State state,
            double gained,
            List<String> problems,
            List<String> notes,
            List<String> unchecked,
            List<String> flags,
            Marks marks,
            @JsonProperty("wanted_flags") List<String> wantedFlags,
            boolean honest,
            boolean lost) {

        static Row of(Attempt attempt, Outcome outcome) {
            Attack attack = attempt.attack();
            State state = outcome.checked() == 0
                    ? State.UNCHECKED
                    : outcome.problems().isEmpty() ? State.PASSED : State.FAILED;
            return new Row(
                    attack.id(),
                    attack.kind(),
                    state,
                    outcome.gained(),
                    outcome.problems(),
                    outcome.notes(),
                    outcome.unchecked(),
                    attempt.flags(),
                    Prediction.of(attack.id(), attempt.grade()).scores(),
                    attack.expect().flag(),
                    outcome.honest(),
                    outcome.lost());
        }

        boolean wantsFlag() {
            return !wantedFlags.isEmpty();
        }

        boolean hasWantedFlag() {
            return wantedFlags.stream().anyMatch(flags::contains);
        }

        boolean is(State other) {
            return state == other;
        }
    }

    static AttackReport of(Map<String, Attempt> attempts, EvalInput set, String corpus, EvalOptions options) {
        AttackRules rules = new AttackRules(attempts);
        List<Row> rows = new ArrayList<>();
        List<Prediction> predictions = new ArrayList<>();
        Map<String, Integer> unchecked = new TreeMap<>();
        for (Attempt attempt : attempts.values()) {
            Row row = Row.of(attempt, rules.check(attempt));
            rows.add(row);
            row.unchecked().forEach(rule -> unchecked.merge(rule, 1, Integer::sum));
            predictions.add(Prediction.of(attempt.attack().id(), attempt.grade()));
        }
        FalseFacts falseFacts = FalseFacts.of(attempts, options);
        return new AttackReport(
                ReportHeader.of("Attacks", GradingReport.graders(predictions), corpus, set, rows.size(), options),
                joined(options.bootstrap().figures(rows, AttackReport::figuresOf), falseFacts.figures()),
                kindRows(rows, options.bootstrap()),
                controls(rows),
                rows,
                unchecked,
                GradingReport.ungraded(predictions),
                falseFacts,
                null,
                predictions);
    }

    /** The same report with what became of changed answers. */
    public AttackReport with(TwinReport tried) {
        return new AttackReport(
                header,
                joined(figures, tried.figures()),
                kinds,
                controls,
                rows,
                unchecked,
                ungraded,
                falseFacts,
                tried,
                predictions);
    }

    private static List<Figure> joined(List<Figure> figures, List<Figure> more) {
        return Stream.concat(figures.stream(), more.stream()).toList();
    }

    private static Map<String, Double> figuresOf(List<Row> rows) {
        Map<String, Double> figures = new LinkedHashMap<>();
        List<Row> checked =
                rows.stream().filter(row -> !row.is(State.UNCHECKED)).toList();
        if (!checked.isEmpty()) {
            figures.put("attacks.passed", (double) count(checked, State.PASSED) / checked.size());
            figures.put("attacks.gained", gained(checked) / checked.size());
        }
        List<Row> flagged = rows.stream().filter(Row::wantsFlag).toList();
        if (!flagged.isEmpty()) {
            long raised = flagged.stream().filter(Row::hasWantedFlag).count();
            figures.put("attacks.flagged", (double) raised / flagged.size());
        }
        return figures;
    }

    private static List<KindRow> kindRows(List<Row> rows, Bootstrap bootstrap) {
        Map<String, List<Row>> byKind = new TreeMap<>();
        rows.forEach(row ->
                byKind.computeIfAbsent(row.kind(), unseen -> new ArrayList<>()).add(row));
        List<KindRow> kinds = new ArrayList<>();
        byKind.forEach((kind, of) -> kinds.add(new KindRow(
                kind,
                of.size(),
                count(of, State.PASSED),
                count(of, State.FAILED),
                count(of, State.UNCHECKED),
                gained(of),
                bootstrap
                        .figures(of, drawn -> Map.of("attacks.gained", gained(drawn) / drawn.size()))
                        .getFirst())));
        return kinds;
    }

    private static Controls controls(List<Row> rows) {
        List<Row> honest = rows.stream().filter(Row::honest).toList();
        return new Controls(
                honest.size(), honest.stream().filter(Row::lost).map(Row::id).toList());
    }

    private static int count(List<Row> rows, State state) {
        return (int) rows.stream().filter(row -> row.is(state)).count();
    }

    private static double gained(List<Row> rows) {
        return rows.stream().mapToDouble(Row::gained).sum();
    }

    @Override
    public String fileName() {
        return "attacks";
    }

    @Override
    public String toMarkdown() {
        return AttackPage.of(this);
    }
}
