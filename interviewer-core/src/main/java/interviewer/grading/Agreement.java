package interviewer.grading;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * How far two raters agree on the same items, each rated from 0.
 *
 * <p>The quadratic weighted kappa [1] is one less the ratio of observed to expected disagreement, where a disagreement weighs its
 * distance squared and the expectation takes both raters' habits with the items shuffled. 1 is perfect, 0 is chance. Where neither
 * varies the expectation is 0: then equal raters have 1 and others 0.
 *
 * <p>[1] J. Cohen: Weighted kappa. Psychological Bulletin 70 (1968).
 */
public final class Agreement {
    private final int[] gold;
    private final int[] given;

    private Agreement(int[] gold, int[] given) {
        this.gold = gold;
        this.given = given;
    }

    public static <T> Agreement of(List<T> items, ToIntFunction<T> gold, ToIntFunction<T> given) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("no items; agreement needs at least one");
        }
        return new Agreement(
                items.stream().mapToInt(gold).toArray(),
                items.stream().mapToInt(given).toArray());
    }

    public double accuracy() {
        return count(item -> gold[item] == given[item]) / (double) gold.length;
    }

    /** Mean F1 over the levels below {@code levels} that either rater used. */
    public double macroF1(int levels) {
        return IntStream.range(0, levels)
                .mapToDouble(this::f1)
                .filter(f1 -> !Double.isNaN(f1))
                .average()
                .orElse(0);
    }

    /** NaN for a level that nobody used. */
    private double f1(int level) {
        long both = count(item -> gold[item] == level && given[item] == level);
        long either = count(item -> gold[item] == level) + count(item -> given[item] == level);
        return 2.0 * both / either;
    }

    public double kappa(int levels) {
        int[][] counts = confusion(levels);
        double observed = 0;
        double expected = 0;
        for (int row = 0; row < levels; row++) {
            for (int column = 0; column < levels; column++) {
                double weight = (row - column) * (row - column);
                observed += weight * counts[row][column];
                expected += weight * used(gold, row) * used(given, column) / gold.length;
            }
        }
        if (expected == 0) {
            return observed == 0 ? 1 : 0;
        }
        return 1 - observed / expected;
    }

    /** How often each pair of levels came, gold by row, given by column. */
    public int[][] confusion(int levels) {
        int[][] counts = new int[levels][levels];
        for (int item = 0; item < gold.length; item++) {
            counts[gold[item]][given[item]]++;
        }
        return counts;
    }

    /** Correlation of the ranks, equal ratings sharing the mean of their ranks; 0 where one rater does not vary. */
    public double spearman() {
        double[] one = ranks(gold);
        double[] other = ranks(given);
        double mean = (gold.length - 1) / 2.0;
        double together = 0;
        double alone = 0;
        double otherAlone = 0;
        for (int item = 0; item < one.length; item++) {
            together += (one[item] - mean) * (other[item] - mean);
            alone += (one[item] - mean) * (one[item] - mean);
            otherAlone += (other[item] - mean) * (other[item] - mean);
        }
        return alone == 0 || otherAlone == 0 ? 0 : together / Math.sqrt(alone * otherAlone);
    }

    private static double[] ranks(int[] ratings) {
        List<Integer> order = IntStream.range(0, ratings.length)
                .boxed()
                .sorted(Comparator.comparingInt(item -> ratings[item]))
                .toList();
        double[] ranks = new double[ratings.length];
        for (int start = 0, end; start < order.size(); start = end) {
            end = start;
            while (end < order.size() && ratings[order.get(end)] == ratings[order.get(start)]) {
                end++;
            }
            for (int at = start; at < end; at++) {
                ranks[order.get(at)] = (start + end - 1) / 2.0;
            }
        }
        return ranks;
    }

    public double meanError() {
        return IntStream.range(0, gold.length)
                .map(item -> Math.abs(given[item] - gold[item]))
                .average()
                .orElse(0);
    }

    /** Above 0 when given is higher on the whole. */
    public double bias() {
        return IntStream.range(0, gold.length)
                .map(item -> given[item] - gold[item])
                .average()
                .orElse(0);
    }

    private static double used(int[] ratings, int level) {
        return IntStream.of(ratings).filter(rating -> rating == level).count();
    }

    private long count(IntPredicate items) {
        return IntStream.range(0, gold.length).filter(items).count();
    }
}
