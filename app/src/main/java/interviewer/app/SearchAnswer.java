package interviewer.app;

import interviewer.corpus.Corpus;
import interviewer.corpus.Correction;
import interviewer.corpus.Passage;
import interviewer.retrieval.Explanation;
import interviewer.retrieval.Hit;
import interviewer.retrieval.SearchMode;
import interviewer.retrieval.SearchResult;
import java.util.List;

/**
 * A search as {@code --json} prints it; the form is one of the interfaces that stay put, and the server answers with the same.
 *
 * @param query as asked
 * @param searched as searched, after repair of slips
 * @param mode by what it really went
 */
record SearchAnswer(String query, String searched, SearchMode mode, double confidence, List<Found> hits, long millis) {
    SearchAnswer {
        hits = List.copyOf(hits);
    }

    /** A hit with the dated notes on its passage. */
    record Found(
            int rank,
            double score,
            Passage passage,
            Passage unit,
            Explanation explanation,
            List<Correction> corrections) {}

    static SearchAnswer of(String query, SearchResult result, Corpus corpus, long millis) {
        List<Found> hits = result.hits().stream().map(hit -> found(hit, corpus)).toList();
        return new SearchAnswer(query, result.query(), result.mode(), result.confidence(), hits, millis);
    }

    private static Found found(Hit hit, Corpus corpus) {
        return new Found(
                hit.rank(),
                hit.score(),
                hit.passage(),
                hit.unit(),
                hit.explanation(),
                corpus.correctionsOf(hit.passage()));
    }
}
