package interviewer.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every run of the harness is told besides its file.
 *
 * @param command the command that repeats the run, as the report shows it
 * @param date when it ran, as the report shows it; null leaves it out, so that reruns give the same bytes
 * @param resamples bootstrap samples for the intervals, at least 1
 * @param seed of the bootstrap
 * @param progress told after each item
 * @param measures of a search that the caller wants to see; empty for the usual ones
 */
public record EvalOptions(
        String command, @Nullable String date, int resamples, long seed, Progress progress, List<Measure> measures) {
    private static final int RESAMPLES = 1000;
    private static final long SEED = 7;

    public EvalOptions {
        measures = List.copyOf(measures);
        if (resamples < 1) {
            throw new IllegalArgumentException("resamples is " + resamples + "; it must be at least 1");
        }
    }

    public static EvalOptions of(String command) {
        return new EvalOptions(command, null, RESAMPLES, SEED, Progress.SILENT, List.of());
    }

    public EvalOptions with(Progress other) {
        return new EvalOptions(command, date, resamples, seed, other, measures);
    }

    /**
     * With the measures that a report of a search shall have.
     *
     * @param wanted none for the usual ones
     */
    public EvalOptions measuring(List<Measure> wanted) {
        return new EvalOptions(command, date, resamples, seed, progress, wanted);
    }

    /** For a run of which the values count and the intervals do not: one draw, and nobody told. */
    public EvalOptions withoutIntervals() {
        return new EvalOptions(command, date, 1, seed, Progress.SILENT, measures);
    }

    /** Refuses measures that look at more hits than were asked for: they would be called what they are not. */
    void refuseDeeperThan(int limit) {
        for (Measure measure : measures) {
            if (measure.cutoff() > limit) {
                throw new IllegalArgumentException(
                        measure + " looks at " + measure.cutoff() + " hits, and k is " + limit + "; raise --k");
            }
        }
    }

    Bootstrap bootstrap() {
        return new Bootstrap(resamples, seed);
    }
}
