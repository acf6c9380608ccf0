package interviewer.retrieval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import interviewer.llm.Embedder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VectorMatrixTest {
    @Test
    void cosines_areThoseOfTheVectorsOneByOne() {
        Random random = new Random(5);
        List<float @Nullable []> vectors = new ArrayList<>();
        for (int text = 0; text < 37; text++) {
            vectors.add(unit(random, 384));
        }
        float[] vector = unit(random, 384);

        float[] cosines = new VectorMatrix(vectors).cosines(vector);

        assertEquals(37, cosines.length);
        for (int text = 0; text < 37; text++) {
            float[] other = vectors.get(text);
            assertEquals(other == null ? 0 : Embedder.cosine(vector, other), cosines[text], 1e-6);
        }
    }

    @Test
    void textWithoutVector_isLikeNothing() {
        VectorMatrix matrix = new VectorMatrix(Arrays.asList(null, new float[] {1, 0, 0}));

        assertArrayEquals(new float[] {0, .6f}, matrix.cosines(new float[] {.6f, .8f, 0}), 1e-6f);
    }

    @Test
    void vectorOfAnotherLength_isLikeNothing() {
        VectorMatrix matrix = new VectorMatrix(List.of(new float[] {1, 0, 0, 0}));

        assertArrayEquals(new float[] {0}, matrix.cosines(new float[0]));
        assertArrayEquals(new float[] {0}, matrix.cosines(new float[] {1, 0, 0, 0, 0}));
    }

    private static float[] unit(Random random, int dimensions) {
        float[] vector = new float[dimensions];
        double length = 0;
        for (int dimension = 0; dimension < dimensions; dimension++) {
            vector[dimension] = (float) random.nextGaussian();
            length += vector[dimension] * vector[dimension];
        }
        for (int dimension = 0; dimension < dimensions; dimension++) {
            vector[dimension] /= (float) Math.sqrt(length);
        }
        return vector;
    }
}
