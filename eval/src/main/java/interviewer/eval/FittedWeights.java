package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.ObjectWriter;
import interviewer.grading.StepWeights.Logistic;
import interviewer.text.Json;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a fit gives: the file that {@link interviewer.grading.StepWeights} reads, with a few words on how it was made, which the
 * grader ignores.
 *
 * @param trainedOn SHA-256 of the answers
 * @param answers how many had words in them
 * @param lambda strength of the ridge
 * @param folds of the cross-validation
 * @param seed that drew the folds
 * @param signals names, in the order of the weights
 * @param steps by id, in the order of the steps
 * @param byWords the same, fitted without the embedding model
 */
public record FittedWeights(
        @JsonProperty("trained_on") String trainedOn,
        int answers,
        double lambda,
        int folds,
        long seed,
        List<String> signals,
        Map<String, StepFit> steps,
        @JsonProperty("by_words") Map<String, StepFit> byWords) {
    private static final double ROUNDING = 1e4;
    private static final DefaultIndenter INDENT = new DefaultIndenter(" ", "\n");
    private static final ObjectWriter WRITER = Json.mapper()
            .writer(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER))
                    .withObjectIndenter(INDENT));

    public FittedWeights {
        signals = List.copyOf(signals);
        steps = new LinkedHashMap<>(steps);
        byWords = new LinkedHashMap<>(byWords);
    }

    /**
     * The two functions of a step, and how well they did in the cross-validation.
     *
     * @param partial for level 1 or 2
     * @param met for level 2
     * @param partialFrom least probability that counts as partial
     * @param metFrom least probability that counts as met
     * @param qwk quadratic weighted kappa
     * @param accuracy share of right levels
     * @param tooHigh share of levels above the label
     */
    public record StepFit(
            Logistic partial,
            Logistic met,
            @JsonProperty("partial_from") double partialFrom,
            @JsonProperty("met_from") double metFrom,
            double qwk,
            double accuracy,
            @JsonProperty("too_high") double tooHigh) {

        static StepFit of(WeightFit.Functions functions, Thresholds thresholds) {
            return new StepFit(
                    functions.partial().rounded(),
                    functions.met().rounded(),
                    thresholds.partialFrom(),
                    thresholds.metFrom(),
                    rounded(thresholds.kappa()),
                    rounded(thresholds.accuracy()),
                    rounded(thresholds.tooHigh()));
        }
    }

    /** Four digits: more would be noise. */
    static double rounded(double value) {
        return Math.round(value * ROUNDING) / ROUNDING;
    }

    /** Writes the file; folders are made, an old file is replaced. */
    public void write(Path file) {
        ResultFiles.write(file, List.of(json()));
    }

    String json() {
        try {
            return WRITER.writeValueAsString(this);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
