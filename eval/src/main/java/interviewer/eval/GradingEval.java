package interviewer.eval;

import interviewer.grading.Grader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets a grader grade a set of answers with known labels and measures how far it agrees. The grader gets prompt and answer and nothing
 * else of a line. Called by the command line; not thread-safe while it runs.
 */
public final class GradingEval {
    private final Grader grader;
    private final String corpusHash;

    /**
     * @param grader to be measured
     * @param corpusHash of the corpus that it works on, for the report
     */
    public GradingEval(Grader grader, String corpusHash) {
        this.grader = grader;
        this.corpusHash = corpusHash;
    }

    /** Grades every answer; throws {@link EvalFileException} when the file is not of the form of {@link GradedAnswer}. */
    public GradingReport run(EvalInput answers, EvalOptions options) {
        List<GradedAnswer> gold = answers.values(GradedAnswer.class);
        List<Prediction> predictions = new ArrayList<>();
        for (GradedAnswer answer : gold) {
            predictions.add(Prediction.of(answer.id(), grader.grade(answer.prompt(), answer.answer(), null)));
            options.progress().at(predictions.size(), gold.size());
        }
        return score(gold, predictions, answers, corpusHash, options);
    }

    /** The report on predictions that somebody made before. An answer without one counts as ungraded. */
    public static GradingReport score(
            EvalInput answers, EvalInput predictions, String corpusHash, EvalOptions options) {
        return score(
                answers.values(GradedAnswer.class), predictions.values(Prediction.class), answers, corpusHash, options);
    }

    private static GradingReport score(
            List<GradedAnswer> gold,
            List<Prediction> predictions,
            EvalInput set,
            String corpusHash,
            EvalOptions options) {
        Map<String, Prediction> byId = new LinkedHashMap<>();
        predictions.forEach(prediction -> byId.put(prediction.id(), prediction));
        List<AnswerScore> scores = gold.stream()
                .map(answer -> AnswerScore.of(answer, byId.getOrDefault(answer.id(), missing(answer.id()))))
                .toList();
        return GradingReport.of(scores, set, corpusHash, options);
    }

    private static Prediction missing(String id) {
        return new Prediction(id, Marks.NONE, Quotes.NONE, null, null, List.of(), "none", "no prediction");
    }
}
