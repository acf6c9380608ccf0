package interviewer.grading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a second reading counts for: nothing as long as the model is not calibrated, else what its {@link Calibration} says.
 *
 * @param calibrated whether this model, prompt and grader were measured together
 * @param answers on how many answers, 0 when they were not
 * @param weights by id of the step in order, 0 where it moves nothing; empty when not calibrated
 * @param says one sentence for people
 * @param changes the marks that it moved, in the order of the steps
 * @param grade the final grade; null when no mark moved and the embedded one stands
 */
public record Counted(
        boolean calibrated,
        int answers,
        Map<String, Double> weights,
        String says,
        List<Change> changes,
        @Nullable Grade grade) {
    public Counted {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        changes = List.copyOf(changes);
    }

    /**
     * A mark that the reading moved by one level.
     *
     * @param from level of the embedded grader, 0..2
     * @param to final level
     * @param why one sentence
     * @param quote the model's words of the answer; null when it points at none
     */
    public record Change(
            Step step,
            int from,
            int to,
            String why,
            @Nullable Evidence quote) {}
}
