package interviewer.bench;

import java.util.Arrays;

/**
 * Times of many runs in milliseconds: half, 95 and 99 of a hundred took no longer.
 *
 * @param runs how many
 */
record Spread(int runs, double p50, double p95, double p99) {

    static Spread of(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Spread(sorted.length, at(sorted, .5), at(sorted, .95), at(sorted, .99));
    }

    /** The least time that this share of the runs does not exceed. */
    private static double at(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
