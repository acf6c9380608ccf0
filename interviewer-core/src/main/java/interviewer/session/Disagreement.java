package interviewer.session;

import interviewer.grading.Step;
import java.time.Instant;

/**
 * The person's own mark for a step, kept beside ours.
 *
 * @param grade number of the graded turn
 * @param step which mark
 * @param level what the person would have given, 0..2
 * @param ours what we gave
 * @param reason in their words, may be empty
 */
public record Disagreement(int grade, Step step, int level, int ours, String reason, Instant at) {
    public Disagreement {
        if (level < 0 || level > 2) {
            throw new IllegalArgumentException("level is " + level + "; it must be 0, 1 or 2");
        }
    }
}
