package interviewer.retrieval;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A query as it is compared with units.
 *
 * @param words after repair, in order
 * @param expanded these and the full names of the services that the query names
 * @param services ids of those services' cards
 * @param vector of the query; empty when the search goes by words
 * @param byWords false when the search goes by meaning alone
 * @param searched everything that is searched together, which tells what a word is worth
 */
@SuppressWarnings("ArrayRecordComponent") // short-lived, never compared
record SearchTerms(
        List<String> words,
        List<String> expanded,
        Set<String> services,
        float[] vector,
        boolean byWords,
        List<PassageIndex> searched) {

    boolean byMeaning() {
        return vector.length > 0;
    }

    /** BM25 of every text as a share of what one would score that holds each word once. */
    double[] shares(Function<PassageIndex, Bm25Index> texts, PassageIndex of) {
        Bm25Index index = texts.apply(of);
        if (!byWords) {
            return new double[index.size()];
        }
        Bm25Index.Weights weights = weights(texts);
        double[] scores = index.scores(expanded, weights);
        double most = weights.most(words);
        for (int text = 0; text < scores.length && most > 0; text++) {
            scores[text] /= most;
        }
        return scores;
    }

    /** The BM25 that counts as 1. */
    double most(Function<PassageIndex, Bm25Index> texts) {
        return weights(texts).most(words);
    }

    private Bm25Index.Weights weights(Function<PassageIndex, Bm25Index> texts) {
        return new Bm25Index.Weights(searched.stream().map(texts).toList());
    }
}
