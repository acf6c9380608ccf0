package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import interviewer.grading.TrustReport.Estimate;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well the shipped search finds the passages of the shipped questions: the file {@code search-report.json}. Made by
 * {@code interviewer eval search-report} and shipped with the search that it was measured on; the build holds it against the program by
 * {@link SearchGate}. It has no date: the same search gives the same bytes.
 *
 * @param set name of the file with the questions
 * @param count of the questions
 * @param hashes what the figures hang on, SHA-256 by name: {@code questions}, {@code corpus}, {@code wordings}, {@code weights}
 * @param figures by name, in the order of {@link #MEASURES}; each 0..1, rounded to six digits
 */
public record SearchReport(
        @JsonProperty("questions") String set, int count, Map<String, String> hashes, Map<String, Estimate> figures) {
    private static final String FILE = "search-report.json";
    private static final String QUESTIONS = "questions.jsonl";
    private static final double ROUNDING = 1e6;

    /** Name of the figure here, and in a {@link RetrievalReport}. */
    private static final List<Measured> MEASURES = List.of(
            new Measured("hit@1", "Success@1"),
            new Measured("hit@5", "Success@5"),
            Measured.same("RR"),
            Measured.same("nDCG@10"),
            Measured.same(ContextMeasure.RECALL.toString()),
            Measured.same(ContextMeasure.PRECISION.toString()),
            Measured.same("AUC"));

    private record Measured(String name, String reported) {
        static Measured same(String name) {
            return new Measured(name, name);
        }
    }

    public SearchReport {
        hashes = new LinkedHashMap<>(hashes);
        figures = new LinkedHashMap<>(figures);
    }

    /** The report that is shipped; throws {@link EvalFileException} in a build without one. */
    public static SearchReport shipped() {
        if (!CorpusLoader.has(FILE)) {
            throw new EvalFileException(FILE, "is not shipped" + SearchGate.HELP);
        }
        return CorpusLoader.json(FILE, SearchReport.class);
    }

    /**
     * The short report of a run over the shipped questions.
     *
     * @param report of a search in hybrid mode, ten hits or more a question
     * @param corpus that was searched, with the shipped wordings and weights
     */
    public static SearchReport of(RetrievalReport report, Corpus corpus) {
        Map<String, String> hashes = new LinkedHashMap<>();
        hashes.put("questions", report.header().sha256());
        hashes.put("corpus", corpus.hash());
        hashes.put("wordings", CorpusLoader.wordingsHash(corpus.own()));
        hashes.put("weights", CorpusLoader.hash("search-weights.json"));
        Map<String, Estimate> figures = new LinkedHashMap<>();
        for (Measured measured : MEASURES) {
            Figure.find(report.figures(), measured.reported())
                    .ifPresent(figure -> figures.put(measured.name(), estimate(figure)));
        }
        return new SearchReport(QUESTIONS, report.header().count(), hashes, figures);
    }

    /** The set that it is measured on. */
    public static EvalInput questions() {
        return EvalInput.shipped(QUESTIONS);
    }

    private static Estimate estimate(Figure figure) {
        return new Estimate(rounded(figure.value()), rounded(figure.low()), rounded(figure.high()));
    }

    private static double rounded(double value) {
        return Math.round(value * ROUNDING) / ROUNDING;
    }

    /** Writes the file; folders are made, an old file is replaced. */
    public void write(Path file) {
        ResultFiles.write(file, List.of(ReportWriter.json(this)));
    }

    /** The figures as a table, in the form in which {@code docs/evaluation.md} quotes them. */
    public String toMarkdown() {
        Markdown page = new Markdown();
        page.table(
                List.of("measure", "development (" + count + ")"),
                figures.entrySet().stream()
                        .map(entry -> List.of(entry.getKey(), cell(entry.getKey(), entry.getValue())))
                        .toList());
        return page.toString();
    }

    private static String cell(String name, Estimate estimate) {
        return new Figure(name, estimate.value(), estimate.low(), estimate.high()).toString();
    }
}
