package interviewer.retrieval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import interviewer.llm.Embedder;
import interviewer.retrieval.ByteMatrix.Rounded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ByteMatrixTest {
    private final Random random = new Random(5);

    @Test
    void cosines_overSeveralTiles_areThoseOfTheVectors() {
        List<float[]> vectors =
                IntStream.range(0, 5_000).mapToObj(index -> unit(384)).toList();
        float[] query = unit(384);

        double[] cosines =
                ByteMatrix.of(vectors.stream().map(Rounded::of).toList()).cosines(query);

        for (int text = 0; text < cosines.length; text++) {
            assertEquals(Embedder.cosine(vectors.get(text), query), cosines[text], .005);
        }
    }

    @Test
    void cosines_ofTheSharpestVectors_doNotOverflow() {
        float[] sharp = new float[384];
        sharp[7] = 1;
        float[] flat = new float[384];
        Arrays.fill(flat, (float) Math.sqrt(1.0 / 384));

        double[] cosines =
                ByteMatrix.of(List.of(Rounded.of(sharp), Rounded.of(flat))).cosines(flat);

        assertArrayEquals(new double[] {Math.sqrt(1.0 / 384), 1}, cosines, 1e-4);
    }

    @Test
    void of_givesBackWhatWasPutIn() {
        List<Rounded> put = new ArrayList<>();
        for (int index = 0; index < 2_100; index++) {
            put.add(Rounded.of(unit(8)));
        }

        ByteMatrix matrix = ByteMatrix.of(put);

        for (int text = 0; text < put.size(); text++) {
            assertArrayEquals(put.get(text).components(), matrix.of(text).components());
            assertEquals(put.get(text).scale(), matrix.of(text).scale());
        }
    }

    @Test
    void cosines_toAVectorOfAnotherLength_areZeros() {
        assertArrayEquals(
                new double[] {0}, ByteMatrix.of(List.of(Rounded.of(unit(8)))).cosines(unit(4)));
    }

    private float[] unit(int dimensions) {
        float[] vector = new float[dimensions];
        double length = 0;
        for (int index = 0; index < dimensions; index++) {
            vector[index] = (float) random.nextGaussian();
            length += vector[index] * vector[index];
        }
        for (int index = 0; index < dimensions; index++) {
            vector[index] /= (float) Math.sqrt(length);
        }
        return vector;
    }
}
