package interviewer.eval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import interviewer.grading.Grade;
import interviewer.grading.Grader;
import interviewer.text.Json;
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

    /**
     * Grades every answer, and all of them once more to see whether the grades are the same. Throws {@link EvalFileException} when the
     * file is not of the form of {@link GradedAnswer}.
     */
    public GradingReport run(EvalInput answers, EvalOptions options) {
        List<GradedAnswer> gold = answers.values(GradedAnswer.class);
        List<Prediction> predictions = new ArrayList<>();
        List<String> grades = new ArrayList<>();
        for (GradedAnswer answer : gold) {
            Grade grade = graded(answer);
            predictions.add(Prediction.of(answer.id(), grade));
            grades.add(withoutTime(grade));
            options.progress().at(grades.size(), 2 * gold.size());
        }
        List<Boolean> repeats = new ArrayList<>();
        for (GradedAnswer answer : gold) {
            repeats.add(grades.get(repeats.size()).equals(withoutTime(graded(answer))));
            options.progress().at(gold.size() + repeats.size(), 2 * gold.size());
        }
        return score(gold, predictions, repeats, answers, corpusHash, options);
    }

    private Grade graded(GradedAnswer answer) {
        return grader.grade(answer.prompt(), answer.answer(), null);
    }

    /** All of a grade that must be the same each time. */
    private static String withoutTime(Grade grade) {
        ObjectNode fields = Json.mapper().valueToTree(grade);
        fields.remove("millis");
        return fields.toString();
    }

    /** The report on predictions that somebody made before. An answer without one counts as ungraded. */
    public static GradingReport score(
            EvalInput answers, EvalInput predictions, String corpusHash, EvalOptions options) {
        return score(
                answers.values(GradedAnswer.class),
                predictions.values(Prediction.class),
                List.of(),
                answers,
                corpusHash,
                options);
    }

    private static GradingReport score(
            List<GradedAnswer> gold,
            List<Prediction> predictions,
            List<Boolean> repeats,
            EvalInput set,
            String corpusHash,
            EvalOptions options) {
        Map<String, Prediction> byId = new LinkedHashMap<>();
        predictions.forEach(prediction -> byId.put(prediction.id(), prediction));
        List<AnswerScore> scores = gold.stream()
                .map(answer -> AnswerScore.of(answer, byId.getOrDefault(answer.id(), missing(answer.id()))))
                .toList();
        return GradingReport.of(scores, repeats, set, corpusHash, options);
    }

    private static Prediction missing(String id) {
        return new Prediction(id, Marks.NONE, Quotes.NONE, null, null, List.of(), "none", "no prediction");
    }
}
