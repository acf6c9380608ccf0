package interviewer.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's own BM25 over a list of texts, in memory, with k1 = 1.2 and b = .75. Texts keep their order: the number of a text is that
 * of Lucene's document, and of equal scores the earlier text comes first. Thread-safe; what cannot happen in memory ends in an
 * {@link UncheckedIOException}.
 */
final class LuceneIndex {
    private static final String FIELD = "text";
    private static final BM25Similarity BM25 = new BM25Similarity(1.2f, .75f);

    private final Analyzer analyzer;
    private final IndexSearcher searcher;

    private LuceneIndex(List<Field> fields, Analyzer analyzer) {
        this.analyzer = analyzer;
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriterConfig settings = new IndexWriterConfig(analyzer)
                .setSimilarity(BM25)
                .setMergePolicy(new LogDocMergePolicy()); // joins neighbours only, which keeps the order
        try (IndexWriter writer = new IndexWriter(directory, settings)) {
            for (Field field : fields) {
                Document document = new Document();
                document.add(field);
                writer.addDocument(document);
            }
            writer.forceMerge(1);
            writer.commit();
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        searcher.setSimilarity(BM25);
    }

    /** A text that was found. */
    record Found(int text, double score) {}

    /** Cut into words by one of Lucene's own analyzers, the queries too. */
    static LuceneIndex ofTexts(List<String> texts, Analyzer analyzer) {
        List<Field> fields = new ArrayList<>();
        texts.forEach(text -> fields.add(new TextField(FIELD, text, Field.Store.NO)));
        return new LuceneIndex(fields, analyzer);
    }

    /** Of exactly these words; to be asked by words too. */
    static LuceneIndex ofWords(List<List<String>> texts) {
        List<Field> fields = new ArrayList<>();
        texts.forEach(words -> fields.add(new TextField(FIELD, new Words(words))));
        return new LuceneIndex(fields, new WhitespaceAnalyzer());
    }

    /** The best texts for a query in the analyzer's words, each as often as the query says it. */
    List<Found> search(String query, int limit) {
        return search(new QueryBuilder(analyzer).createBooleanQuery(FIELD, query), limit);
    }

    /** The best texts for these words, each counted once. */
    List<Found> search(List<String> words, int limit) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : new LinkedHashSet<>(words)) {
            query.add(new TermQuery(new Term(FIELD, word)), BooleanClause.Occur.SHOULD);
        }
        return search(query.build(), limit);
    }

    private List<Found> search(@Nullable Query query, int limit) {
        List<Found> found = new ArrayList<>();
        try {
            if (query != null) {
                for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
                    found.add(new Found(hit.doc, hit.score));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return found;
    }

    /** Words as they are. */
    private static final class Words extends TokenStream {
        private final List<String> words;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private Iterator<String> left;

        Words(List<String> words) {
            this.words = words;
            this.left = words.iterator();
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            left = words.iterator();
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (left.hasNext()) {
                term.append(left.next());
                return true;
            }
            return false;
        }
    }
}
