package interviewer.bench;

import interviewer.bench.BenchReport.Size;
import interviewer.bench.WordSearch.Reached;
import interviewer.eval.Comparison;
import interviewer.eval.Figure;
import interviewer.eval.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A {@link BenchReport} as Markdown. */
final class BenchPage {
    /** What our BM25 may differ from Lucene's in nDCG@10. */
    private static final double BAR = .005;

    private BenchPage() {}

    static String of(BenchReport report) {
        Markdown page = new Markdown();
        page.heading(1, "Side by side");
        page.line(report.machine());
        page.line("");
        page.line("Questions: " + report.set() + ", " + report.questions() + ", SHA-256 `" + report.sha256()
                + "`; corpus `" + report.corpus() + "`.");
        quality(page, report);
        queryTimes(page, report);
        startUps(page, report);
        if (!report.words().isEmpty()) {
            words(page, report);
        }
        return page.toString().stripTrailing() + "\n";
    }

    private static void quality(Markdown page, BenchReport report) {
        page.heading(2, "Quality");
        page.line(
                "Means over the questions with an answer, AUC over all, each with its 95 % interval (bootstrap over questions). Success@1 is"
                        + " hit@1, the mean of RR the MRR.");
        page.line("");
        List<String> head = new ArrayList<>(List.of("measure"));
        report.quality().found().forEach(found -> head.add(found.search()));
        List<Figure> first = report.quality().found().getFirst().figures();
        page.table(
                head, first.stream().map(figure -> cells(figure.name(), report)).toList());
        page.line(
                "This product less the other: difference of the means, its 95 % interval, p of the paired randomisation test.");
        page.line("");
        List<List<String>> rows = new ArrayList<>();
        report.quality()
                .against()
                .forEach(against -> against.rows().forEach(row -> rows.add(cells(against.other(), row))));
        page.table(List.of("less", "measure", "difference", "95 % interval", "p", "won", "tied", "lost"), rows);
        page.table(
                List.of("answers with", "passages", "characters each"),
                report.sizes().stream().map(BenchPage::cells).toList());
    }

    private static List<String> cells(String measure, BenchReport report) {
        List<String> cells = new ArrayList<>(List.of(measure));
        report.quality()
                .found()
                .forEach(found -> cells.add(Figure.find(found.figures(), measure)
                        .map(Figure::toString)
                        .orElse("")));
        return cells;
    }

    private static List<String> cells(String other, Comparison.Row row) {
        Figure difference = row.difference();
        return List.of(
                other,
                row.measure(),
                signed(difference.value()),
                signed(difference.low()) + " .. " + signed(difference.high()),
                String.format(Locale.ROOT, "%.4f", row.p()),
                String.valueOf(row.wins()),
                String.valueOf(row.ties()),
                String.valueOf(row.losses()));
    }

    private static List<String> cells(Size size) {
        return List.of(
                size.search(), String.valueOf(size.passages()), String.format(Locale.ROOT, "%.0f", size.characters()));
    }

    private static void queryTimes(Markdown page, BenchReport report) {
        page.heading(2, "Processor time of a query");
        page.line(
                "Milliseconds, ten hits, warm, one query at a time. Of the asking thread where all of the work stays on it, else of the"
                        + " whole process; the other clock's median stands beside it.");
        page.line("");
        page.table(
                List.of("search", "p50", "p95", "p99", "of the", "thread p50", "process p50", "runs"),
                report.queryTimes().stream().map(BenchPage::cells).toList());
    }

    private static List<String> cells(QueryTime time) {
        Spread work = time.work();
        return List.of(
                time.search(),
                millis(work.p50()),
                millis(work.p95()),
                millis(work.p99()),
                time.isElsewhere() ? "process" : "thread",
                millis(time.thread().p50()),
                millis(time.process().p50()),
                String.valueOf(work.runs()));
    }

    private static void startUps(Markdown page, BenchReport report) {
        page.heading(2, "Start-up");
        page.line(
                "From nothing to the first answer, each run in a JVM of its own: documents, index, model, one query.");
        page.line("");
        page.table(
                List.of("search", "median", "range", "processor time", "runs"),
                report.startUps().stream().map(BenchPage::cells).toList());
    }

    private static List<String> cells(StartUp start) {
        return List.of(
                start.search(),
                seconds(start.medianWall()) + " s",
                seconds(start.wall().getFirst()) + " to " + seconds(start.wall().getLast()) + " s",
                seconds(start.medianProcessor()) + " s",
                String.valueOf(start.wall().size()));
    }

    private static void words(Markdown page, BenchReport report) {
        page.heading(2, "BM25 against Lucene's");
        page.line("k1 1.2, b .75, whole documents. Fed with the same words nDCG@10 may differ by " + BAR + ".");
        page.line("");
        page.table(
                List.of(
                        "set: words",
                        "nDCG@10, ours",
                        "Lucene",
                        "difference",
                        "R@100, ours",
                        "Lucene",
                        "difference",
                        "of the first ten in both",
                        "bar"),
                report.words().stream().map(BenchPage::cells).toList());
    }

    private static List<String> cells(WordSearch.Row row) {
        Reached ours = row.ours();
        Reached lucene = row.lucene();
        List<String> cells = new ArrayList<>();
        cells.add(row.set() + " (" + row.queries() + "): " + row.words());
        cells.addAll(three(ours == null ? null : ours.ndcg(), lucene == null ? null : lucene.ndcg()));
        cells.addAll(three(ours == null ? null : ours.recall(), lucene == null ? null : lucene.recall()));
        if (ours == null || lucene == null) {
            cells.addAll(List.of("", ""));
        } else {
            cells.add(String.format(Locale.ROOT, "%.0f %%", 100 * row.same()));
            cells.add(Math.abs(ours.ndcg() - lucene.ndcg()) <= BAR ? "kept" : "missed");
        }
        return cells;
    }

    private static List<String> three(@Nullable Double ours, @Nullable Double lucene) {
        return List.of(
                ours == null ? "" : four(ours),
                lucene == null ? "" : four(lucene),
                ours == null || lucene == null ? "" : String.format(Locale.ROOT, "%+.4f", ours - lucene));
    }

    private static String four(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.3f", value);
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String seconds(double millis) {
        return String.format(Locale.ROOT, "%.2f", millis / 1000);
    }
}
