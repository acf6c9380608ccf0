package interviewer.retrieval;

import interviewer.corpus.Catalog;
import interviewer.corpus.Mention;
import interviewer.text.Tokenizer;
import java.util.Arrays;

/**
 * How sure it is that the corpus answers a query, 0..1. No single score can tell, so a logistic function mixes four: the best
 * cosine, its drop to the tenth, whether a product is named that the corpus never speaks of, and how much of the query's words the
 * best unit holds. Its weights were fitted on {@code questions.jsonl} in {@code eval/}, never on a test set. While there are no
 * vectors, the share of the words has to do.
 */
final class Confidence {
    private static final double BIAS = -3.9;
    private static final double[] WEIGHTS = {5.4, 4.9, -2.5, 1.4};
    private static final int TENTH = 9;

    private final Catalog catalog;
    private final Bm25Index words;

    Confidence(Catalog catalog, Bm25Index words) {
        this.catalog = catalog;
        this.words = words;
    }

    double of(String query, Signals signals) {
        double most = Arrays.stream(signals.words()).max().orElse(0);
        double share = Math.min(1, most / Math.max(1e-9, signals.mostWords()));
        double[] ascending = signals.cosines().clone();
        Arrays.sort(ascending);
        double top = ascending[ascending.length - 1];
        if (top == 0) {
            return share;
        }
        double drop = top - ascending[Math.max(0, ascending.length - 1 - TENTH)];
        double sum = BIAS + WEIGHTS[0] * top + WEIGHTS[1] * drop + WEIGHTS[2] * outsiders(query) + WEIGHTS[3] * share;
        return 1 / (1 + Math.exp(-sum));
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
