package interviewer.retrieval;

import interviewer.text.Stemmer;
import interviewer.text.Tokenizer;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

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
final class Bm25Index {
    private final Postings words;
    private final Postings stems;

    private Bm25Index(Postings words, Postings stems) {
        this.words = words;
        this.stems = stems;
    }

    static Bm25Index of(List<String> texts) {
        Builder builder = new Builder();
        texts.forEach(text -> builder.add(Tokenizer.words(text)));
        return builder.build();
    }

    /** The score of every text, in the order in which they came; 0 where no word is shared. */
    double[] scores(List<String> query, Weights weights) {
        double[] scores = new double[words.texts()];
        words.addTo(scores, query, weights::ofWord);
        stems.addTo(scores, stemmed(query), weights::ofStem);
        return scores;
    }

    int size() {
        return words.texts();
    }

    boolean knows(String word) {
        return words.containing(word) > 0 || stems.containing(Stemmer.stem(word)) > 0;
    }

    /**
     * How much words tell, over the texts of all indexes that are searched together: in a few notes by themselves "the" would be as
     * rare as any name.
     */
    record Weights(List<Bm25Index> over) {

        double ofWord(String word) {
            return idf(index -> index.words, word);
        }

        double ofStem(String stem) {
            return idf(index -> index.stems, stem);
        }

        /** About what a text of average length scores that holds each word of the query once, in both forms. */
        double most(List<String> query) {
            return (sum(query, this::ofWord) + sum(stemmed(query), this::ofStem)) / (1 + Postings.K1);
        }

        private static double sum(List<String> query, ToDoubleFunction<String> weight) {
            return new LinkedHashSet<>(query).stream().mapToDouble(weight).sum();
        }

        private double idf(Function<Bm25Index, Postings> form, String word) {
            long texts = 0;
            long containing = 0;
            for (Bm25Index index : over) {
                texts += form.apply(index).texts();
                containing += form.apply(index).containing(word);
            }
            return Math.log(1 + (texts - containing + 0.5) / (containing + 0.5));
        }
    }

    private static List<String> stemmed(List<String> tokens) {
        return tokens.stream().map(Stemmer::stem).toList();
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
