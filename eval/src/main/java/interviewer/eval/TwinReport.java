package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import interviewer.grading.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether marks stay where answers only change their form; a part of the {@link AttackReport}.
 *
 * @param set that the answers come from
 * @param answers how many of it were changed
 * @param figures {@code twins.moved}, share of the marks that another form moved; {@code twins.up} and {@code twins.down}, the same
 *     by direction; {@code twins.changed}, share of the changed answers of which any mark moved
 * @param kinds the same by kind of change
 * @param worst the changed answers whose marks moved furthest
 */
public record TwinReport(String set, int answers, List<Figure> figures, List<KindRow> kinds, List<Twin> worst) {
    private static final int WORST = 10;

    public TwinReport {
        figures = List.copyOf(figures);
        kinds = List.copyOf(kinds);
        worst = List.copyOf(worst);
    }

    /**
     * One kind of change.
     *
     * @param answers that it could be applied to
     * @param marks five for each of them
     * @param moved share of the marks that moved
     * @param up marks that rose
     * @param down marks that fell
     */
    public record KindRow(Rewording kind, int answers, int marks, Figure moved, int up, int down) {}

    /** An answer, the same in another form, and the marks of both. */
    public record Twin(
            String id,
            Rewording kind,
            String prompt,
            String answer,
            @JsonProperty("changed_answer") String changedAnswer,
            Marks marks,
            @JsonProperty("changed_marks") Marks changedMarks) {

        int up() {
            return (int) Arrays.stream(Step.values())
                    .filter(step -> changedMarks.of(step) > marks.of(step))
                    .count();
        }

        int down() {
            return (int) Arrays.stream(Step.values())
                    .filter(step -> changedMarks.of(step) < marks.of(step))
                    .count();
        }

        int moved() {
            return up() + down();
        }

        private int distance() {
            return Arrays.stream(Step.values())
                    .mapToInt(step -> Math.abs(changedMarks.of(step) - marks.of(step)))
                    .sum();
        }
    }

    static TwinReport of(String set, int answers, List<Twin> twins, EvalOptions options) {
        List<List<Twin>> byAnswer = grouped(twins);
        return new TwinReport(
                set,
                answers,
                options.bootstrap().figures(byAnswer, TwinReport::figuresOf),
                kindRows(twins, options.bootstrap()),
                worst(twins));
    }

    /** The forms of one answer stand and fall together, so intervals are drawn over answers. */
    private static List<List<Twin>> grouped(List<Twin> twins) {
        Map<String, List<Twin>> byAnswer = new LinkedHashMap<>();
        twins.forEach(twin ->
                byAnswer.computeIfAbsent(twin.id(), unseen -> new ArrayList<>()).add(twin));
        return List.copyOf(byAnswer.values());
    }

    private static Map<String, Double> figuresOf(List<List<Twin>> byAnswer) {
        List<Twin> twins = byAnswer.stream().flatMap(List::stream).toList();
        Map<String, Double> figures = new LinkedHashMap<>();
        if (!twins.isEmpty()) {
            double marks = (double) twins.size() * Step.values().length;
            int up = twins.stream().mapToInt(Twin::up).sum();
            int down = twins.stream().mapToInt(Twin::down).sum();
            figures.put("twins.moved", (up + down) / marks);
            figures.put("twins.up", up / marks);
            figures.put("twins.down", down / marks);
            figures.put(
                    "twins.changed",
                    (double) twins.stream().filter(twin -> twin.moved() > 0).count() / twins.size());
        }
        return figures;
    }

    private static List<KindRow> kindRows(List<Twin> twins, Bootstrap bootstrap) {
        return Arrays.stream(Rewording.values())
                .map(kind -> kindRow(
                        kind, twins.stream().filter(twin -> twin.kind() == kind).toList(), bootstrap))
                .toList();
    }

    private static KindRow kindRow(Rewording kind, List<Twin> twins, Bootstrap bootstrap) {
        List<Figure> figures = bootstrap.figures(twins.stream().map(List::of).toList(), TwinReport::figuresOf);
        Figure moved = Figure.find(figures, "twins.moved").orElse(new Figure("twins.moved", 0, 0, 0));
        return new KindRow(
                kind,
                twins.size(),
                twins.size() * Step.values().length,
                moved,
                twins.stream().mapToInt(Twin::up).sum(),
                twins.stream().mapToInt(Twin::down).sum());
    }

    private static List<Twin> worst(List<Twin> twins) {
        return twins.stream()
                .filter(twin -> twin.moved() > 0)
                .sorted(Comparator.comparingInt((Twin twin) -> -twin.distance())
                        .thenComparing(Twin::kind)
                        .thenComparing(Twin::id))
                .limit(WORST)
                .toList();
    }
}
