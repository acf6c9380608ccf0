package interviewer.bench;

import interviewer.llm.Embedder;
import interviewer.llm.ModelStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Gives each text a vector of its own, at once: for measuring what all but the embedding takes. */
final class RandomEmbedder implements Embedder {
    private static final int DIMENSIONS = 384;

    private final String model;

    /** @param model whose name its vectors carry, so that they stand beside shipped ones */
    RandomEmbedder(String model) {
        this.model = model;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public ModelStatus status() {
        return new ModelStatus.Ready("random vectors");
    }

    @Override
    public ModelStatus await(Duration atMost) {
        return status();
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        List<float[]> vectors = new ArrayList<>();
        texts.forEach(text -> vectors.add(vector(new Random(text.hashCode()))));
        return vectors;
    }

    private static float[] vector(Random random) {
        float[] vector = new float[DIMENSIONS];
        double squares = 0;
        for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
            vector[dimension] = (float) random.nextGaussian();
            squares += vector[dimension] * vector[dimension];
        }
        for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
            vector[dimension] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}
