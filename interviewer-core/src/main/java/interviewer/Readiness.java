package interviewer;

import java.util.List;

/**
 * What works at this moment and what does not, for the status line and {@code /ready}.
 *
 * @param ready whether the embedding model is loaded and interviews are kept
 * @param search {@code hybrid}, or {@code lexical} while there are no vectors
 * @param grader {@code embedded}; {@code waiting} while the model loads; {@code reduced} when it cannot
 * @param parts each part with its state
 * @param corpus what is searched
 * @param version of the product
 */
public record Readiness(
        boolean ready, String search, String grader, List<Part> parts, CorpusInfo corpus, String version) {
    public Readiness {
        parts = List.copyOf(parts);
    }

    /**
     * One part.
     *
     * @param state {@code ready}, {@code loading}, {@code failed} or {@code absent}
     * @param detail one sentence for people
     */
    public record Part(String name, String state, String detail) {}

    /**
     * The corpus.
     *
     * @param hash over documents and corrections
     * @param services how many services have a card
     */
    public record CorpusInfo(String hash, int services) {}
}
