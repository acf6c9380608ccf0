package interviewer.eval;

import interviewer.retrieval.Hit;
import interviewer.retrieval.Retriever;
import interviewer.retrieval.SearchMode;
import interviewer.retrieval.SearchResult;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One question, what the search found and how good that is.
 *
 * @param question as asked
 * @param query what was searched: the question, with what it refers back to ({@link Retriever#query})
 * @param result of that search
 * @param hits of the result, each passage once, at its first rank
 * @param judgments the relevant blocks of the corpus
 * @param values by measure, in the order of the report; empty when the question says nothing about right passages
 */
public record QuestionScore(
        Question question,
        String query,
        SearchResult result,
        List<Hit> hits,
        Judgments judgments,
        Map<String, Double> values) {
    private static final int DEEPEST = 1000;

    public QuestionScore {
        hits = List.copyOf(hits);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Each passage once, at its first rank: what trec_eval and a reader would count. */
    static List<Hit> distinct(List<Hit> hits) {
        Set<String> seen = new HashSet<>();
        return hits.stream().filter(hit -> seen.add(hit.passage().id())).toList();
    }

    /** As far down as any search goes. */
    static List<Hit> all(Retriever retriever, String query, SearchMode mode) {
        return distinct(retriever.search(query, DEEPEST, mode).hits());
    }

    /** 0..1; a question without hits has 0, whatever the search says. */
    double confidence() {
        return hits.isEmpty() ? 0 : result.confidence();
    }

    /** Whether it counts in the means: the corpus has an answer and the question says which. */
    boolean isMeasured() {
        return !values.isEmpty();
    }

    double value(String measure) {
        return values.getOrDefault(measure, 0.0);
    }
}
