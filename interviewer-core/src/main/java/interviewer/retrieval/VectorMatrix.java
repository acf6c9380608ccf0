package interviewer.retrieval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Unit vectors of many texts side by side, compared with another in one pass: exact, no approximation. Kept dimension by dimension,
 * so that the sums of neighbouring texts grow together and the compiler can make vector instructions of the inner loop. Immutable.
 */
public final class VectorMatrix {
    /** Dimensions that are added in one go; those of the embedding models are multiples of it. */
    private static final int AT_ONCE = 4;

    private final int count;
    private final int dimensions;
    /** A row for each dimension with a component for each text. */
    private final float[][] rows;

    /** @param vectors all of one length; null where a text has none, which is like nothing */
    public VectorMatrix(List<float @Nullable []> vectors) {
        this.count = vectors.size();
        int longest = 0;
        for (float[] vector : vectors) {
            longest = vector == null ? longest : Math.max(longest, vector.length);
        }
        this.dimensions = longest + Math.floorMod(-longest, AT_ONCE);
        this.rows = new float[dimensions][count];
        for (int text = 0; text < count; text++) {
            float[] vector = vectors.get(text);
            for (int dimension = 0; vector != null && dimension < vector.length; dimension++) {
                rows[dimension][text] = vector[dimension];
            }
        }
    }

    /** The cosine of each text to a vector, -1..1, in the order of the texts; zeros to a vector of another length. */
    public float[] cosines(float[] vector) {
        float[] cosines = new float[count];
        if (vector.length == 0 || vector.length + Math.floorMod(-vector.length, AT_ONCE) != dimensions) {
            return cosines;
        }
        for (int dimension = 0; dimension < dimensions; dimension += AT_ONCE) {
            add(cosines, dimension, vector);
        }
        return cosines;
    }

    /** Plain rows side by side, which the compiler makes vector instructions of. */
    private void add(float[] cosines, int dimension, float[] vector) {
        float one = vector[dimension];
        float two = at(vector, dimension + 1);
        float three = at(vector, dimension + 2);
        float four = at(vector, dimension + 3);
        float[] first = rows[dimension];
        float[] second = rows[dimension + 1];
        float[] third = rows[dimension + 2];
        float[] fourth = rows[dimension + 3];
        for (int text = 0; text < cosines.length; text++) {
            cosines[text] += one * first[text] + two * second[text] + three * third[text] + four * fourth[text];
        }
    }

    private static float at(float[] vector, int dimension) {
        return dimension < vector.length ? vector[dimension] : 0;
    }
}
