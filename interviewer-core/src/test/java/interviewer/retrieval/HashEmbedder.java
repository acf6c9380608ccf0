package interviewer.retrieval;

import interviewer.llm.Embedder;
import interviewer.llm.ModelStatus;
import interviewer.text.Tokenizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A model for tests: texts that share words are near. Counts what it embeds, and fails where it is told to. */
final class HashEmbedder implements Embedder {
    static final int DIMENSIONS = 64;

    private final String name;
    private int embedded;
    private int most = Integer.MAX_VALUE;

    HashEmbedder(String name) {
        this.name = name;
    }

    int embedded() {
        return embedded;
    }

    /** Fails at the first call after so many texts. */
    void failAfter(int texts) {
        most = embedded + texts;
    }

    @Override
    public String model() {
        return name;
    }

    @Override
    public ModelStatus status() {
        return new ModelStatus.Ready(name);
    }

    @Override
    public ModelStatus await(Duration atMost) {
        return status();
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        if (embedded >= most) {
            throw new IllegalStateException("the machine was switched off");
        }
        embedded += texts.size();
        List<float[]> vectors = new ArrayList<>();
        for (String text : texts) {
            vectors.add(vector(text));
        }
        return vectors;
    }

    private static float[] vector(String text) {
        float[] vector = new float[DIMENSIONS];
        for (String word : Tokenizer.words(text)) {
            vector[Math.floorMod(word.hashCode(), DIMENSIONS)] += 1;
        }
        double length = 0;
        for (float component : vector) {
            length += component * component;
        }
        for (int index = 0; index < DIMENSIONS; index++) {
            vector[index] /= (float) Math.max(1e-6, Math.sqrt(length));
        }
        return vector;
    }
}
