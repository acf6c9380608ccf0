package interviewer.eval;

import java.util.List;
import java.util.Random;

/**
 * Whether two systems that were asked the same questions differ by more than luck (paired randomisation test, two-sided). If they did
 * not, each question's difference could as well have the other sign: the signs are drawn anew, and p is the share of the draws whose
 * mean is at least as far from 0 as the one that was seen, that one counted in. Same differences and seed, same p. Stateless.
 *
 * <p>Smucker, Allan and Carterette 2007, "A Comparison of Statistical Significance Tests for Information Retrieval Evaluation".
 *
 * @param draws how many, at least 1
 * @param seed of the draws
 */
record PairedTest(int draws, long seed) {
    static final int DRAWS = 10_000;
    /** A sum of the same numbers in another order may differ by that. */
    private static final double ROUNDING = 1e-12;

    /** In 0..1; 1 when nothing differs. */
    double p(List<Double> differences) {
        double[] unequal = differences.stream()
                .mapToDouble(Double::doubleValue)
                .filter(difference -> difference != 0)
                .toArray();
        double seen = 0;
        for (double difference : unequal) {
            seen += difference;
        }
        Random random = new Random(seed);
        int asFar = 0;
        for (int draw = 0; draw < draws; draw++) {
            double sum = 0;
            for (double difference : unequal) {
                sum += random.nextBoolean() ? difference : -difference;
            }
            asFar += Math.abs(sum) >= Math.abs(seen) - ROUNDING ? 1 : 0;
        }
        return (asFar + 1.0) / (draws + 1.0);
    }
}
