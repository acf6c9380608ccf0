package interviewer.eval;

import org.jspecify.annotations.Nullable;

/**
 * What every run of the harness is told besides its file.
 *
 * @param command the command that repeats the run, as the report shows it
 * @param date when it ran, as the report shows it; null leaves it out, so that reruns give the same bytes
 * @param resamples bootstrap samples for the intervals, at least 1
 * @param seed of the bootstrap
 * @param progress told after each item
 */
public record EvalOptions(String command, @Nullable String date, int resamples, long seed, Progress progress) {
    private static final int RESAMPLES = 1000;
    private static final long SEED = 7;

    public EvalOptions {
        if (resamples < 1) {
            throw new IllegalArgumentException("resamples is " + resamples + "; it must be at least 1");
        }
    }

    public static EvalOptions of(String command) {
        return new EvalOptions(command, null, RESAMPLES, SEED, Progress.SILENT);
    }

    public EvalOptions with(Progress other) {
        return new EvalOptions(command, date, resamples, seed, other);
    }

    /** For a run of which the values count and the intervals do not: one draw, and nobody told. */
    public EvalOptions withoutIntervals() {
        return new EvalOptions(command, date, 1, seed, Progress.SILENT);
    }

    Bootstrap bootstrap() {
        return new Bootstrap(resamples, seed);
    }
}
