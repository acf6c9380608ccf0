package interviewer.session;

import interviewer.grading.Agreement;
import interviewer.grading.Step;
import interviewer.session.Turn.Graded;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the marks of the grader compare with those that this person gave. People mark what they disagree with, so this tells where and in
 * which direction the grader errs for them, not how often.
 *
 * @param marks that the grader gave in all interviews
 * @param labels that the person gave beside them
 * @param tooHigh how many of those are below the grader's
 * @param tooLow how many are above it
 * @param needed labels of a step from which on figures are told
 * @param steps the same by step, all five
 */
public record OwnMarks(int marks, int labels, int tooHigh, int tooLow, int needed, List<StepMarks> steps) {
    /** With fewer labels a kappa is luck. */
    private static final int NEEDED = 10;

    private static final int LEVELS = 3;

    public OwnMarks {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param labels that the person gave
     * @param exact share of them that equal the grader's level, 0..1; null while there are too few
     * @param kappa quadratic weighted kappa of both; null while there are too few
     */
    public record StepMarks(
            Step step,
            int labels,
            @Nullable Double exact,
            @Nullable Double kappa) {

        static StepMarks of(Step step, List<Disagreement> labels) {
            if (labels.size() < NEEDED) {
                return new StepMarks(step, labels.size(), null, null);
            }
            Agreement agreement = Agreement.of(labels, Disagreement::level, Disagreement::ours);
            return new StepMarks(step, labels.size(), agreement.accuracy(), agreement.kappa(LEVELS));
        }
    }

    /** Over everything that is kept. */
    public static OwnMarks of(List<Interview> interviews) {
        List<Disagreement> labels = interviews.stream()
                .flatMap(interview -> interview.disagreements().stream())
                .toList();
        return new OwnMarks(
                interviews.stream().mapToInt(OwnMarks::marksIn).sum(),
                labels.size(),
                (int) labels.stream()
                        .filter(label -> label.level() < label.ours())
                        .count(),
                (int) labels.stream()
                        .filter(label -> label.level() > label.ours())
                        .count(),
                NEEDED,
                Arrays.stream(Step.values())
                        .map(step -> StepMarks.of(
                                step,
                                labels.stream()
                                        .filter(label -> label.step() == step)
                                        .toList()))
                        .toList());
    }

    private static int marksIn(Interview interview) {
        return interview.turns().stream()
                .mapToInt(turn ->
                        turn instanceof Graded graded ? graded.grade().steps().size() : 0)
                .sum();
    }
}
