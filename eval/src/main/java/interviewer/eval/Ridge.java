package interviewer.eval;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Logistic regression with a ridge: the function that makes the weighted examples likeliest, less {@code lambda / 2} times the sum
 * of its squared weights. A stronger ridge keeps weights small, which dozens of signals on a few hundred clauses need. The bias is
 * all but free.
 *
 * <p>Found by Newton's steps, known here as iteratively reweighted least squares [1]: each solves one linear system whose matrix is
 * positive definite thanks to the ridge.
 *
 * <p>[1] T. Hastie, R. Tibshirani, J. Friedman: The Elements of Statistical Learning, 4.4.1.
 *
 * @param lambda strength, above 0
 */
record Ridge(double lambda) {
    private static final double BIAS_LAMBDA = 1e-3;
    private static final int ROUNDS = 25;
    private static final double SETTLED = 1e-6;
    /** Keeps the system solvable where all examples are certain. */
    private static final double LEAST_VARIANCE = 1e-6;

    private static final double LARGEST_SUM = 30;

    Ridge {
        if (!(lambda > 0) || Double.isInfinite(lambda)) {
            throw new IllegalArgumentException("lambda is " + lambda + "; it must be above 0");
        }
    }

    /**
     * The function that tells the examples that are positive from the others.
     *
     * @param examples at least one, all with as many signals
     * @throws IllegalArgumentException when the ridge is too weak for the weights to settle
     */
    LogisticFunction fit(List<Example> examples, Predicate<Example> positive) {
        return fit(examples, positive, null);
    }

    /**
     * The same, sooner.
     *
     * @param near a function to start from; null starts from zero
     */
    LogisticFunction fit(List<Example> examples, Predicate<Example> positive, @Nullable LogisticFunction near) {
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("no examples; a fit needs at least one");
        }
        double[] weights = new double[1 + examples.getFirst().row().signals().length];
        if (near != null) {
            Arrays.setAll(
                    weights, index -> index == 0 ? near.bias() : near.weights().get(index - 1));
        }
        for (int round = 0; round < ROUNDS; round++) {
            double[] change = step(examples, positive, weights);
            Arrays.setAll(weights, index -> weights[index] + change[index]);
            if (Arrays.stream(change).map(Math::abs).max().orElse(0) < SETTLED) {
                return new LogisticFunction(
                        weights[0], Arrays.stream(weights).skip(1).boxed().toList());
            }
        }
        throw new IllegalArgumentException(
                "lambda is " + lambda + "; the weights do not settle in " + ROUNDS + " rounds, try a larger one");
    }

    /** One step of Newton's from here. */
    private double[] step(List<Example> examples, Predicate<Example> positive, double[] weights) {
        double[] gradient = IntStream.range(0, weights.length)
                .mapToDouble(index -> -lambda(index) * weights[index])
                .toArray();
        double[][] curvature = new double[weights.length][weights.length];
        for (int index = 0; index < weights.length; index++) {
            curvature[index][index] = lambda(index);
        }
        for (Example example : examples) {
            double[] inputs = withOne(example.row().signals());
            double probability = LogisticFunction.probability(clipped(sum(weights, inputs)));
            double error = (positive.test(example) ? 1 : 0) - probability;
            double variance = Math.max(probability * (1 - probability), LEAST_VARIANCE);
            add(gradient, inputs, example.weight() * error);
            addSquare(curvature, inputs, example.weight() * variance);
        }
        return Cholesky.solve(curvature, gradient);
    }

    private double lambda(int index) {
        return index == 0 ? BIAS_LAMBDA : lambda;
    }

    private static double[] withOne(double[] signals) {
        double[] inputs = new double[1 + signals.length];
        inputs[0] = 1;
        System.arraycopy(signals, 0, inputs, 1, signals.length);
        return inputs;
    }

    private static double sum(double[] weights, double[] inputs) {
        double sum = 0;
        for (int index = 0; index < weights.length; index++) {
            sum += weights[index] * inputs[index];
        }
        return sum;
    }

    private static double clipped(double sum) {
        return Math.clamp(sum, -LARGEST_SUM, LARGEST_SUM);
    }

    private static void add(double[] gradient, double[] inputs, double factor) {
        for (int index = 0; index < inputs.length; index++) {
            gradient[index] += factor * inputs[index];
        }
    }

    /** Adds to the lower half, which is all that {@link Cholesky} reads. Most signals are 0. */
    private static void addSquare(double[][] curvature, double[] inputs, double factor) {
        for (int row = 0; row < inputs.length; row++) {
            if (inputs[row] != 0) {
                for (int column = 0; column <= row; column++) {
                    curvature[row][column] += factor * inputs[row] * inputs[column];
                }
            }
        }
    }
}
