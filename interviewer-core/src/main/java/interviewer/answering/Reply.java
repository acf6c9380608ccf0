package interviewer.answering;

import com.fasterxml.jackson.annotation.JsonValue;
import interviewer.corpus.Correction;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a free question.
 *
 * @param question as asked
 * @param searched what was looked for: the question itself, or where it refers back, what it stands for
 * @param answer the words, each sentence with its citation in square brackets
 * @param basis what the words rest on
 * @param confidence 0..1, how sure it is that the corpus answers
 * @param citations the passages quoted, in the order of their numbers
 * @param comparison the two sides, when the question asks for one over the other
 * @param corrections dated notes on the passages quoted
 * @param millis how long it took
 */
public record Reply(
        String question,
        String searched,
        String answer,
        Basis basis,
        double confidence,
        List<Citation> citations,
        @Nullable Comparison comparison,
        List<Correction> corrections,
        long millis) {
    public Reply {
        citations = List.copyOf(citations);
        corrections = List.copyOf(corrections);
    }

    /** What an answer rests on. */
    public enum Basis {
        /** Sentences of the corpus, word for word. */
        EXTRACTED,
        /** Written by a language model over cited passages. */
        COMPOSED,
        /** The corpus does not answer. */
        NOT_IN_CORPUS;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Two things asked about side by side.
     *
     * @param left name of the one
     * @param right name of the other
     * @param leftCitations numbers of the citations from its section
     * @param rightCitations numbers of the citations from the other's
     */
    public record Comparison(String left, String right, List<Integer> leftCitations, List<Integer> rightCitations) {
        public Comparison {
            leftCitations = List.copyOf(leftCitations);
            rightCitations = List.copyOf(rightCitations);
        }
    }
}
