package interviewer.retrieval;

import interviewer.corpus.Catalog;
import interviewer.corpus.Mention;
import interviewer.text.FunctionWords;
import interviewer.text.Tokenizer;
import java.util.Arrays;
import java.util.List;

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

    private static final int TENTH = 9;

    private final Catalog catalog;
    private final Bm25Index words;
    private final List<Double> weights;

    Confidence(Catalog catalog, Bm25Index words, List<Double> weights) {
        this.catalog = catalog;
        this.words = words;
        this.weights = weights;
    }

    double of(String query, List<String> terms, Signals signals) {
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
    double[] signals(String query, List<String> terms, Signals signals) {
        double[] ascending = signals.cosines().clone();
        Arrays.sort(ascending);
        double top = ascending[ascending.length - 1];
        return new double[] {
            top,
            top - ascending[Math.max(0, ascending.length - 1 - TENTH)],
            outsiders(query),
            share(signals.words(), signals.mostWords()),
            share(signals.others(), signals.mostOthers()),
            unknown(terms)
        };
    }

    private static double share(double[] scores, double most) {
        return Math.min(1, Arrays.stream(scores).max().orElse(0) / Math.max(1e-9, most));
    }

    private double unknown(List<String> terms) {
        List<String> telling =
                terms.stream().filter(term -> !FunctionWords.contains(term)).toList();
        long unknown = telling.stream().filter(term -> !words.knows(term)).count();
        return telling.isEmpty() ? 0 : (double) unknown / telling.size();
    }

    /** 1 when the query names a product that the corpus never speaks of, else 0. */
    private double outsiders(String query) {
        boolean names = catalog.mentions(query).stream()
                .filter(mention ->
                        mention.kind().equals("aws") || mention.kind().equals("vendor"))
                .map(Mention::id)
                .anyMatch(name -> !words.knows(Tokenizer.words(name).getLast()));
        return names ? 1 : 0;
    }
}
