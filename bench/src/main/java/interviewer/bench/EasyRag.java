package interviewer.bench;

import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import interviewer.corpus.Block;
import interviewer.corpus.Corpus;
import interviewer.corpus.Passage;
import interviewer.corpus.Source;
import interviewer.retrieval.Explanation;
import interviewer.retrieval.Hit;
import interviewer.retrieval.SearchMode;
import interviewer.retrieval.SearchResult;
import interviewer.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * langchain4j's Easy RAG as its page shows it, over the documents as plain text: the splitter that {@code langchain4j-easy-rag}
 * brings (recursive, 300 tokens, 30 of them again in the next piece), bge-small-en-v1.5 quantised with the library's own session,
 * {@link InMemoryEmbeddingStore} and {@link EmbeddingStoreContentRetriever}. Left out: its reader of files (Tika), which plain text
 * does not need. The model is named only because the product's stands on the same class path. Thread-safe.
 *
 * <p>The score is the library's, (cosine + 1) / 2, and the first one is the confidence. The pieces are its passages, as it would hand
 * them to a model; {@link Places} finds where each stands.
 */
final class EasyRag implements PlainRetriever {
    static {
        // as the product does before the first class of the tokenizer library: nothing is asked of another machine
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
    }

    private static final String FILE = "file";
    private static final String PIECE = "piece";

    private final EmbeddingModel model = new BgeSmallEnV15QuantizedEmbeddingModel();
    private final InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
    private final Map<String, Passage> passages = new LinkedHashMap<>();
    private final Map<Integer, ContentRetriever> retrievers = new ConcurrentHashMap<>();

    EasyRag(Corpus corpus) {
        Map<String, Places> places = new LinkedHashMap<>();
        List<Document> documents = new ArrayList<>();
        corpus.documents().forEach(document -> {
            places.put(document.file(), new Places(document.text()));
            documents.add(Document.from(document.text(), Metadata.from(FILE, document.file())));
        });
        EmbeddingStoreIngestor.builder()
                .textSegmentTransformer(segment -> placed(segment, corpus, places))
                .embeddingModel(model)
                .embeddingStore(store)
                .build()
                .ingest(documents);
    }

    /** The pieces, in the order of the documents. */
    List<Passage> passages() {
        return List.copyOf(passages.values());
    }

    @Override
    public SearchResult search(String query, int limit, SearchMode mode) {
        if (query.isBlank()) {
            return new SearchResult(query, SearchMode.VECTOR, 0, List.of());
        }
        List<Hit> hits = new ArrayList<>();
        for (Content content : retriever(limit).retrieve(Query.from(query))) {
            hits.add(hit(hits.size() + 1, content));
        }
        return new SearchResult(
                query, SearchMode.VECTOR, hits.isEmpty() ? 0 : hits.getFirst().score(), hits);
    }

    private ContentRetriever retriever(int limit) {
        return retrievers.computeIfAbsent(
                limit,
                most -> EmbeddingStoreContentRetriever.builder()
                        .embeddingStore(store)
                        .embeddingModel(model)
                        .maxResults(most)
                        .build());
    }

    private Hit hit(int rank, Content content) {
        String id = Objects.requireNonNull(content.textSegment().metadata().getString(PIECE));
        Passage passage = Objects.requireNonNull(passages.get(id));
        double score = (Double) Objects.requireNonNull(content.metadata().get(ContentMetadata.SCORE));
        Explanation.Part part = new Explanation.Part("vector", score, 1);
        return new Hit(
                rank, score, Block.alone(passage), passage, new Explanation(id, 0, 2 * score - 1, List.of(part)));
    }

    private TextSegment placed(TextSegment segment, Corpus corpus, Map<String, Places> places) {
        String file = Objects.requireNonNull(segment.metadata().getString(FILE));
        Span span = Objects.requireNonNull(places.get(file)).next(segment.text());
        Source source = new Source(file, span.start(), span.end());
        String id = "easy-rag." + file + "." + (passages.size() + 1);
        passages.put(id, new Passage(id, Places.title(source, corpus), Passage.Kind.CONCEPT, segment.text(), source));
        Metadata metadata = segment.metadata().copy();
        metadata.put(PIECE, id);
        return TextSegment.from(segment.text(), metadata);
    }
}
