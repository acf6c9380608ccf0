package interviewer.eval;

import interviewer.corpus.Corpus;
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
import java.util.function.UnaryOperator;

/**
 * Asks a retriever every question of a set and measures the rankings. Called by the command line; knows nothing of answers that are
 * composed from the hits. Families of figures:
 * <ul>
 *   <li>{@link RankingMeasure}, over judgments derived from the corpus: every block that holds a span is relevant. The files of
 *       the run give the same numbers in trec_eval.
 *   <li>{@link SpanMeasure} and {@link ContextMeasure}, over the spans and titles that a question names.
 *   <li>{@link ConfidenceMeasure}, over all questions.
 * </ul>
 *
 * Not thread-safe while it runs.
 */
public final class RetrievalEval {
    private final Corpus corpus;
    private final Retriever retriever;
    private final RightPassages right;

    public RetrievalEval(Corpus corpus, Retriever retriever) {
        this.corpus = corpus;
        this.retriever = retriever;
        this.right = new RightPassages(corpus);
    }

    /**
     * Runs a question set.
     *
     * @param questions in the form of {@link Question}; throws {@link EvalFileException} when it is not
     * @param mode by what to search
     * @param limit hits a question, 1 to 1000; no measure looks deeper
     * @param options what else every run is told
     */
    public RetrievalReport run(EvalInput questions, SearchMode mode, int limit, EvalOptions options) {
        return run(questions, UnaryOperator.identity(), mode, limit, options);
    }

    /** The same with every question in noise, drawn by the seed of the options. */
    public RetrievalReport run(
            EvalInput questions, QuestionNoise noise, SearchMode mode, int limit, EvalOptions options) {
        return run(questions, question -> noise.of(question, options.seed()), mode, limit, options);
    }

    private RetrievalReport run(
            EvalInput questions, UnaryOperator<Question> asking, SearchMode mode, int limit, EvalOptions options) {
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("k is " + limit + "; it must be 1 to 1000");
        }
        options.refuseDeeperThan(limit);
        List<Question> asked = questions.values(Question.class);
        List<QuestionScore> scores = new ArrayList<>();
        for (Question question : asked) {
            scores.add(score(asking.apply(question), mode, limit, options.measures()));
            options.progress().at(scores.size(), asked.size());
        }
        return RetrievalReport.of(scores, questions, mode, corpus.version(), options);
    }

    private QuestionScore score(Question question, SearchMode mode, int limit, List<Measure> wanted) {
        String query = retriever.query(question.said(), question.text());
        SearchResult result = retriever.search(query, limit, mode).likelyOnly(); // what people get
        List<Hit> hits = QuestionScore.distinct(result.hits());
        Judgments judgments = judge(question, hits);
        Map<String, Double> values = question.isAnswerable() && question.isJudged()
                ? values(hits, question, judgments, limit, wanted)
                : Map.of();
        return new QuestionScore(
                question,
                query,
                result,
                hits,
                judgments,
                values,
                QuestionScore.right(hits, judgments, retriever, query, mode));
    }

    private Map<String, Double> values(
            List<Hit> hits, Question question, Judgments judgments, int limit, List<Measure> wanted) {
        Set<Measure> measures = new LinkedHashSet<>(RankingMeasure.usual(limit));
        measures.addAll(SpanMeasure.usual(limit));
        measures.addAll(wanted);
        Relevance relevance = new Relevance(question);
        Map<String, Double> values = new LinkedHashMap<>();
        List<String> ranking = hits.stream().map(hit -> hit.passage().id()).toList();
        for (Measure measure : measures) {
            switch (measure) {
                case RankingMeasure over -> values.put(over.toString(), over.of(ranking, judgments));
                case SpanMeasure over -> values.put(over.toString(), over.of(hits, relevance, right));
                case ContextMeasure unused -> {} // both come last
                case ConfidenceMeasure unused -> {} // of a set and not of a question
            }
        }
        values.putAll(new CitedContext(corpus, relevance, judgments).values(hits, limit));
        return values;
    }

    /** The right blocks of the corpus and, should a retriever answer with other passages, the right ones among those. */
    private Judgments judge(Question question, List<Hit> hits) {
        Map<String, Integer> grades = new LinkedHashMap<>();
        right.of(question, hits.stream().map(Hit::passage).toList()).forEach(passage -> grades.put(passage, 1));
        return new Judgments(question.id(), grades);
    }
}
