package interviewer;

import interviewer.llm.ModelStatus;
import java.util.List;
import java.util.Optional;

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

    static Readiness of(ModelStatus embedding, ModelStatus language, Storage.Health kept, CorpusInfo corpus) {
        List<Part> parts = List.of(
                new Part("embedding model", state(embedding, "failed"), embedding.detail()),
                new Part("storage", kept.works() ? "ready" : "failed", kept.detail()),
                new Part("language model", state(language, "absent"), language.detail()));
        return new Readiness(
                embedding.isReady() && kept.works(),
                embedding.isReady() ? "hybrid" : "lexical",
                switch (embedding) {
                    case ModelStatus.Ready ready -> "embedded";
                    case ModelStatus.Loading loading -> "waiting";
                    case ModelStatus.Absent absent -> "reduced";
                },
                parts,
                corpus,
                Optional.ofNullable(Readiness.class.getPackage().getImplementationVersion())
                        .orElse("development"));
    }

    private static String state(ModelStatus status, String absent) {
        return switch (status) {
            case ModelStatus.Ready ready -> "ready";
            case ModelStatus.Loading loading -> "loading";
            case ModelStatus.Absent none -> absent;
        };
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
