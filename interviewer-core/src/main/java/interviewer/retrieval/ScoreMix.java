package interviewer.retrieval;

import interviewer.retrieval.Explanation.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Adds the signals of a unit up to its score. Each is scaled to 0..1 over all units of the query (min–max, Bruch et al. 2023, "An
 * Analysis of Fusion Functions for Hybrid Retrieval") and multiplied with its weight. What {@code search --explain} prints are
 * these very parts.
 */
final class ScoreMix {
    /** The share of the query's weight that the best unit has to hold for its words to count in full. */
    private static final double ENOUGH_WORDS = 0.8;

    private final List<Column> columns;

    private ScoreMix(List<Column> columns) {
        this.columns = columns;
    }

    /**
     * The mix for the units of all indexes together. Without words or meaning the other weights stand as they are among themselves.
     *
     * @param weights of the parts, in the order of {@link SearchWeights#ofParts}
     */
    static ScoreMix of(SearchMode mode, List<Double> weights, List<Signals> signals) {
        double meaning = switch (mode) {
            case HYBRID -> weights.get(2);
            case LEXICAL -> 0;
            case VECTOR -> 1;
        };
        double others = mode == SearchMode.VECTOR ? 0 : 1;
        List<Column> all = List.of(
                Column.of("words", others * weights.get(0), ENOUGH_WORDS, signals, Signals::words),
                Column.of("other words", others * weights.get(1), ENOUGH_WORDS, signals, Signals::others),
                Column.of("meaning", meaning, 0, signals, Signals::cosines),
                Column.of("section", others * weights.get(3), 0, signals, Signals::sections),
                new Column("named", others * weights.get(4), Signals::named, 0, 1));
        return new ScoreMix(all.stream().filter(column -> column.weight > 0).toList());
    }

    /** The scores of all units of an index. */
    double[] scores(Signals signals) {
        double[] scores = new double[signals.words().length];
        columns.forEach(column -> column.addTo(scores, signals));
        return scores;
    }

    /** The addends of a unit's score. */
    List<Part> parts(Signals signals, int unit) {
        List<Part> parts = new ArrayList<>();
        for (Column column : columns) {
            parts.add(new Part(column.signal, column.value(column.of.apply(signals)[unit]), column.weight));
        }
        return parts;
    }

    /**
     * One signal.
     *
     * @param of its values in those of an index
     * @param least what counts as 0
     * @param range above it, what counts as 1; 0 where nothing tells
     */
    private record Column(String signal, double weight, Function<Signals, double[]> of, double least, double range) {

        /**
         * @param enough a range below which the best value does not count as 1: when no unit shares a telling word with the query,
         *     sharing "the" must not look like a find
         */
        static Column of(
                String signal, double weight, double enough, List<Signals> signals, Function<Signals, double[]> of) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (Signals part : signals) {
                for (double value : of.apply(part)) {
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
            return new Column(signal, weight, of, least, Math.max(most - least, enough));
        }

        double value(double measured) {
            return range <= 0 ? 0 : (measured - least) / range;
        }

        void addTo(double[] scores, Signals signals) {
            double[] values = of.apply(signals);
            for (int unit = 0; unit < scores.length; unit++) {
                scores[unit] += weight * value(values[unit]);
            }
        }
    }
}
