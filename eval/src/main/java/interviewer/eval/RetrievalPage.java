package interviewer.eval;

import interviewer.eval.RetrievalReport.KindRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A {@link RetrievalReport} as Markdown. */
final class RetrievalPage {
    /** What the tables show, where the run is deep enough for it. */
    private static final List<String> COLUMNS = List.of(
            "Success@1",
            "Success@3",
            "Success@5",
            "precision@5",
            "recall@5",
            "RR",
            "nDCG@10",
            ContextMeasure.RECALL.toString(),
            ContextMeasure.PRECISION.toString());

    /** What one would quote, in that order; precision of the cited context first. */
    private static final List<String> HEADLINE = List.of(
            ContextMeasure.PRECISION.toString(),
            ContextMeasure.RECALL.toString(),
            "Success@1",
            "Success@5",
            "RR",
            "nDCG@10",
            "AUC");

    private static final String NOTE = """
            Success@k is hit@k and the mean of RR is the MRR. They, nDCG, R, P and AP go over judgments (in a question set: every
            block that holds an answer span is relevant) and equal trec_eval on the run's files. recall@k: share of a question's
            spans in the first k hits; precision@k: share of the first k ranks that hold a span or stand under a gold title.
            recall@2000c: share of the spans in the hits' texts, joined in rank order and cut after 2,000 characters;
            context.precision@5: share of the characters of the first five hits that lie in gold sections. AUC: whether the confidence tells answerable questions from others; refused@95: share of those others refused when 95 %
            of the answerable are kept; ECE and Brier: how far the confidence is from the share that has an answer, 0 is best.""";

    private RetrievalPage() {}

    static String of(RetrievalReport report) {
        Markdown page = new Markdown();
        report.header().writeTo(page);
        page.line(NOTE);
        headline(page, report);
        page.heading(2, "Figures");
        page.figures(report.figures());
        kinds(page, report);
        if (!report.unplaced().isEmpty()) {
            page.heading(2, "Questions without a right passage");
            page.line("They count 0: " + Markdown.escaped(String.join(", ", report.unplaced())));
        }
        if (report.reliability() != null) {
            report.reliability().writeTo(page);
        }
        if (report.against() != null) {
            ComparisonPage.writeTo(page, report.against());
        }
        if (report.ablation() != null) {
            report.ablation().writeTo(page);
        }
        if (report.noise() != null) {
            report.noise().writeTo(page);
        }
        page.heading(2, "Worst questions");
        report.worst().forEach(miss -> MissPage.writeTo(page, miss));
        return page.toString();
    }

    /** Names of the figures that one would quote, as far as they were measured. */
    static List<String> headline(RetrievalReport report) {
        return measured(report, HEADLINE);
    }

    /** Names of the measures by kind, as far as they were measured. */
    static List<String> columns(RetrievalReport report) {
        return measured(report, COLUMNS).stream()
                .filter(name -> !(Measure.parse(name) instanceof ConfidenceMeasure))
                .toList();
    }

    /** What was named, or the usual where nothing was. */
    private static List<String> measured(RetrievalReport report, List<String> usual) {
        List<String> named = report.wanted().stream().map(Measure::toString).toList();
        return (named.isEmpty() ? usual : named)
                .stream()
                        .filter(name -> Figure.find(report.figures(), name).isPresent())
                        .toList();
    }

    private static void headline(Markdown page, RetrievalReport report) {
        page.line("");
        page.line(headline(report).stream()
                .flatMap(name -> Figure.find(report.figures(), name).stream())
                .map(figure -> "**" + figure.name() + " " + Markdown.number(figure.value()) + "**")
                .collect(Collectors.joining(", ")));
    }

    private static void kinds(Markdown page, RetrievalReport report) {
        List<String> columns = columns(report);
        List<String> head = new ArrayList<>(List.of("kind", "questions", "measured"));
        head.addAll(columns);
        head.add("confidence");
        page.heading(2, "By kind");
        page.table(
                head, report.kinds().stream().map(kind -> cells(kind, columns)).toList());
    }

    private static List<String> cells(KindRow kind, List<String> columns) {
        List<String> cells = new ArrayList<>();
        cells.add(Markdown.escaped(kind.kind()));
        cells.add(String.valueOf(kind.count()));
        cells.add(String.valueOf(kind.measured()));
        for (String column : columns) {
            Double value = kind.values().get(column);
            cells.add(value == null ? "" : Markdown.number(value));
        }
        cells.add(Markdown.number(kind.confidence()));
        return cells;
    }
}
