package interviewer.grading;

import interviewer.grading.SecondReading.StepReading;

/**
 * What is measured on a second reading of a step, or the weight of each of these. The first four are 0 to 1 on a reading; weights are
 * log odds.
 *
 * @param first whether the first test was met: the step is there
 * @param second whether the second was: it is whole
 * @param level the level made of them, 1 for met
 * @param accepted whether it points at words that the embedded grader lets count for the step
 */
public record ReadingSignals(double first, double second, double level, double accepted) {
    /** How many there are. */
    public static final int COUNT = 4;

    public static final ReadingSignals NONE = new ReadingSignals(0, 0, 0, 0);

    public ReadingSignals {
        if (!Double.isFinite(first + second + level + accepted)) {
            throw new IllegalArgumentException("a signal of a reading is no number");
        }
    }

    public static ReadingSignals of(StepReading reading) {
        return new ReadingSignals(
                reading.tests().getFirst().met() ? 1 : 0,
                reading.tests().getLast().met() ? 1 : 0,
                reading.level() / 2.0,
                reading.accepted() == null ? 0 : 1);
    }

    /** From values in the order of the components. */
    public static ReadingSignals of(double[] values) {
        return new ReadingSignals(values[0], values[1], values[2], values[3]);
    }

    /** In the order of the components. */
    public double[] values() {
        return new double[] {first, second, level, accepted};
    }

    public ReadingSignals less(ReadingSignals other) {
        return new ReadingSignals(
                first - other.first, second - other.second, level - other.level, accepted - other.accepted);
    }

    /** The sum of the products. */
    public double times(ReadingSignals other) {
        return first * other.first + second * other.second + level * other.level + accepted * other.accepted;
    }

    /** What a reading that says yes to everything has more than one that says no. */
    public double sum() {
        return first + second + level + accepted;
    }
}
