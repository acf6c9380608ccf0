package interviewer;

import interviewer.grading.Calibrations;
import interviewer.grading.Grader;
import interviewer.grading.SecondReader;

/** Who reads answers: the grader, a model's second reading, and what that has proven to be worth. */
public record Readers(Grader grader, SecondReader second, Calibrations calibrations) {
    /** With a second reader that moves no mark. */
    public Readers(Grader grader, SecondReader second) {
        this(grader, second, Calibrations.none());
    }
}
