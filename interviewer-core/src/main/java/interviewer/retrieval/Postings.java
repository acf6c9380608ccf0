package interviewer.retrieval;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * For each word the texts that hold it and how often: one form of the texts of a {@link Bm25Index}. Words are known by a hash of 64
 * bits, postings lie side by side in one array, so that some hundred thousand texts are read from a file at once and scored without
 * following references. Immutable and thread-safe.
 *
 * <pre>
 * posting = text (22 bits) frequency (10 bits, the most where it is higher)
 * </pre>
 */
final class Postings {
    /** Texts that a posting can tell apart. */
    static final int MOST_TEXTS = 1 << 22;

    private static final int FREQUENCY_BITS = 10;
    private static final int MOST_FREQUENT = (1 << FREQUENCY_BITS) - 1;
    static final double K1 = 1.2;
    private static final double B = 0.75;

    /** Ascending. */
    private final long[] words;
    /** Where the postings of each word begin, and behind the last where they end. */
    private final int[] starts;

    private final int[] postings;
    private final int[] lengths;
    /** What a text's length adds to a frequency in the denominator of BM25. */
    private final double[] norms;

    private Postings(long[] words, int[] starts, int[] postings, int[] lengths) {
        this.words = words;
        this.starts = starts;
        this.postings = postings;
        this.lengths = lengths;
        double average = Math.max(1, Arrays.stream(lengths).average().orElse(1));
        this.norms = Arrays.stream(lengths)
                .mapToDouble(length -> K1 * (1 - B + B * length / average))
                .toArray();
    }

    /** Adds the score of every text that holds a word of the query; a word that is repeated counts once. */
    void addTo(double[] scores, List<String> query, ToDoubleFunction<String> idf) {
        for (String word : new LinkedHashSet<>(query)) {
            int at = find(word);
            if (at >= 0) {
                add(scores, starts[at], starts[at + 1], idf.applyAsDouble(word));
            }
        }
    }

    private void add(double[] scores, int from, int to, double idf) {
        for (int index = from; index < to; index++) {
            int text = postings[index] >>> FREQUENCY_BITS;
            int frequency = postings[index] & MOST_FREQUENT;
            scores[text] += idf * frequency / (frequency + norms[text]);
        }
    }

    /** How many texts hold a word. */
    int containing(String word) {
        int at = find(word);
        return at < 0 ? 0 : starts[at + 1] - starts[at];
    }

    int texts() {
        return lengths.length;
    }

    private int find(String word) {
        return Arrays.binarySearch(words, hash(word));
    }

    /** FNV-1a over the UTF-16 code units, then MurmurHash3's finalizer: two of a million words share it once in 30 million files. */
    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int index = 0; index < word.length(); index++) {
            hash = (hash ^ word.charAt(index)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }

    void write(IndexOutput out) throws IOException {
        out.longs(words);
        out.ints(starts);
        out.ints(postings);
        out.ints(lengths);
    }

    /** Throws {@link IndexDamagedException} for numbers that do not fit together. */
    static Postings read(IndexInput in) throws IndexDamagedException {
        return new Postings(in.longs(), in.ints(), in.ints(), in.ints());
    }

    /** Takes texts one after another. Not thread-safe. */
    static final class Builder {
        private final Map<Long, Numbers> ofWord = new HashMap<>();
        private final Numbers lengths = new Numbers();
        private int count;

        /** The next text, its words in order; throws {@link IllegalStateException} for one too many. */
        void add(List<String> text) {
            if (lengths.size() == MOST_TEXTS) {
                throw new IllegalStateException("one index holds at most " + MOST_TEXTS + " texts");
            }
            Map<String, Integer> frequencies = new HashMap<>();
            text.forEach(word -> frequencies.merge(word, 1, Integer::sum));
            frequencies.forEach((word, frequency) -> ofWord.computeIfAbsent(hash(word), none -> new Numbers())
                    .add(lengths.size() << FREQUENCY_BITS | Math.min(MOST_FREQUENT, frequency)));
            count += frequencies.size();
            lengths.add(text.size());
        }

        Postings build() {
            long[] words =
                    ofWord.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
            int[] starts = new int[words.length + 1];
            int[] postings = new int[count];
            for (int word = 0; word < words.length; word++) {
                starts[word + 1] =
                        starts[word] + ofWord.getOrDefault(words[word], lengths).copyTo(postings, starts[word]);
            }
            return new Postings(words, starts, postings, lengths.toArray());
        }
    }
}
