package interviewer.grading;

import com.fasterxml.jackson.annotation.JsonProperty;
import interviewer.corpus.CorpusLoader;
import java.util.List;
import java.util.Map;

/**
 * How signals become levels: two logistic functions a step, one for "at least partial" and one for "met", over the signals of a
 * clause and over its vector. Fitted by {@code interviewer eval fit} on the answers in {@code eval/} and kept as a readable file.
 *
 * @param trainedOn SHA-256 of the answers that they were fitted on
 * @param signals names of the signals, the order of the weights
 * @param steps weights and thresholds of each step, in the order of the steps
 * @param byWords the same for when the embedding model is not there, fitted without it
 */
public record StepWeights(
        @JsonProperty("trained_on") String trainedOn,
        List<String> signals,
        Map<String, Levels> steps,
        @JsonProperty("by_words") Map<String, Levels> byWords) {

    /**
     * The two functions of one step.
     *
     * @param partial for level 1 or 2
     * @param met for level 2
     * @param partialFrom least probability that counts as partial
     * @param metFrom least probability that counts as met
     */
    public record Levels(
            Logistic partial,
            Logistic met,
            @JsonProperty("partial_from") double partialFrom,
            @JsonProperty("met_from") double metFrom) {}

    /**
     * A logistic function.
     *
     * @param weights in the order of the signals
     * @param meaning a direction in the space of the embedding model: how a clause that earns the level sounds, whatever its words
     */
    public record Logistic(double bias, List<Double> weights, List<Double> meaning) {

        /** @param inputs the signals, and behind them the clause's vector unless there is no embedding model */
        double of(double[] inputs) {
            double sum = bias;
            for (int index = 0; index < inputs.length; index++) {
                boolean named = index < weights.size();
                sum += inputs[index] * (named ? weights.get(index) : meaning.get(index - weights.size()));
            }
            return 1 / (1 + Math.exp(-sum));
        }
    }

    /** The weights that are shipped. */
    public static StepWeights shipped() {
        StepWeights weights = CorpusLoader.json("grader-weights.json", StepWeights.class);
        if (!weights.signals().equals(SignalTable.names())) {
            throw new IllegalStateException(
                    "grader-weights.json has other signals than this program; run ./interviewer eval fit");
        }
        return weights;
    }

    /** @param byMeaning whether the clauses have vectors */
    Levels of(Step step, boolean byMeaning) {
        Levels levels = (byMeaning ? steps : byWords).get(step.id());
        if (levels == null) {
            throw new IllegalStateException("grader-weights.json lacks the step " + step.id());
        }
        return levels;
    }
}
