package interviewer.retrieval;

import interviewer.corpus.Catalog;
import interviewer.corpus.Mention;
import interviewer.text.FunctionWords;
import interviewer.text.Tokenizer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How sure it is that the corpus answers a query, 0..1. No single score can tell, so a logistic function mixes several; its weights
 * are in {@link SearchWeights}. While there are no vectors, the share of the words has to do.
 */
final class Confidence {
    /**
     * What is measured, in the order of the weights: the best cosine; its drop to the tenth; whether a product is named that the
     * corpus never speaks of; how much of the weight of the query's words the best unit holds, and the best unit with its other
     * wordings; how much of the query's telling words the corpus never uses.
     */
    static final List<String> SIGNALS = List.of("cosine", "drop", "outsider", "words", "other_words", "unknown");

    private static final int TENTH = 10;

    private final Catalog catalog;
    private final Predicate<String> known;
    private final List<Double> weights;

    /** @param known whether a word, or one of the same stem, is ever used in what is searched */
    Confidence(Catalog catalog, Predicate<String> known, List<Double> weights) {
        this.catalog = catalog;
        this.known = known;
        this.weights = weights;
    }

    /** @param signals of all that was searched */
    double of(String query, List<String> terms, List<Signals> signals) {
        double[] measured = signals(query, terms, signals);
        if (measured[0] == 0) {
            return measured[3];
        }
        double sum = weights.getFirst();
        for (int index = 0; index < measured.length; index++) {
            sum += weights.get(index + 1) * measured[index];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** In the order of {@link #SIGNALS}, each 0..1. */
    double[] signals(String query, List<String> terms, List<Signals> signals) {
        double[] best = best(signals);
        return new double[] {
            best[0],
            best[0] - best[best.length - 1],
            outsiders(query),
            share(signals, Signals::words),
            share(signals, Signals::others),
            unknown(terms)
        };
    }

    /** The ten highest cosines, or as many as there are units, descending. */
    private static double[] best(List<Signals> signals) {
        int units = signals.stream().mapToInt(part -> part.cosines().length).sum();
        double[] best = new double[Math.min(TENTH, units)];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        for (Signals part : signals) {
            for (double cosine : part.cosines()) {
                if (cosine > best[best.length - 1]) {
                    insert(best, cosine);
                }
            }
        }
        return best;
    }

    private static void insert(double[] descending, double value) {
        int at = descending.length - 1;
        for (; at > 0 && descending[at - 1] < value; at--) {
            descending[at] = descending[at - 1];
        }
        descending[at] = value;
    }

    private static double share(List<Signals> signals, Function<Signals, double[]> column) {
        double most = 0;
        for (Signals part : signals) {
            for (double value : column.apply(part)) {
                most = Math.max(most, value);
            }
        }
        return Math.min(1, most);
    }

    private double unknown(List<String> terms) {
        List<String> telling =
                terms.stream().filter(term -> !FunctionWords.contains(term)).toList();
        long unknown = telling.stream().filter(term -> !known.test(term)).count();
        return telling.isEmpty() ? 0 : (double) unknown / telling.size();
    }

    /** 1 when the query names a product that the corpus never speaks of, else 0. */
    private double outsiders(String query) {
        boolean names = catalog.mentions(query).stream()
                .filter(mention ->
                        mention.kind().equals("aws") || mention.kind().equals("vendor"))
                .map(Mention::id)
                .anyMatch(name -> !known.test(Tokenizer.words(name).getLast()));
        return names ? 1 : 0;
    }
}
