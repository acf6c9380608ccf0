package interviewer.web;

import interviewer.Interviewer;
import interviewer.corpus.Correction;
import interviewer.corpus.Passage;
import interviewer.retrieval.Explanation;
import interviewer.retrieval.Hit;
import interviewer.retrieval.SearchMode;
import interviewer.retrieval.SearchResult;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Search in the guide. */
final class HitResource {
    private static final int MOST_HITS = 50;

    private final Interviewer interviewer;

    HitResource(Interviewer interviewer) {
        this.interviewer = interviewer;
    }

    /**
     * What was found.
     *
     * @param query as asked
     * @param searched as searched, after repair of slips
     * @param mode by what it really went
     */
    record Hits(String query, String searched, SearchMode mode, double confidence, List<Found> hits, long millis) {}

    /** A hit with the dated notes on its passage. */
    record Found(
            int rank,
            double score,
            Passage passage,
            Passage unit,
            Explanation explanation,
            List<Correction> corrections) {}

    void readAll(Context context) {
        long started = System.nanoTime();
        String query = Texts.question("query", context.queryParam("query"));
        int limit = Texts.number("k", or(context.queryParam("k"), "5"), 1, MOST_HITS);
        SearchMode mode = SearchMode.of(or(context.queryParam("mode"), "hybrid"));
        boolean all = or(context.queryParam("all"), "false").equals("true");
        SearchResult found = interviewer.search(query, limit, mode);
        SearchResult result = all ? found : found.likelyOnly();
        List<Found> hits = result.hits().stream().map(this::found).toList();
        long millis = (System.nanoTime() - started) / 1_000_000;
        ResponseBody.json(
                context, 200, new Hits(query, result.query(), result.mode(), result.confidence(), hits, millis));
    }

    private Found found(Hit hit) {
        List<Correction> corrections = interviewer.corpus().correctionsOf(hit.passage());
        return new Found(hit.rank(), hit.score(), hit.passage(), hit.unit(), hit.explanation(), corrections);
    }

    private static String or(@Nullable String given, String absent) {
        return given == null ? absent : given;
    }
}
