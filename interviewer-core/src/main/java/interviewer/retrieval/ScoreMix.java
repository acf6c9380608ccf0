package interviewer.retrieval;

import interviewer.retrieval.Explanation.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Adds the signals of a unit up to its score. Each is scaled to 0..1 over all units of the query (min–max, Bruch et al. 2023, "An
 * Analysis of Fusion Functions for Hybrid Retrieval") and multiplied with its weight. What {@code search --explain} prints are
 * these very parts.
 */
record ScoreMix(double words, double others, double meaning, double section, double named) {

    /** The share of the query's weight that the best unit has to hold for its words to count in full. */
    private static final double ENOUGH_WORDS = 0.8;

    /** Without one side the other's weights stand as they are among themselves. */
    static ScoreMix of(SearchMode mode, SearchWeights weights) {
        return switch (mode) {
            case HYBRID ->
                new ScoreMix(
                        weights.words(), weights.otherWords(), weights.meaning(), weights.section(), weights.named());
            case LEXICAL -> new ScoreMix(weights.words(), weights.otherWords(), 0, weights.section(), weights.named());
            case VECTOR -> new ScoreMix(0, 0, 1, 0, 0);
        };
    }

    /** For every unit its addends, in the order of the units. */
    List<List<Part>> parts(Signals signals) {
        double[] byWords = scaled(signals.words(), signals.mostWords() * ENOUGH_WORDS);
        double[] byOthers = scaled(signals.others(), signals.mostOthers() * ENOUGH_WORDS);
        double[] byMeaning = scaled(signals.cosines(), 0);
        double[] bySection = scaled(signals.sections(), 0);
        List<List<Part>> parts = new ArrayList<>();
        for (int index = 0; index < byWords.length; index++) {
            List<Part> all = List.of(
                    new Part("words", byWords[index], words),
                    new Part("other words", byOthers[index], others),
                    new Part("meaning", byMeaning[index], meaning),
                    new Part("section", bySection[index], section),
                    new Part("named", signals.named()[index], named));
            parts.add(all.stream().filter(part -> part.weight() > 0).toList());
        }
        return parts;
    }

    static double sum(List<Part> parts) {
        double sum = 0;
        for (Part part : parts) {
            sum += part.value() * part.weight();
        }
        return sum;
    }

    /**
     * @param enough a range below which the best value does not count as 1: when no unit shares a telling word with the query,
     *     sharing "the" must not look like a find
     */
    private static double[] scaled(double[] values, double enough) {
        double least = Arrays.stream(values).min().orElse(0);
        double most = Arrays.stream(values).max().orElse(0);
        double range = Math.max(most - least, enough);
        return Arrays.stream(values)
                .map(value -> range <= 0 ? 0 : (value - least) / range)
                .toArray();
    }
}
