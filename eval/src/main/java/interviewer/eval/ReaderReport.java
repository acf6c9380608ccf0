package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonIgnore;
import interviewer.grading.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Readers of answers side by side.
 *
 * @param header what was measured
 * @param readers a row each
 * @param predictions of the first round, for {@link ResultFiles#predictions}; not part of the JSON
 */
public record ReaderReport(
        ReportHeader header,
        List<ReaderRow> readers,
        @JsonIgnore List<Prediction> predictions) implements Report {
    public ReaderReport {
        readers = List.copyOf(readers);
        predictions = List.copyOf(predictions);
    }

    /** What one reader said in the first round. */
    public List<Prediction> predictionsOf(AnswerReader reader) {
        return predictions.stream()
                .filter(prediction -> prediction.grader().startsWith(reader.name()))
                .toList();
    }

    @Override
    public String fileName() {
        return "readers";
    }

    /** Named by reader and measure: {@code second reader, small:1b: mean.qwk}. */
    @Override
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (ReaderRow row : readers) {
            for (Figure figure : row.figures()) {
                figures.add(new Figure(row.name() + ": " + figure.name(), figure.value(), figure.low(), figure.high()));
            }
        }
        return figures;
    }

    @Override
    public String toMarkdown() {
        Markdown page = new Markdown();
        header.writeTo(page);
        page.heading(2, "What each is worth");
        page.line(
                "Unusable readings count as five zeros. The levels of the second reader are its own, not the marks of the product.");
        page.line("");
        page.table(
                List.of(
                        "reader",
                        "readings",
                        "usable",
                        "mean kappa",
                        "marks too high",
                        "quotes made up",
                        "read differently again"),
                readers.stream().map(ReaderReport::worth).toList());
        page.heading(2, "Kappa by step");
        List<String> head = new ArrayList<>(List.of("reader"));
        Arrays.stream(Step.values()).map(Step::id).map(Markdown::escaped).forEach(head::add);
        page.table(head, readers.stream().map(ReaderReport::kappas).toList());
        page.heading(2, "Time and tokens of one answer");
        page.table(
                List.of("reader", "seconds, median", "seconds, 9 of 10", "most prompt tokens", "most reply tokens"),
                readers.stream().map(ReaderReport::cost).toList());
        return page.toString();
    }

    private static List<String> worth(ReaderRow row) {
        return List.of(
                Markdown.escaped(row.name()),
                String.valueOf(row.readings()),
                percent(row.usable()),
                figure(row, "mean.qwk"),
                figure(row, "marks.above"),
                percent(row.invented()),
                percent(row.differing()));
    }

    private static List<String> kappas(ReaderRow row) {
        List<String> cells = new ArrayList<>(List.of(Markdown.escaped(row.name())));
        for (Step step : Step.values()) {
            cells.add(figure(row, step.id() + ".qwk"));
        }
        return cells;
    }

    private static List<String> cost(ReaderRow row) {
        return List.of(
                Markdown.escaped(row.name()),
                String.format(Locale.ROOT, "%.2f", row.median()),
                String.format(Locale.ROOT, "%.2f", row.slow()),
                String.valueOf(row.promptTokens()),
                String.valueOf(row.replyTokens()));
    }

    private static String figure(ReaderRow row, String name) {
        return Figure.find(row.figures(), name).map(Figure::toString).orElse("");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}
