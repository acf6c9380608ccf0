package interviewer.grading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a language model saw in an answer that is graded already. It moves no mark by itself; {@link JointGrade} says what it counts
 * for. Either five steps in order, or none and the reason. Its levels are computed here from yes/no tests and its quotes are cut from the answer by clause number, so
 * that neither can be made up.
 *
 * @param model name of the model, empty when none was asked
 * @param digest of its weights, empty when unknown
 * @param prompt name and version of what it was asked
 * @param steps the five steps; empty when unreadable
 * @param whole false when the answer was too long for it, and it was shown the beginning
 * @param unreadable one sentence why there is no reading; null when there is one
 * @param promptTokens as the server counted them, 0 when unknown
 * @param replyTokens the same of the reply
 * @param millis from the question to the end of the reply
 */
public record SecondReading(
        String model,
        String digest,
        String prompt,
        List<StepReading> steps,
        boolean whole,
        @Nullable String unreadable,
        int promptTokens,
        int replyTokens,
        long millis) {
    public SecondReading {
        steps = List.copyOf(steps);
        if (steps.size() != (unreadable == null ? Step.values().length : 0)) {
            throw new IllegalArgumentException("a reading has five steps, or none and a reason");
        }
    }

    /** No reading, and why. */
    public static SecondReading unreadable(String model, String digest, String prompt, String why, long millis) {
        return new SecondReading(model, digest, prompt, List.of(), true, why, 0, 0, millis);
    }

    SecondReading with(List<StepReading> others) {
        return new SecondReading(model, digest, prompt, others, whole, unreadable, promptTokens, replyTokens, millis);
    }

    /** What the model saw of a step; throws {@link IllegalStateException} when unreadable. */
    public StepReading of(Step step) {
        return steps.stream()
                .filter(reading -> reading.step() == step)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not read: " + unreadable));
    }

    /**
     * One step as the model saw it.
     *
     * @param level 0..2, from the tests
     * @param ours the level that the embedded grader gave
     * @param evidence the clauses it pointed at, in the order of the answer, without repeats
     * @param tests its answers to the two questions of the step
     * @param unsure the two readers are two levels apart; where the model counts, they differ at all
     * @param says one sentence on what it sees differently; empty where the levels are equal
     * @param accepted the words among those it points at that the embedded grader lets count for the step; null when there are none
     * @param margins how sure the embedded grader was; null in what was stored before they were kept
     */
    public record StepReading(
            Step step,
            int level,
            int ours,
            List<Evidence> evidence,
            List<Met> tests,
            boolean unsure,
            String says,
            @Nullable Evidence accepted,
            @Nullable Margins margins) {
        public StepReading {
            evidence = List.copyOf(evidence);
            tests = List.copyOf(tests);
        }

        StepReading with(boolean otherUnsure) {
            return new StepReading(step, level, ours, evidence, tests, otherUnsure, says, accepted, margins);
        }
    }

    /**
     * One yes/no test.
     *
     * @param id stable name
     * @param asks what is tested, as half a sentence
     */
    public record Met(String id, String asks, boolean met) {}
}
