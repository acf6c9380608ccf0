package interviewer.grading;

import interviewer.llm.Embedder;
import interviewer.retrieval.LookedUp;
import interviewer.retrieval.TextVectors;
import interviewer.retrieval.VectorMatrix;
import interviewer.text.Tokenizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
            List<float[]> vectors = of(wordings);
            known = new Known(() -> vectors);
            learnt.put(wordings, known);
        }
        return known == null ? new Known(List::of) : known;
    }

    /** The vectors of known wordings; those of a person's own join when they are made. */
    Known known(Collection<String> wordings) {
        List<String> texts = List.copyOf(wordings);
        LookedUp<List<float[]>> vectors = new LookedUp<>(
                shipped,
                from -> texts.stream().map(from::of).filter(Objects::nonNull).toList());
        return new Known(vectors::get);
    }

    /** Known wordings side by side; one without a vector is like nothing. */
    LookedUp<VectorMatrix> matrix(List<String> wordings) {
        List<String> texts = List.copyOf(wordings);
        return new LookedUp<>(shipped, from -> {
            List<float @Nullable []> vectors = new ArrayList<>();
            texts.forEach(wording -> vectors.add(from.of(wording)));
            return new VectorMatrix(vectors);
        });
    }

    /** The vectors of some wordings, as they are now. */
    record Known(Supplier<List<float[]>> vectors) {

        /** The greatest cosine of a vector to any of the wordings, 0..1; 0 without vectors. */
        double nearest(float[] vector) {
            double nearest = 0;
            for (float[] known : vectors.get()) {
                if (known.length == vector.length) {
                    nearest = Math.max(nearest, Embedder.cosine(vector, known));
                }
            }
            return nearest;
        }
    }
}
