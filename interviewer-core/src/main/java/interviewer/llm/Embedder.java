package interviewer.llm;

import java.time.Duration;
import java.util.List;

/**
 * The port to an embedding model: text in, unit vectors out. Implementations are thread-safe, load in the background and never
 * throw from {@link #status}.
 */
public interface Embedder {

    /** Name and version of the model, as it keys stored vectors. */
    String model();

    /** Whether vectors can be had now, later or never. Never blocks, never throws. */
    ModelStatus status();

    /** Waits until the model is ready or has failed, at most this long, and returns the state then. */
    ModelStatus await(Duration atMost);

    /**
     * Vectors of length 1 for the texts, in their order. Only to be called when the status is {@link ModelStatus.Ready}.
     *
     * @throws IllegalStateException when the model is not ready
     */
    List<float[]> embed(List<String> texts);

    /** The vector of one text. */
    default float[] embed(String text) {
        return embed(List.of(text)).getFirst();
    }

    /** Cosine of two vectors of length 1, in -1..1. */
    static double cosine(float[] left, float[] right) {
        double sum = 0;
        for (int index = 0; index < left.length; index++) {
            sum += left[index] * right[index];
        }
        return sum;
    }
}
