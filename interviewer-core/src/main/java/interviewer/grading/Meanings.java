package interviewer.grading;

import interviewer.llm.Embedder;
import interviewer.retrieval.TextVectors;
import interviewer.text.Tokenizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Nearness in meaning to the wordings of the cards. Zeros all over while the embedding model is not there: then the words have to
 * do. Thread-safe.
 */
final class Meanings {
    /** What is embedded for a text without words, which the model would refuse. */
    private static final String NO_WORDS = "...";

    /** Prompts whose vectors are kept: one answer asks for that of its prompt again and again. */
    private static final int NEWEST = 64;

    private final Embedder embedder;
    private final TextVectors shipped;
    private final Map<List<String>, Known> learnt = new ConcurrentHashMap<>();
    private final Map<String, float[]> pieces = new ConcurrentHashMap<>();
    private final Map<String, float[]> prompts = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > NEWEST;
        }
    });

    Meanings(Embedder embedder, TextVectors shipped) {
        this.embedder = embedder;
        this.shipped = shipped;
    }

    boolean isReady() {
        return embedder.status().isReady();
    }

    String model() {
        return embedder.model();
    }

    /** One vector for each text; empty arrays when there is no model. */
    List<float[]> of(List<String> texts) {
        if (!isReady() || texts.isEmpty()) {
            return texts.stream().map(text -> new float[0]).toList();
        }
        return embedder.embed(texts.stream()
                .map(text -> Tokenizer.tokens(text).isEmpty() ? NO_WORDS : text)
                .toList());
    }

    /**
     * The vector of a text that comes again, a sentence of a card or a piece of one: shipped, or embedded at first use and kept. Empty
     * when there is no model.
     */
    float[] ofKept(String text) {
        if (!isReady()) {
            return new float[0];
        }
        float[] known = shipped.of(text);
        return known != null
                ? known
                : pieces.computeIfAbsent(text, piece -> of(List.of(piece)).getFirst());
    }

    /** The vector of a prompt, kept while it is one of the newest; empty when there is no model. */
    float[] ofPrompt(String prompt) {
        float[] known = prompts.get(prompt);
        if (known != null || !isReady()) {
            return known == null ? new float[0] : known;
        }
        float[] vector = of(List.of(prompt)).getFirst();
        prompts.put(prompt, vector);
        return vector;
    }

    /** The vectors of wordings that were not shipped: embedded at first use and kept; none while there is no model. */
    Known learnt(List<String> wordings) {
        Known known = learnt.get(wordings);
        if (known == null && isReady() && !wordings.isEmpty()) {
            known = new Known(of(wordings).toArray(float[][]::new));
            learnt.put(wordings, known);
        }
        return known == null ? new Known(new float[0][]) : known;
    }

    /** Looks the vectors of known wordings up once, so that comparing is only arithmetic. */
    Known known(Collection<String> wordings) {
        return new Known(
                wordings.stream().map(shipped::of).filter(Objects::nonNull).toArray(float[][]::new));
    }

    /** The vectors of some wordings. */
    @SuppressWarnings("ArrayRecordComponent") // made once, read only, never compared
    record Known(float[][] vectors) {

        /** The greatest cosine of a vector to any of the wordings, 0..1; 0 without vectors. */
        double nearest(float[] vector) {
            double nearest = 0;
            int at = 0;
            for (; at + 4 <= vectors.length && isFour(at, vector.length); at += 4) {
                nearest = Math.max(nearest, nearestOfFour(vector, at));
            }
            for (; at < vectors.length; at++) {
                if (vectors[at].length == vector.length) {
                    nearest = Math.max(nearest, Embedder.cosine(vector, vectors[at]));
                }
            }
            return nearest;
        }

        private boolean isFour(int at, int length) {
            return vectors[at].length == length
                    && vectors[at + 1].length == length
                    && vectors[at + 2].length == length
                    && vectors[at + 3].length == length;
        }

        /**
         * Each sum is made as {@link Embedder#cosine} makes it, to the last bit. Four side by side take hardly longer than one, as a
         * sum spends its time waiting for itself; a long answer compares some thousand clauses with all the cards.
         */
        private double nearestOfFour(float[] vector, int at) {
            float[] first = vectors[at];
            float[] second = vectors[at + 1];
            float[] third = vectors[at + 2];
            float[] fourth = vectors[at + 3];
            double one = 0;
            double two = 0;
            double three = 0;
            double four = 0;
            for (int index = 0; index < vector.length; index++) {
                float value = vector[index];
                one += value * first[index];
                two += value * second[index];
                three += value * third[index];
                four += value * fourth[index];
            }
            return Math.max(Math.max(one, two), Math.max(three, four));
        }

        Known and(Known other) {
            float[][] both = Arrays.copyOf(vectors, vectors.length + other.vectors.length);
            System.arraycopy(other.vectors, 0, both, vectors.length, other.vectors.length);
            return new Known(both);
        }
    }
}
