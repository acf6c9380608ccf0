package interviewer.retrieval;

import interviewer.text.Stemmer;
import interviewer.text.Tokenizer;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Exact search by words. Immutable and thread-safe.
 *
 * <p>Okapi BM25 as in Lucene (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework"):
 *
 * <pre>
 * score(q, d) = sum over terms t of q:  idf(t) * tf / (tf + k1 * (1 - b + b * |d| / avg|d|))
 * idf(t)      = ln(1 + (N - n(t) + 0.5) / (n(t) + 0.5))
 * </pre>
 *
 * k1 = 1.2 and b = 0.75 as usual. Stemming helps on plain prose and hurts on names and commands, so both forms of the text are
 * indexed and their scores added: neither loss is taken.
 */
public final class Bm25Index {

    /** In which a word is indexed. */
    public enum Form {
        WORDS,
        STEMS
    }

    private final Postings words;
    private final Postings stems;

    private Bm25Index(Postings words, Postings stems) {
        this.words = words;
        this.stems = stems;
    }

    public static Bm25Index of(List<String> texts) {
        Builder builder = new Builder();
        texts.forEach(text -> builder.add(Tokenizer.words(text)));
        return builder.build();
    }

    /** The score of every text by one form alone, in the order in which they came; 0 where no word is shared. */
    public double[] scores(List<String> query, Form form) {
        double[] scores = new double[size()];
        add(scores, query, form, new Weights(List.of(this)));
        return scores;
    }

    /** The same by both forms. */
    public double[] scores(List<String> query) {
        return scores(query, new Weights(List.of(this)));
    }

    /** The same with words weighed over more texts than these. */
    double[] scores(List<String> query, Weights weights) {
        double[] scores = new double[size()];
        for (Form form : Form.values()) {
            add(scores, query, form, weights);
        }
        return scores;
    }

    private void add(double[] scores, List<String> query, Form form, Weights weights) {
        of(form).addTo(scores, in(form, query), word -> weights.idf(form, word));
    }

    int size() {
        return words.texts();
    }

    boolean knows(String word) {
        return words.containing(word) > 0 || stems.containing(Stemmer.stem(word)) > 0;
    }

    private Postings of(Form form) {
        return switch (form) {
            case WORDS -> words;
            case STEMS -> stems;
        };
    }

    private static List<String> in(Form form, List<String> words) {
        return switch (form) {
            case WORDS -> words;
            case STEMS -> words.stream().map(Stemmer::stem).toList();
        };
    }

    /**
     * How much words tell, over the texts of all indexes that are searched together: in a few notes by themselves "the" would be as
     * rare as any name.
     */
    record Weights(List<Bm25Index> over) {

        /** About what a text of average length scores that holds each word of the query once, in both forms. */
        double most(List<String> query) {
            double most = 0;
            for (Form form : Form.values()) {
                for (String word : new LinkedHashSet<>(in(form, query))) {
                    most += idf(form, word) / (1 + Postings.K1);
                }
            }
            return most;
        }

        private double idf(Form form, String word) {
            long texts = 0;
            long containing = 0;
            for (Bm25Index index : over) {
                texts += index.size();
                containing += index.of(form).containing(word);
            }
            return Math.log(1 + (texts - containing + 0.5) / (containing + 0.5));
        }
    }

    void write(IndexOutput out) throws IOException {
        words.write(out);
        stems.write(out);
    }

    /** Throws {@link IndexDamagedException} for numbers that do not fit together. */
    static Bm25Index read(IndexInput in) throws IndexDamagedException {
        return new Bm25Index(Postings.read(in), Postings.read(in));
    }

    /** Takes texts one after another. Not thread-safe. */
    static final class Builder {
        private final Postings.Builder words = new Postings.Builder();
        private final Postings.Builder stems = new Postings.Builder();
        /** The same words come again and again. */
        private final Map<String, String> stemOf = new HashMap<>();

        /** The next text, as its words in order. */
        void add(List<String> text) {
            words.add(text);
            stems.add(text.stream()
                    .map(word -> stemOf.computeIfAbsent(word, Stemmer::stem))
                    .toList());
        }

        Bm25Index build() {
            return new Bm25Index(words.build(), stems.build());
        }
    }
}
