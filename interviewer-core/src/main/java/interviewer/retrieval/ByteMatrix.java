package interviewer.retrieval;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Vectors of many texts in 8 bits a component, compared with another in one pass: every text, no approximation but the rounding,
 * which moves a cosine by less than .01. Kept in tiles, in each dimension by dimension, so that the sums of neighbouring texts stay
 * in the processor's cache and grow together. Immutable.
 */
final class ByteMatrix {
    /** Texts of a tile. */
    private static final int TILE = 2048;
    /** Dimensions that are added in one go; those of the embedding models are multiples of it. */
    private static final int AT_ONCE = 4;

    private static final int MOST = 127;
    /** The query is rounded finer: with this no sum of 384 products leaves an int. */
    private static final int MOST_OF_QUERY = Short.MAX_VALUE;

    private final int dimensions;
    private final byte[] components;
    /** What a component of a text is worth. */
    private final float[] scales;

    private ByteMatrix(int dimensions, byte[] components, float[] scales) {
        this.dimensions = dimensions;
        this.components = components;
        this.scales = scales;
    }

    /**
     * A vector in 8 bits.
     *
     * @param scale what a component of 1 is worth
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Rounded(byte[] components, float scale) {

        static Rounded of(float[] vector) {
            float most = most(vector);
            byte[] components = new byte[vector.length];
            for (int dimension = 0; dimension < vector.length && most > 0; dimension++) {
                components[dimension] = (byte) Math.round(vector[dimension] / most * MOST);
            }
            return new Rounded(components, most / MOST);
        }
    }

    private static float most(float[] vector) {
        float most = 0;
        for (float component : vector) {
            most = Math.max(most, Math.abs(component));
        }
        return most;
    }

    /** @param vectors all of one length, a multiple of 4; at most 5 million of 384 dimensions */
    static ByteMatrix of(List<Rounded> vectors) {
        int dimensions = vectors.isEmpty() ? 0 : vectors.getFirst().components.length;
        byte[] components = new byte[Math.multiplyExact(vectors.size(), dimensions)];
        float[] scales = new float[vectors.size()];
        for (int text = 0; text < scales.length; text++) {
            Rounded vector = vectors.get(text);
            int from = text - text % TILE;
            int size = Math.min(TILE, scales.length - from);
            for (int dimension = 0; dimension < dimensions; dimension++) {
                components[from * dimensions + dimension * size + text - from] = vector.components[dimension];
            }
            scales[text] = vector.scale;
        }
        return new ByteMatrix(dimensions, components, scales);
    }

    int count() {
        return scales.length;
    }

    /** The cosine of each text to a vector of length 1, -1..1; zeros to a vector of another length. */
    double[] cosines(float[] vector) {
        double[] cosines = new double[count()];
        float most = most(vector);
        if (vector.length != dimensions || most == 0) {
            return cosines;
        }
        int[] query = new int[dimensions];
        for (int dimension = 0; dimension < dimensions; dimension++) {
            query[dimension] = Math.round(vector[dimension] / most * MOST_OF_QUERY);
        }
        int[] sums = new int[TILE];
        for (int from = 0; from < cosines.length; from += TILE) {
            int size = Math.min(TILE, cosines.length - from);
            Arrays.fill(sums, 0);
            for (int dimension = 0; dimension < dimensions; dimension += AT_ONCE) {
                add(sums, components, from * dimensions + dimension * size, size, query, dimension);
            }
            for (int text = 0; text < size; text++) {
                cosines[from + text] = (double) sums[text] * scales[from + text] * most / MOST_OF_QUERY;
            }
        }
        return cosines;
    }

    /** Plain rows side by side, which the compiler makes vector instructions of. */
    private static void add(int[] sums, byte[] rows, int from, int size, int[] query, int dimension) {
        int one = query[dimension];
        int two = query[dimension + 1];
        int three = query[dimension + 2];
        int four = query[dimension + 3];
        int second = from + size;
        int third = second + size;
        int fourth = third + size;
        for (int text = 0; text < size; text++) {
            sums[text] += one * rows[from + text]
                    + two * rows[second + text]
                    + three * rows[third + text]
                    + four * rows[fourth + text];
        }
    }

    /** The vector of a text as it was put in. */
    Rounded of(int text) {
        int from = text - text % TILE;
        int size = Math.min(TILE, count() - from);
        byte[] vector = new byte[dimensions];
        for (int dimension = 0; dimension < dimensions; dimension++) {
            vector[dimension] = components[from * dimensions + dimension * size + text - from];
        }
        return new Rounded(vector, scales[text]);
    }

    void write(IndexOutput out) throws IOException {
        out.ints(new int[] {dimensions});
        out.floats(scales);
        out.bytes(components);
    }

    /** Throws {@link IndexDamagedException} for numbers that do not fit together. */
    static ByteMatrix read(IndexInput in) throws IndexDamagedException {
        int[] head = in.ints();
        float[] scales = in.floats();
        byte[] components = in.bytes();
        if (head.length != 1 || head[0] % AT_ONCE != 0 || (long) scales.length * head[0] != components.length) {
            throw new IndexDamagedException("its vectors do not fit together");
        }
        return new ByteMatrix(head[0], components, scales);
    }
}
