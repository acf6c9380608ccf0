package interviewer.retrieval;

import interviewer.text.Stemmer;
import interviewer.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Exact search by words over a few thousand texts. Immutable and thread-safe.
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
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final Field words;
    private final Field stems;
    private final int size;

    Bm25Index(List<String> texts) {
        List<List<String>> tokens = texts.stream().map(Tokenizer::words).toList();
        this.words = new Field(tokens);
        Map<String, String> stems = new HashMap<>(); // the same words come again and again
        this.stems = new Field(tokens.stream()
                .map(text -> text.stream()
                        .map(word -> stems.computeIfAbsent(word, Stemmer::stem))
                        .toList())
                .toList());
        this.size = texts.size();
    }

    /** The score of every text, in the order of the constructor; 0 where no word is shared. */
    double[] scores(List<String> query) {
        double[] scores = new double[size];
        words.add(query, scores);
        stems.add(stemmed(query), scores);
        return scores;
    }

    /** About what a text scores that holds each word of the query once: the sum of their weights in both forms. */
    double most(List<String> query) {
        return words.most(query) + stems.most(stemmed(query));
    }

    boolean knows(String word) {
        return words.postings.containsKey(word) || stems.postings.containsKey(Stemmer.stem(word));
    }

    Set<String> vocabulary() {
        return words.postings.keySet();
    }

    private static List<String> stemmed(List<String> tokens) {
        return tokens.stream().map(Stemmer::stem).toList();
    }

    private record Posting(int text, int frequency) {}

    /** One form of the texts. */
    private static final class Field {
        private final Map<String, List<Posting>> postings = new HashMap<>();
        private final int[] lengths;
        private final double averageLength;

        Field(List<List<String>> texts) {
            lengths = new int[texts.size()];
            long total = 0;
            for (int text = 0; text < texts.size(); text++) {
                lengths[text] = texts.get(text).size();
                total += lengths[text];
                Map<String, Integer> frequencies = new HashMap<>();
                texts.get(text).forEach(term -> frequencies.merge(term, 1, Integer::sum));
                for (Map.Entry<String, Integer> entry : frequencies.entrySet()) {
                    postings.computeIfAbsent(entry.getKey(), term -> new ArrayList<>())
                            .add(new Posting(text, entry.getValue()));
                }
            }
            averageLength = texts.isEmpty() ? 1 : Math.max(1, (double) total / texts.size());
        }

        double idf(int containing) {
            return Math.log(1 + (lengths.length - containing + 0.5) / (containing + 0.5));
        }

        double most(List<String> query) {
            double most = 0;
            for (String term : new LinkedHashSet<>(query)) {
                most += idf(postings.getOrDefault(term, List.of()).size()) / (1 + K1);
            }
            return most;
        }

        void add(List<String> query, double[] scores) {
            for (String term : new LinkedHashSet<>(query)) {
                List<Posting> found = postings.getOrDefault(term, List.of());
                double idf = idf(found.size());
                for (Posting posting : found) {
                    double length = 1 - B + B * lengths[posting.text] / averageLength;
                    scores[posting.text] += idf * posting.frequency / (posting.frequency + K1 * length);
                }
            }
        }
    }
}
