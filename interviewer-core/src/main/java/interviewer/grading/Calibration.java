package interviewer.grading;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What a language model has proven as a second reader, on answers whose right levels are known. It holds for one digest, one prompt
 * and one grader; for any other it says nothing. Made by {@code interviewer calibrate} and kept in the data folder.
 *
 * @param model its name when it was measured
 * @param digest of its weights
 * @param prompt name and version of what it was asked
 * @param grader what it was measured beside, as in {@link Grade#grader}
 * @param answers SHA-256 of the set that the answers are from
 * @param read how many answers it read
 * @param usable how many of these readings could be used
 * @param at when
 * @param steps the five steps in order
 */
public record Calibration(
        String model,
        String digest,
        String prompt,
        String grader,
        String answers,
        int read,
        int usable,
        Instant at,
        List<StepCalibration> steps) {
    public Calibration {
        if (model == null || digest == null || digest.isBlank() || prompt == null || grader == null || at == null) {
            throw new IllegalArgumentException("a calibration lacks model, digest, prompt, grader or at");
        }
        List<Step> named = steps == null
                ? List.of()
                : steps.stream().map(StepCalibration::step).toList();
        if (steps == null || !named.equals(List.of(Step.values()))) {
            throw new IllegalArgumentException("a calibration has the five steps in order, not " + named);
        }
        if (usable < 0 || read < usable) {
            throw new IllegalArgumentException("of " + read + " readings " + usable + " are said to be usable");
        }
        steps = List.copyOf(steps);
    }

    /** Whether it was made with the same weights, prompt and grader. */
    public boolean isFor(SecondReading reading, String graded) {
        return digest.equals(reading.digest()) && prompt.equals(reading.prompt()) && grader.equals(graded);
    }

    public StepCalibration of(Step step) {
        return steps.stream().filter(found -> found.step() == step).findFirst().orElseThrow();
    }

    /** The mean over the steps. */
    public double mean(ToDoubleFunction<StepCalibration> kappa) {
        return steps.stream().mapToDouble(kappa).average().orElseThrow();
    }

    /** Whether it moves any mark. */
    public boolean counts() {
        return steps.stream().anyMatch(StepCalibration::counts);
    }

    /** By id of the step, in order. */
    public Map<String, Double> weights() {
        Map<String, Double> weights = new LinkedHashMap<>();
        steps.forEach(step -> weights.put(step.step().id(), step.weight()));
        return weights;
    }
}
