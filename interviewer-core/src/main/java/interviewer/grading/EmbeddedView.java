package interviewer.grading;

import interviewer.grading.ClauseReader.Reading;
import interviewer.text.NormalText;
import interviewer.text.Span;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the embedded grader holds of an answer before it decides: its margins for each step, and the places that its fixed rules let
 * count for the step. A second reader is measured against the one and may credit only the other.
 *
 * @param margins of all five steps
 * @param open places in the answer as given, by step
 */
record EmbeddedView(Map<Step, Margins> margins, Map<Step, Set<Span>> open) {

    static EmbeddedView of(SignalTable.Answered answered, StepWeights weights, NormalText normal) {
        Struck struck = Struck.of(answered.readings(), answered.context());
        Map<Step, Margins> margins = new EnumMap<>(Step.class);
        Map<Step, Set<Span>> open = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            List<Reading> earning = answered.readings().stream()
                    .filter(reading ->
                            StepJudge.open(reading, struck, answered.context()).contains(step))
                    .toList();
            margins.put(step, margins(earning, weights.of(step, SignalTable.isByMeaning(answered.readings()))));
            Set<Span> places = new HashSet<>();
            earning.forEach(
                    reading -> places.add(normal.original(reading.clause().span())));
            open.put(step, places);
        }
        return new EmbeddedView(margins, open);
    }

    private static Margins margins(List<Reading> earning, StepWeights.Levels levels) {
        double partial = 0;
        double met = 0;
        for (Reading reading : earning) {
            double[] signals = reading.inputs();
            partial = Math.max(partial, levels.partial().of(signals));
            met = Math.max(met, levels.met().of(signals));
        }
        return earning.isEmpty() ? Margins.LOWEST : Margins.of(partial, met, levels);
    }

    /** The same where no words may count. */
    EmbeddedView closed() {
        return new EmbeddedView(margins, Map.of());
    }

    Margins of(Step step) {
        return margins.getOrDefault(step, Margins.LOWEST);
    }

    /** The first of these places that may count for the step. */
    Optional<Span> accepted(Step step, List<Span> places) {
        return places.stream()
                .filter(open.getOrDefault(step, Set.of())::contains)
                .findFirst();
    }
}
