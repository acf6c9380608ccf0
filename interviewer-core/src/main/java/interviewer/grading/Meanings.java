package interviewer.grading;

import interviewer.llm.Embedder;
import interviewer.retrieval.TextVectors;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Nearness in meaning to the wordings of the cards. Zeros all over while the embedding model is not there: then the words have to
 * do. Thread-safe.
 */
final class Meanings {
    private final Embedder embedder;
    private final TextVectors shipped;

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
        return isReady() && !texts.isEmpty()
                ? embedder.embed(texts)
                : texts.stream().map(text -> new float[0]).toList();
    }

    /** The greatest cosine of a vector to any of the wordings, -1..1; 0 without vectors. */
    double nearest(float[] vector, Collection<String> wordings) {
        double nearest = 0;
        for (String wording : wordings) {
            float[] known = shipped.of(wording);
            if (known != null && vector.length == known.length) {
                nearest = Math.max(nearest, Embedder.cosine(vector, known));
            }
        }
        return nearest;
    }

    /** Cosine to each wording. */
    Map<String, Double> each(float[] vector, Collection<String> wordings) {
        Map<String, Double> each = new HashMap<>();
        wordings.forEach(wording -> each.put(wording, nearest(vector, List.of(wording))));
        return each;
    }
}
