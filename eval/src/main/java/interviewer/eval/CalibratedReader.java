package interviewer.eval;

import interviewer.grading.Grade;
import java.util.Map;

/**
 * The embedded grader and a second reader together, as the product counts them. It reads nothing itself: it takes what a
 * {@link ModelReader} has left, so it stands behind one in the list of a {@link ReaderEval}.
 *
 * @param model its name
 * @param joint by id of the answer
 */
public record CalibratedReader(String model, Map<String, Grade> joint) implements AnswerReader {
    @Override
    public String name() {
        return "both as calibrated, " + model;
    }

    @Override
    public Read read(GradedAnswer answer) {
        Grade grade = joint.get(answer.id());
        return grade == null
                ? Read.unusable(answer.id(), name(), "no model read it")
                : new Read(Prediction.of(answer.id(), grade), 0, 0);
    }
}
