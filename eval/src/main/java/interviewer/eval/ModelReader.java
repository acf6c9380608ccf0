package interviewer.eval;

import interviewer.grading.Evidence;
import interviewer.grading.Grade;
import interviewer.grading.Grader;
import interviewer.grading.JointGrade;
import interviewer.grading.JointReader;
import interviewer.grading.SecondReading;
import interviewer.grading.SecondReading.StepReading;
import interviewer.llm.ModelException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The second reader of the product by itself: its levels as if they were marks, which they are not.
 *
 * @param model its name
 * @param grader the embedded grader, whose grade the reader compares with
 * @param reader what reads, and what that has proven to be worth
 * @param joint gets the grade of both, by id of the answer, for {@link CalibratedReader}
 */
public record ModelReader(String model, Grader grader, JointReader reader, Map<String, Grade> joint)
        implements AnswerReader {
    @Override
    public String name() {
        return "second reader, " + model;
    }

    @Override
    public Read read(GradedAnswer answer) {
        Grade grade = grader.grade(answer.prompt(), answer.answer(), null);
        try {
            JointGrade both = reader.read(answer.prompt(), answer.answer(), null, grade);
            joint.put(answer.id(), both.grade());
            return read(answer.id(), both.reading());
        } catch (ModelException cancelled) {
            throw new IllegalStateException("the evaluation was interrupted", cancelled);
        }
    }

    private Read read(String id, SecondReading reading) {
        String by = name() + ", " + reading.prompt();
        String unreadable = reading.unreadable();
        if (unreadable != null) {
            return Read.unusable(id, by, unreadable);
        }
        return Read.of(
                id,
                by,
                Marks.of(step -> reading.of(step).level()),
                Quotes.of(step -> quote(reading.of(step))),
                reading.promptTokens(),
                reading.replyTokens());
    }

    /** The first clause that it points at; a step at level 0 has none. */
    private static @Nullable String quote(StepReading reading) {
        return reading.level() == 0
                ? null
                : reading.evidence().stream().findFirst().map(Evidence::quote).orElse(null);
    }
}
