package interviewer.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import interviewer.corpus.Source;
import interviewer.retrieval.Hit;
import interviewer.text.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what other tools read: runs, TREC files, measures, predictions. Folders are made, files replaced; what cannot be written
 * ends in an {@link UncheckedIOException}.
 */
public final class ResultFiles {
    private static final String TAG = "interviewer";

    private ResultFiles() {}

    /** A JSON line a hit; a question without hits writes none. */
    public static void run(Path file, RetrievalReport report) {
        List<String> lines = new ArrayList<>();
        for (QuestionScore score : report.scores()) {
            int rank = 0;
            for (Hit hit : score.hits()) {
                lines.add(json(RunLine.of(score, hit, ++rank)));
            }
        }
        write(file, lines);
    }

    /**
     * {@code qid Q0 docid rank score tag}. trec_eval does not read the rank: it sorts by score, kept in single precision, and breaks
     * ties by passage id, descending. So scores are written in single precision and lowered by the least step where they would tie.
     */
    public static void trec(Path file, RetrievalReport report) {
        List<String> lines = new ArrayList<>();
        for (QuestionScore score : report.scores()) {
            float before = Float.POSITIVE_INFINITY;
            int rank = 0;
            for (Hit hit : score.hits()) {
                float written = Math.min((float) hit.score(), Math.nextDown(before));
                lines.add(String.join(
                        " ",
                        word(score.question().id()),
                        "Q0",
                        word(hit.passage().id()),
                        String.valueOf(++rank),
                        String.valueOf(written),
                        TAG));
                before = written;
            }
        }
        write(file, lines);
    }

    /**
     * {@code qid 0 docid relevance} for every measured question; one without any relevant block gets the passage {@code -} with
     * relevance 0, so that others count it as 0 too instead of leaving it out.
     */
    public static void qrels(Path file, RetrievalReport report) {
        List<String> lines = new ArrayList<>();
        for (QuestionScore score : report.scores()) {
            if (score.isMeasured()) {
                String question = word(score.question().id());
                score.judgments()
                        .grades()
                        .forEach((passage, grade) -> lines.add(question + " 0 " + word(passage) + " " + grade));
                if (score.judgments().grades().isEmpty()) {
                    lines.add(question + " 0 - 0");
                }
            }
        }
        write(file, lines);
    }

    /** One flat object: {@code {"nDCG@10":0.71,...}}. */
    public static void measures(Path file, Report report) {
        Map<String, Double> values = new LinkedHashMap<>();
        report.figures().forEach(figure -> values.put(figure.name(), figure.value()));
        write(file, List.of(json(values)));
    }

    /** A JSON line an answer. */
    public static void predictions(Path file, List<Prediction> predictions) {
        write(file, predictions.stream().map(ResultFiles::json).toList());
    }

    /** The columns of TREC files are parted by white space. */
    static String word(String id) {
        return id.replaceAll("(?U)\\s", "_");
    }

    static String json(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    static void write(Path file, List<String> lines) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A line of the run file. */
    private record RunLine(
            String qid,
            int rank,
            double score,
            String text,
            String file,
            int start,
            int end,
            String title,
            double confidence) {

        static RunLine of(QuestionScore score, Hit hit, int rank) {
            Source source = hit.passage().source();
            return new RunLine(
                    score.question().id(),
                    rank,
                    hit.score(),
                    hit.passage().text(),
                    source.file(),
                    source.start(),
                    source.end(),
                    hit.passage().path(),
                    score.confidence());
        }
    }
}
