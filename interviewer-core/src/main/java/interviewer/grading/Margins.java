package interviewer.grading;

/**
 * How far the embedded grader's best clause is above or below its thresholds for a step, in log odds: 0 is the threshold itself, and
 * what is not below it passes. Kept beside a second reading, which a {@link StepCalibration} adds its own weight to.
 *
 * @param partial for "at least partial", -10 to 10
 * @param met for "met", -10 to 10
 */
public record Margins(double partial, double met) {
    /** Where the embedded grader is this sure no reading moves anything. */
    private static final double MOST = 10;

    /** No clause may earn the step. */
    static final Margins LOWEST = new Margins(-MOST, -MOST);

    public Margins {
        partial = bounded(partial);
        met = bounded(met);
    }

    /**
     * The margins of two probabilities.
     *
     * @param levels whose thresholds they are held against
     */
    static Margins of(double partial, double met, StepWeights.Levels levels) {
        return new Margins(logOdds(partial) - logOdds(levels.partialFrom()), logOdds(met) - logOdds(levels.metFrom()));
    }

    private static double logOdds(double probability) {
        return bounded(Math.log(probability / (1 - probability)));
    }

    private static double bounded(double margin) {
        return Double.isNaN(margin) ? -MOST : Math.clamp(margin, -MOST, MOST);
    }

    /** The level by thresholds alone, before the rules that no weight may overrule. */
    int level() {
        return partial < 0 ? 0 : met < 0 ? 1 : 2;
    }

    Margins plus(double toPartial, double toMet) {
        return new Margins(partial + toPartial, met + toMet);
    }
}
