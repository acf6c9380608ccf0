package interviewer.eval;

import interviewer.grading.SignalTable;
import interviewer.grading.StepWeights.Logistic;
import java.util.List;

/**
 * A logistic function as it was fitted, before rounding.
 *
 * @param bias the constant
 * @param weights in the order of the signals, then of the components of the vector
 */
record LogisticFunction(double bias, List<Double> weights) {
    LogisticFunction {
        weights = List.copyOf(weights);
    }

    /** Probability, 0 to 1. */
    double of(double[] inputs) {
        double sum = bias;
        for (int index = 0; index < inputs.length; index++) {
            sum += weights.get(index) * inputs[index];
        }
        return probability(sum);
    }

    static double probability(double sum) {
        return 1 / (1 + StrictMath.exp(-sum));
    }

    /** As the file of the weights has it. */
    Logistic rounded() {
        List<Double> rounded = weights.stream().map(FittedWeights::rounded).toList();
        int named = SignalTable.names().size();
        return new Logistic(
                FittedWeights.rounded(bias), rounded.subList(0, named), rounded.subList(named, rounded.size()));
    }
}
