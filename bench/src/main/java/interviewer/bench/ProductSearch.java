package interviewer.bench;

import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import interviewer.llm.Embedder;
import interviewer.llm.MiniLmEmbedder;
import interviewer.llm.ModelStatus;
import interviewer.retrieval.HybridRetriever;
import interviewer.retrieval.SearchText;
import interviewer.retrieval.TextVectors;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/** The product's search with the constructors that a start calls, without anybody's own cards. */
final class ProductSearch {
    private static final Duration LONGEST_LOADING = Duration.ofMinutes(2);

    private ProductSearch() {}

    /** With the vectors that the build shipped. */
    static HybridRetriever shipped(Corpus corpus) {
        Embedder embedder = new MiniLmEmbedder();
        HybridRetriever retriever = with(corpus, embedder);
        await(embedder);
        return retriever;
    }

    /** The same asked with the vectors of its queries known, once each was asked: what all but the embedding takes. */
    static HybridRetriever withKnownVectors(Corpus corpus) {
        Embedder embedder = new RememberingEmbedder(new MiniLmEmbedder());
        await(embedder);
        return with(corpus, embedder);
    }

    /** With the vectors of all units and their other wordings made now: what the build spares a start. */
    static HybridRetriever embeddingAll(Corpus corpus) {
        Embedder embedder = new MiniLmEmbedder();
        await(embedder);
        Set<String> texts = new LinkedHashSet<>();
        corpus.blocks().forEach(block -> block.units().forEach(unit -> texts.add(SearchText.of(unit))));
        CorpusLoader.wordings().forEach(unit -> texts.addAll(unit.wordings()));
        TextVectors vectors = TextVectors.embedded(texts, embedder, done -> {});
        return new HybridRetriever(corpus, CorpusLoader.catalog(), embedder, vectors);
    }

    private static HybridRetriever with(Corpus corpus, Embedder embedder) {
        return new HybridRetriever(corpus, CorpusLoader.catalog(), embedder, TextVectors.shipped(embedder.model()));
    }

    private static void await(Embedder embedder) {
        ModelStatus status = embedder.await(LONGEST_LOADING);
        if (!status.isReady()) {
            throw new IllegalStateException(status.detail());
        }
    }
}
