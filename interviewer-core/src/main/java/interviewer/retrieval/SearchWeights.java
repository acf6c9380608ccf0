package interviewer.retrieval;

import com.fasterxml.jackson.annotation.JsonProperty;
import interviewer.corpus.CorpusLoader;
import java.util.List;

/**
 * What each signal of the search is worth, and what tells how sure it is. Fitted by {@code interviewer eval fit-search} on the
 * questions in {@code eval/} and kept as a readable file.
 *
 * @param trainedOn SHA-256 of the questions
 * @param words BM25 of the unit's own words
 * @param otherWords BM25 of the unit with its other wordings
 * @param meaning cosine, fixed: only what the weights are to one another counts
 * @param section BM25 of the section
 * @param named whether the query names the unit's service
 * @param confidence the logistic function of {@link Confidence}: its constant, then a weight for each of {@link Confidence#SIGNALS}
 */
public record SearchWeights(
        @JsonProperty("trained_on") String trainedOn,
        double words,
        @JsonProperty("other_words") double otherWords,
        double meaning,
        double section,
        double named,
        List<Double> confidence) {

    public SearchWeights {
        confidence = List.copyOf(confidence);
        if (confidence.size() != Confidence.SIGNALS.size() + 1) {
            throw new IllegalArgumentException("confidence has " + confidence.size() + " weights; it must be "
                    + (Confidence.SIGNALS.size() + 1) + ", run ./interviewer eval fit-search");
        }
    }

    /** The weights that are shipped. */
    public static SearchWeights shipped() {
        return CorpusLoader.json("search-weights.json", SearchWeights.class);
    }

    /** In the order of the parts of a score. */
    public List<Double> ofParts() {
        return List.of(words, otherWords, meaning, section, named);
    }

    /** The same with other weights for the parts of a score. */
    public SearchWeights with(List<Double> parts) {
        return new SearchWeights(
                trainedOn, parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), confidence);
    }
}
