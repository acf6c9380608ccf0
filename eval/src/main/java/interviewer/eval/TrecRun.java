package interviewer.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A run of another system, or of an earlier version, in TREC form: {@code qid Q0 docid rank score tag}. Ranked as trec_eval does: by
 * score, kept in single precision, ties by passage id, descending; the rank column is not read.
 *
 * @param name of its file, as reports show it
 * @param rankings ids of passages, best first, by id of the question
 */
public record TrecRun(String name, Map<String, List<String>> rankings) {
    private static final int COLUMNS = 6;
    private static final Comparator<Line> ORDER =
            Comparator.comparingDouble(Line::score).thenComparing(Line::passage).reversed();

    public TrecRun {
        rankings = new LinkedHashMap<>(rankings);
    }

    /** A line of the file. */
    private record Line(String question, String passage, float score) {}

    /** Reads a run; throws {@link EvalFileException} for a bad line, and for a passage that a question has twice. */
    public static TrecRun of(EvalInput file) {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        Set<List<String>> seen = new HashSet<>();
        for (int number = 1; number <= file.lines().size(); number++) {
            String text = file.lines().get(number - 1).strip();
            if (!text.isEmpty()) {
                Line line = line(file.name(), number, text);
                if (!seen.add(List.of(line.question, line.passage))) {
                    throw new EvalFileException(
                            file.name(), number, "has " + line.passage + " for " + line.question + " a second time");
                }
                lines.computeIfAbsent(line.question, unseen -> new ArrayList<>())
                        .add(line);
            }
        }
        Map<String, List<String>> rankings = new LinkedHashMap<>();
        lines.forEach((question, of) -> rankings.put(
                question, of.stream().sorted(ORDER).map(Line::passage).toList()));
        return new TrecRun(file.name(), rankings);
    }

    private static Line line(String file, int number, String text) {
        List<String> columns = List.of(text.split("\\s+", -1));
        try {
            float score = columns.size() == COLUMNS ? Float.parseFloat(columns.get(4)) : Float.NaN;
            if (!Float.isNaN(score)) {
                return new Line(columns.get(0), columns.get(2), score);
            }
        } catch (NumberFormatException noNumber) {
            // told of below, with the line
        }
        throw new EvalFileException(file, number, "is not 'qid Q0 docid rank score tag'");
    }

    /** The first passages for a question; none where the run has no line of it. */
    List<String> ranking(String question, int depth) {
        List<String> whole = rankings.getOrDefault(ResultFiles.word(question), List.of());
        return whole.subList(0, Math.min(depth, whole.size()));
    }

    boolean has(String question) {
        return rankings.containsKey(ResultFiles.word(question));
    }
}
