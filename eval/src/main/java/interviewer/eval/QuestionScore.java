package interviewer.eval;

import interviewer.retrieval.Hit;
import interviewer.retrieval.Retriever;
import interviewer.retrieval.SearchMode;
import interviewer.retrieval.SearchResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question, what the search found and how good that is.
 *
 * @param question as asked
 * @param query what was searched: the question, with what it refers back to ({@link Retriever#query})
 * @param result of that search
 * @param hits of the result, each passage once, at its first rank
 * @param judgments the relevant blocks of the corpus
 * @param values by measure, the usual ones and those that are wanted; empty when the question says nothing about right passages
 * @param right the first relevant hit, looked for down to rank 1000 however many hits were asked for; null where none is
 */
public record QuestionScore(
        Question question,
        String query,
        SearchResult result,
        List<Hit> hits,
        Judgments judgments,
        Map<String, Double> values,
        @Nullable Hit right) {
    private static final int DEEPEST = 1000;
    private static final int SHOWN_HITS = 5;

    public QuestionScore {
        hits = List.copyOf(hits);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Each passage once, at its first rank: what trec_eval and a reader would count. */
    static List<Hit> distinct(List<Hit> hits) {
        Set<String> seen = new HashSet<>();
        return hits.stream().filter(hit -> seen.add(hit.passage().id())).toList();
    }

    /** The first relevant hit: of those given or, where none of them is, of all that the retriever finds. */
    static @Nullable Hit right(
            List<Hit> hits, Judgments judgments, Retriever retriever, String query, SearchMode mode) {
        if (judgments.relevant() == 0) {
            return null;
        }
        return first(hits, judgments)
                .or(() -> first(retriever.search(query, DEEPEST, mode).hits(), judgments))
                .orElse(null);
    }

    private static Optional<Hit> first(List<Hit> hits, Judgments judgments) {
        return hits.stream()
                .filter(hit -> judgments.grade(hit.passage().id()) > 0)
                .findFirst();
    }

    /** What a reader of the report sees: the first five hits, and the right one where that stands further down. */
    List<Hit> shown() {
        List<Hit> shown = new ArrayList<>(hits.subList(0, Math.min(SHOWN_HITS, hits.size())));
        if (right != null && !shown.contains(right)) {
            shown.add(right);
        }
        return shown;
    }

    /** 0..1; a question without hits has 0, whatever the search says. */
    double confidence() {
        return hits.isEmpty() ? 0 : result.confidence();
    }

    /** Whether it counts in the means: the corpus has an answer and the question says which. */
    boolean isMeasured() {
        return !values.isEmpty();
    }

    /** The values of the wanted measures, in their order; of all when none is named. */
    Map<String, Double> values(List<Measure> wanted) {
        Map<String, Double> chosen = new LinkedHashMap<>(wanted.isEmpty() ? values : Map.of());
        for (Measure measure : wanted) {
            Double value = values.get(measure.toString());
            if (value != null) {
                chosen.put(measure.toString(), value);
            }
        }
        return chosen;
    }

    double value(String measure) {
        return values.getOrDefault(measure, 0.0);
    }
}
