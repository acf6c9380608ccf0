package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonInclude;
import interviewer.retrieval.SearchSignal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What each signal of the search is worth: the same questions asked again with one signal telling nothing.
 *
 * @param draws of the randomisation test behind each p
 * @param whole figures with all signals, by name
 * @param rows one for each signal that the search used
 */
public record Ablation(int draws, Map<String, Double> whole, List<Row> rows) {
    private static final List<Measure> MEASURES = Measure.list("Success@1, Success@5, RR, nDCG@10, AUC");

    public Ablation {
        whole = new LinkedHashMap<>(whole);
        rows = List.copyOf(rows);
    }

    /** The search without one signal. */
    public record Row(String without, Map<String, Change> changes) {
        public Row {
            changes = new LinkedHashMap<>(changes);
        }
    }

    /**
     * One figure without the signal.
     *
     * @param value without it
     * @param difference to the value with all signals; below 0 where the signal helps
     * @param p of the paired randomisation test; null for what is no mean over questions, such as AUC
     */
    public record Change(
            double value,
            double difference,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double p) {}

    /**
     * Runs the search once for each signal.
     *
     * @param whole the run with all signals
     * @param without gives the run without a signal, over the same questions
     */
    static Ablation of(RetrievalReport whole, Function<SearchSignal, RetrievalReport> without, EvalOptions options) {
        Map<String, Double> figures = new LinkedHashMap<>();
        (options.measures().isEmpty() ? MEASURES : options.measures())
                .stream()
                        .flatMap(measure -> Figure.find(whole.figures(), measure.toString()).stream())
                        .forEach(figure -> figures.put(figure.name(), figure.value()));
        List<Row> rows = new ArrayList<>();
        Set<String> used = used(whole);
        for (SearchSignal signal : SearchSignal.values()) {
            if (used.contains(signal.label())) {
                rows.add(row(signal, whole, without.apply(signal), figures, options));
            }
        }
        return new Ablation(PairedTest.DRAWS, figures, rows);
    }

    private static Set<String> used(RetrievalReport report) {
        return report.scores().stream()
                .flatMap(score -> score.hits().stream())
                .flatMap(hit -> hit.explanation().parts().stream())
                .filter(part -> part.value() > 0)
                .map(part -> part.signal())
                .collect(Collectors.toSet());
    }

    private static Row row(
            SearchSignal signal,
            RetrievalReport whole,
            RetrievalReport less,
            Map<String, Double> figures,
            EvalOptions options) {
        Map<String, Change> changes = new LinkedHashMap<>();
        figures.forEach((name, before) -> {
            double value = Figure.find(less.figures(), name).map(Figure::value).orElse(0.0);
            changes.put(name, new Change(value, value - before, p(name, whole, less, options)));
        });
        return new Row(signal.label(), changes);
    }

    private static @Nullable Double p(
            String measure, RetrievalReport whole, RetrievalReport less, EvalOptions options) {
        if (Measure.parse(measure) instanceof ConfidenceMeasure) {
            return null;
        }
        List<Double> differences = new ArrayList<>();
        for (int index = 0; index < whole.scores().size(); index++) {
            QuestionScore score = whole.scores().get(index);
            if (score.isMeasured()) {
                differences.add(less.scores().get(index).value(measure) - score.value(measure));
            }
        }
        return new PairedTest(PairedTest.DRAWS, options.seed()).p(differences);
    }

    void writeTo(Markdown page) {
        page.heading(2, "Without one signal");
        page.line(
                "The same questions with one signal telling nothing, neither to the scores nor to the confidence: value, difference"
                        + " to all signals, and p (paired randomisation test, " + draws + " draws).");
        page.line("");
        List<String> head = new ArrayList<>(List.of("without"));
        head.addAll(whole.keySet());
        List<List<String>> table = new ArrayList<>();
        List<String> first = new ArrayList<>(List.of("(all signals)"));
        whole.values().forEach(value -> first.add(Markdown.number(value)));
        table.add(first);
        rows.forEach(row -> table.add(cells(row)));
        page.table(head, table);
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(List.of(Markdown.escaped(row.without)));
        row.changes
                .values()
                .forEach(change -> cells.add(Markdown.number(change.value) + " ("
                        + ComparisonPage.signed(change.difference)
                        + (change.p == null ? ")" : ", p " + ComparisonPage.p(change.p) + ")")));
        return cells;
    }
}
