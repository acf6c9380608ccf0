package interviewer.eval;

import interviewer.grading.StepWeights.Logistic;
import java.util.List;

/**
 * A logistic function as it was fitted, before rounding.
 *
 * @param bias the constant
 * @param weights in the order of the signals
 */
record LogisticFunction(double bias, List<Double> weights) {
    LogisticFunction {
        weights = List.copyOf(weights);
    }

    /** Probability, 0 to 1. */
    double of(double[] signals) {
        double sum = bias;
        for (int index = 0; index < signals.length; index++) {
            sum += weights.get(index) * signals[index];
        }
        return probability(sum);
    }

    static double probability(double sum) {
        return 1 / (1 + StrictMath.exp(-sum));
    }

    /** As the file of the weights has it. */
    Logistic rounded() {
        return new Logistic(
                FittedWeights.rounded(bias),
                weights.stream().map(FittedWeights::rounded).toList());
    }
}
