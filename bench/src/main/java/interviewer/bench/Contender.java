package interviewer.bench;

import interviewer.corpus.Corpus;
import interviewer.retrieval.Retriever;
import interviewer.retrieval.SearchMode;

/** A search that is measured. Each is built from the documents alone, so that a fresh process can do it. */
enum Contender {
    PRODUCT("this product", SearchMode.HYBRID),
    EASY_RAG("langchain4j Easy RAG", SearchMode.VECTOR),
    LUCENE("Lucene BM25", SearchMode.LEXICAL);

    private final String label;
    private final SearchMode mode;

    Contender(String label, SearchMode mode) {
        this.label = label;
        this.mode = mode;
    }

    /** As tables call it. */
    String label() {
        return label;
    }

    /** By what it searches. */
    SearchMode mode() {
        return mode;
    }

    /** Ready to answer when this returns. */
    Retriever build(Corpus corpus) {
        return switch (this) {
            case PRODUCT -> ProductSearch.shipped(corpus);
            case EASY_RAG -> new EasyRag(corpus);
            case LUCENE -> new LuceneSearch(corpus);
        };
    }
}
