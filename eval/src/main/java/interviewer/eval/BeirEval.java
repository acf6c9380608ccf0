package interviewer.eval;

import interviewer.eval.BeirSet.Query;
import interviewer.retrieval.Hit;
import interviewer.retrieval.Retriever;
import interviewer.retrieval.SearchMode;
import interviewer.retrieval.SearchResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures a retriever on somebody else's judgments. The retriever searches {@link BeirSet#corpus}, so that the ids of its hits are
 * those of the set's documents. Not thread-safe while it runs.
 */
public final class BeirEval {
    private final BeirSet set;
    private final Retriever retriever;

    public BeirEval(BeirSet set, Retriever retriever) {
        this.set = set;
        this.retriever = retriever;
    }

    /**
     * Asks every judged query.
     *
     * @param limit hits a query, 1 to 1000; no measure looks deeper
     */
    public RetrievalReport run(SearchMode mode, int limit, EvalOptions options) {
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("k is " + limit + "; it must be 1 to 1000");
        }
        options.refuseDeeperThan(limit);
        Set<RankingMeasure> measures = measures(limit, options.measures());
        List<QuestionScore> scores = new ArrayList<>();
        for (Query query : set.queries()) {
            scores.add(score(query, mode, limit, measures));
            options.progress().at(scores.size(), set.queries().size());
        }
        return RetrievalReport.of(scores, set.input(), mode, set.corpus().hash(), options);
    }

    private static Set<RankingMeasure> measures(int limit, List<Measure> wanted) {
        Set<RankingMeasure> measures = new LinkedHashSet<>(RankingMeasure.usual(limit));
        for (Measure measure : wanted) {
            if (!(measure instanceof RankingMeasure ranking)) {
                throw new IllegalArgumentException(
                        measure + " needs more than judgments, which is all that a folder in BEIR form has");
            }
            measures.add(ranking);
        }
        return measures;
    }

    private QuestionScore score(Query query, SearchMode mode, int limit, Set<RankingMeasure> measures) {
        SearchResult result = retriever.search(query.text(), limit, mode);
        List<Hit> hits = QuestionScore.distinct(result.hits());
        Judgments judgments = set.judgments().getOrDefault(query.id(), new Judgments(query.id(), Map.of()));
        Map<String, Double> values = new LinkedHashMap<>();
        List<String> ranking = hits.stream().map(hit -> hit.passage().id()).toList();
        measures.forEach(measure -> values.put(measure.toString(), measure.of(ranking, judgments)));
        Question question = Question.judgedElsewhere(query.id(), query.text());
        Hit right = QuestionScore.right(hits, judgments, retriever, query.text(), mode);
        return new QuestionScore(question, query.text(), result, hits, judgments, values, right);
    }
}
