package interviewer.retrieval;

import java.util.List;

/**
 * What a search found.
 *
 * @param query as searched, after repair
 * @param mode by what it really went: lexical when the embedding model was not there
 * @param confidence 0..1, how sure it is that the corpus answers the query; 0 without hits
 * @param hits best first
 * @param likely how many of the first of them are likely to answer beside the best one; the others are in the way of a reader
 */
public record SearchResult(String query, SearchMode mode, double confidence, List<Hit> hits, int likely) {
    /**
     * The share of the best score below which a hit seldom answers what the best does not. On our own questions .2 of a hundred lose
     * their answer among the first five by it, and what is cited is right for .54 of its characters in place of .32; at .75 twice
     * as many would (docs/evaluation.md).
     */
    private static final double LIKELY = 0.65;

    public SearchResult {
        hits = List.copyOf(hits);
        if (likely < 0 || likely > hits.size()) {
            throw new IllegalArgumentException("likely is " + likely + "; it must be 0 to " + hits.size());
        }
    }

    /** All of whose hits are likely. */
    public SearchResult(String query, SearchMode mode, double confidence, List<Hit> hits) {
        this(query, mode, confidence, hits, hits.size());
    }

    /**
     * Tells by the scores which hits are likely.
     *
     * @param least so many of the first are, whatever they score
     */
    static SearchResult ranked(String query, SearchMode mode, double confidence, List<Hit> hits, int least) {
        long likely = hits.stream()
                .takeWhile(hit -> hit.rank() <= least
                        || hit.score() >= LIKELY * hits.getFirst().score())
                .count();
        return new SearchResult(query, mode, confidence, hits, (int) likely);
    }

    /** Without those that are not likely. */
    public SearchResult likelyOnly() {
        return new SearchResult(query, mode, confidence, hits.subList(0, likely));
    }
}
