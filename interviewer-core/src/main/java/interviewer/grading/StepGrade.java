package interviewer.grading;

import interviewer.corpus.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mark of one step.
 *
 * @param step which
 * @param level 0 missing, 1 partial, 2 met
 * @param confirmed whether something here says that the claim is right; false with a level above 0 means "I could not check this"
 * @param evidence the words that earned it; null exactly at level 0
 * @param sources passages that support it, best first, may be empty
 * @param why one sentence
 * @param advice one sentence how to reach the next level; praise-free, empty at level 2
 */
public record StepGrade(
        Step step,
        int level,
        boolean confirmed,
        @Nullable Evidence evidence,
        List<Passage> sources,
        String why,
        String advice) {
    public StepGrade {
        sources = List.copyOf(sources);
        if (level < 0 || level > 2 || (evidence == null) != (level == 0)) {
            throw new IllegalArgumentException(step + " at level " + level + " with evidence " + evidence);
        }
    }
}
