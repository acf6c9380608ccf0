package interviewer.grading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import interviewer.corpus.Correction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Feedback on one answer. Either graded, with five steps in order, or ungraded with the reason; never a default score.
 *
 * @param total sum of the levels, 0..10; 0 when ungraded
 * @param verdict null when ungraded
 * @param ungraded why there is no grade; null when there is one
 * @param flags what else the answer was, without repeats
 * @param steps the five marks; empty when ungraded
 * @param factualErrors wrong claims in the order of the answer
 * @param corrections dated notes on the passages that are cited
 * @param followUp what to ask next, null when nothing is missing
 * @param modelAnswer a whole answer of about half a minute; null where nothing was tried yet, where none can be made, and in what was
 *     stored before there were any
 * @param grader what graded: name, version, model and corpus
 * @param millis how long it took
 */
public record Grade(
        int total,
        @Nullable Verdict verdict,
        @Nullable String ungraded,
        List<Flag> flags,
        List<StepGrade> steps,
        @JsonProperty("factual_errors") List<FactualError> factualErrors,
        List<Correction> corrections,
        @JsonProperty("follow_up") @Nullable String followUp,
        @JsonProperty("model_answer") @Nullable ModelAnswer modelAnswer,
        String grader,
        long millis) {
    public Grade {
        flags = flags.stream().distinct().sorted().toList();
        steps = List.copyOf(steps);
        factualErrors = List.copyOf(factualErrors);
        corrections = List.copyOf(corrections);
        if (ungraded == null ? steps.size() != Step.values().length : !steps.isEmpty()) {
            throw new IllegalArgumentException("a grade has five steps, or none and a reason");
        }
    }

    /** A grade without a model answer. */
    public Grade(
            int total,
            @Nullable Verdict verdict,
            @Nullable String ungraded,
            List<Flag> flags,
            List<StepGrade> steps,
            List<FactualError> factualErrors,
            List<Correction> corrections,
            @Nullable String followUp,
            String grader,
            long millis) {
        this(total, verdict, ungraded, flags, steps, factualErrors, corrections, followUp, null, grader, millis);
    }

    public static Grade ungraded(String reason, List<Flag> flags, String grader, long millis) {
        return new Grade(0, null, reason, flags, List.of(), List.of(), List.of(), null, grader, millis);
    }

    /** The same marks with a verdict no better than this one. */
    public Grade atMost(Verdict most) {
        Verdict lower = verdict == null || verdict.compareTo(most) <= 0 ? verdict : most;
        return new Grade(
                total,
                lower,
                ungraded,
                flags,
                steps,
                factualErrors,
                corrections,
                followUp,
                modelAnswer,
                grader,
                millis);
    }

    /** The same marks without anything that would tell the answer: for who has not tried yet. */
    public Grade withoutExamples() {
        List<StepGrade> bare =
                steps.stream().map(mark -> mark.withExample(null)).toList();
        return new Grade(
                total, verdict, ungraded, flags, bare, factualErrors, corrections, followUp, null, grader, millis);
    }

    @JsonIgnore
    public boolean isGraded() {
        return ungraded == null;
    }

    /** The mark of a step; throws {@link IllegalStateException} when ungraded. */
    public StepGrade of(Step step) {
        if (!isGraded()) {
            throw new IllegalStateException("not graded: " + ungraded);
        }
        return steps.stream().filter(mark -> mark.step() == step).findFirst().orElseThrow();
    }
}
