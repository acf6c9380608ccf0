package interviewer.grading;

import com.fasterxml.jackson.annotation.JsonProperty;
import interviewer.grading.SecondReading.StepReading;

/**
 * What a model's reading of one step is worth beside the embedded grader, and the weights that follow from it. With weight 0 it moves
 * nothing.
 *
 * @param weight log odds between a reading that says yes to everything and one that says no; 0 when it does not count
 * @param usual the mean of the signals on the measured answers: a model that always says yes says nothing
 * @param partial weights for "at least partial"; zeros when it does not count
 * @param met weights for "met"; zeros when it does not count
 * @param embedded quadratic weighted kappa of the embedded grader with the labels
 * @param model the same of the model alone
 * @param both the same of both together, each answer judged by weights that never saw it
 * @param gainFrom low end of the 95 % interval of what both are better than the embedded grader
 */
public record StepCalibration(
        Step step,
        double weight,
        ReadingSignals usual,
        ReadingSignals partial,
        ReadingSignals met,
        double embedded,
        double model,
        double both,
        @JsonProperty("gain_from") double gainFrom) {
    public StepCalibration {
        if (step == null || usual == null || partial == null || met == null) {
            throw new IllegalArgumentException("a step of a calibration lacks step, usual, partial or met");
        }
        if (!(weight >= 0) || !Double.isFinite(weight + embedded + model + both + gainFrom)) {
            throw new IllegalArgumentException(
                    "the weight of " + step.id() + " is " + weight + "; it must be a number from 0");
        }
    }

    public boolean counts() {
        return weight > 0;
    }

    /** The level of a step after this reading: at most one from the embedded grader's. */
    public int level(StepReading reading) {
        if (!counts()) {
            return reading.ours();
        }
        ReadingSignals signals = ReadingSignals.of(reading).less(usual);
        return level(reading, partial.times(signals), met.times(signals));
    }

    /**
     * The same for given shifts of the embedded grader's margins. A rule that lowered a mark is not overruled, and no mark rises but
     * for words that the embedded grader lets count for the step.
     *
     * @param toPartial log odds added to its margin for "at least partial"
     * @param toMet the same for "met"
     */
    public static int level(StepReading reading, double toPartial, double toMet) {
        int ours = reading.ours();
        Margins margins = reading.margins();
        if (margins == null) {
            return ours;
        }
        int before = margins.level();
        int after = margins.plus(toPartial, toMet).level();
        if (after < before) {
            return Math.min(ours, Math.max(after, ours - 1));
        }
        boolean mayRise = reading.accepted() != null && ours >= before;
        return after > before && mayRise ? Math.max(ours, Math.min(after, ours + 1)) : ours;
    }
}
