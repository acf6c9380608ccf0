package interviewer.grading;

import interviewer.corpus.Passage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
 * @param example a sentence that would have earned level 2; null at level 2, where none is known, and in what was stored before
 *     there were any
 */
public record StepGrade(
        Step step,
        int level,
        boolean confirmed,
        @Nullable Evidence evidence,
        List<Passage> sources,
        String why,
        String advice,
        @Nullable ExampleSentence example) {
    /** The order in which missing steps are asked for: the ones that tell most first. */
    private static final List<Step> ASKED_FIRST =
            List.of(Step.NAME, Step.GOTCHA, Step.NUMBER, Step.NOT_USE, Step.PATTERN);

    public StepGrade {
        sources = List.copyOf(sources);
        if (level < 0 || level > 2 || (evidence == null) != (level == 0)) {
            throw new IllegalArgumentException(step + " at level " + level + " with evidence " + evidence);
        }
    }

    /** A mark without an example. */
    public StepGrade(
            Step step,
            int level,
            boolean confirmed,
            @Nullable Evidence evidence,
            List<Passage> sources,
            String why,
            String advice) {
        this(step, level, confirmed, evidence, sources, why, advice, null);
    }

    /** The same mark with this example, or with none. */
    StepGrade withExample(@Nullable ExampleSentence sentence) {
        return new StepGrade(step, level, confirmed, evidence, sources, why, advice, sentence);
    }

    /** The mark to ask about next: the lowest level, and of equals the step that tells most; none when all are met. */
    public static Optional<StepGrade> weakest(List<StepGrade> marks) {
        return marks.stream()
                .filter(mark -> mark.level() < 2)
                .min(Comparator.comparingInt(StepGrade::level)
                        .thenComparingInt(mark -> ASKED_FIRST.indexOf(mark.step())));
    }
}
