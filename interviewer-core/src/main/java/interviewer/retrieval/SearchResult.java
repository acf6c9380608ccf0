package interviewer.retrieval;

import java.util.List;

/**
 * What a search found.
 *
 * @param query as searched, after repair
 * @param mode by what it really went: lexical when the embedding model was not there
 * @param confidence 0..1, how sure it is that the corpus answers the query; 0 without hits
 * @param hits best first
 */
public record SearchResult(String query, SearchMode mode, double confidence, List<Hit> hits) {
    public SearchResult {
        hits = List.copyOf(hits);
    }
}
