package interviewer.eval;

import interviewer.corpus.Corpus;
import interviewer.eval.Folds.Fold;
import interviewer.retrieval.HybridRetriever;
import interviewer.retrieval.HybridRetriever.Measured;
import interviewer.retrieval.SearchWeights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Fits the weights of the search on questions: those of the score by climbing from one weight to the next as long as the mean
 * reciprocal rank grows, those of the confidence by logistic regression. Figures come from cross-validation: each question is ranked
 * by weights that never saw it.
 *
 * <p>To be run on the development questions and never on a test set. Same questions and model, same bytes. Not thread-safe while it
 * runs.
 */
public final class SearchFit {
    private static final int ROUNDS = 10;
    /** Weights are tried in hundredths of these; the weight of the meaning stays, since only what they are to one another counts. */
    private static final int STEP = 5;

    private static final int MOST = 100;
    private static final int MEANING = 2;
    /** Climbs for more than noise only. */
    private static final double BETTER = 2e-4;

    private static final Ridge RIDGE = new Ridge(.1);

    private final Corpus corpus;
    private final HybridRetriever retriever;

    /** @param retriever whose model is ready; its own weights are where the climb begins */
    public SearchFit(Corpus corpus, HybridRetriever retriever) {
        this.corpus = corpus;
        this.retriever = retriever;
    }

    /**
     * One question, measured.
     *
     * @param alone whether it was searched without what was asked before
     */
    private record Asked(boolean answerable, boolean alone, Set<String> right, Measured measured) {}

    /**
     * Measures every question and fits.
     *
     * @param start where the climb begins
     * @param options whose seed draws the folds
     */
    public SearchFitReport run(EvalInput questions, SearchWeights start, EvalOptions options) {
        List<Asked> asked = new ArrayList<>();
        List<Question> all = questions.values(Question.class);
        RightPassages right = new RightPassages(corpus);
        for (Question question : all) {
            String query = retriever.query(question.said(), question.text());
            asked.add(new Asked(
                    question.isAnswerable(),
                    query.equals(question.text()),
                    right.of(question, List.of()),
                    retriever.measure(query)));
            options.progress().at(asked.size(), all.size());
        }
        List<Asked> answerable =
                asked.stream().filter(question -> !question.right().isEmpty()).toList();
        if (answerable.size() < Folds.count() || answerable.size() == asked.size()) {
            throw new EvalFileException(
                    questions.name(),
                    "must have at least " + Folds.count() + " questions with an answer and one without");
        }
        List<Double> parts = climb(answerable, start.ofParts());
        List<Double> confidence = sureness(asked).coefficients();
        SearchWeights fitted = new SearchWeights(
                questions.sha256(), parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), confidence);
        return new SearchFitReport(
                options.command(),
                questions.name(),
                answerable.size(),
                asked.size() - answerable.size(),
                fitted,
                validated(answerable, start, options.seed()),
                validatedAuc(asked, options.seed()));
    }

    /** From weight to weight: the value that ranks best, of equals the nearest to zero, until none changes. */
    private static List<Double> climb(List<Asked> asked, List<Double> start) {
        List<Double> best = new ArrayList<>(start);
        double most = meanReciprocalRank(asked, best);
        for (int round = 0; round < ROUNDS; round++) {
            double before = most;
            for (int part = 0; part < best.size(); part++) {
                for (int hundredths = 0; part != MEANING && hundredths <= MOST; hundredths += STEP) {
                    List<Double> candidate = new ArrayList<>(best);
                    candidate.set(part, hundredths / 100.0);
                    double rank = meanReciprocalRank(asked, candidate);
                    if (rank > most + BETTER) {
                        most = rank;
                        best = candidate;
                    }
                }
            }
            if (most == before) {
                break;
            }
        }
        return best;
    }

    private static double meanReciprocalRank(List<Asked> asked, List<Double> weights) {
        return asked.parallelStream()
                .mapToDouble(question -> 1.0 / rank(question, weights))
                .average()
                .orElse(0);
    }

    /** Rank of the best right block, from 1: one more than the blocks that score higher. */
    private static int rank(Asked question, List<Double> weights) {
        Map<String, Double> scores = new HashMap<>();
        List<String> blocks = question.measured().blocks();
        for (int unit = 0; unit < blocks.size(); unit++) {
            double score = 0;
            double[] parts = question.measured().parts()[unit];
            for (int part = 0; part < parts.length; part++) {
                score += weights.get(part) * parts[part];
            }
            scores.merge(blocks.get(unit), score, Math::max);
        }
        double right = question.right().stream()
                .mapToDouble(block -> scores.getOrDefault(block, 0.0))
                .max()
                .orElse(0);
        return 1 + (int) scores.values().stream().filter(score -> score > right).count();
    }

    /** The constant and the weights of the confidence. */
    private record Sureness(LogisticFunction function) {
        List<Double> coefficients() {
            return DoubleStream.concat(
                            DoubleStream.of(function.bias()),
                            function.weights().stream().mapToDouble(weight -> weight))
                    .map(FittedWeights::rounded)
                    .boxed()
                    .toList();
        }

        double of(Asked question) {
            return function.of(question.measured().sureness());
        }
    }

    /**
     * Both sides count alike, however many there are of each. Only of questions that stand alone: where one is searched along with
     * another, the signals mostly tell how well the other is answered.
     */
    private static Sureness sureness(List<Asked> all) {
        List<Asked> asked = all.stream().filter(Asked::alone).toList();
        double out = asked.stream().filter(question -> !question.answerable()).count();
        double in = asked.size() - out;
        List<Example> examples = asked.stream()
                .map(question -> Example.of(
                        question.measured().sureness(),
                        question.answerable() ? 1 : 0,
                        question.answerable() ? 1 : in / out))
                .toList();
        return new Sureness(RIDGE.fit(examples, example -> example.level() == 1));
    }

    private static List<Double> validated(List<Asked> asked, SearchWeights start, long seed) {
        List<Double> reciprocal = new ArrayList<>();
        for (Fold<Asked> fold : Folds.of(asked, seed)) {
            List<Double> weights = climb(fold.others(), start.ofParts());
            fold.items().forEach(question -> reciprocal.add(1.0 / rank(question, weights)));
        }
        return reciprocal;
    }

    private static double validatedAuc(List<Asked> asked, long seed) {
        List<Double> in = new ArrayList<>();
        List<Double> out = new ArrayList<>();
        for (Fold<Asked> fold : Folds.of(asked, seed)) {
            Sureness sureness = sureness(fold.others());
            fold.items().forEach(question -> (question.answerable() ? in : out).add(sureness.of(question)));
        }
        return new Abstention(values(in), values(out)).auc();
    }

    private static double[] values(List<Double> confidences) {
        return confidences.stream().mapToDouble(value -> value).toArray();
    }
}
