package interviewer.eval;

import interviewer.grading.Grader;

/** The grader whose marks count, without a language model. */
public record EmbeddedReader(Grader grader) implements AnswerReader {
    @Override
    public String name() {
        return "embedded grader";
    }

    @Override
    public Read read(GradedAnswer answer) {
        return new Read(Prediction.of(answer.id(), grader.grade(answer.prompt(), answer.answer(), null)), 0, 0);
    }
}
