package interviewer.retrieval;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of a file as they stand in it: half precision, in the order of their hashes. One is made of floats when it is asked for,
 * so that reading thousands is copying one block of bytes. Immutable.
 */
final class StoredVectors {
    static final String MAGIC = "IVEC2";
    private static final int MOST_DIMENSIONS = 10_000;
    private static final int MOST_TEXTS = 1_000_000;

    private final String model;
    private final int dimensions;
    private final int count;
    /** Never written to, and read at absolute places only, which any number of threads may. */
    private final ByteBuffer entries;

    private StoredVectors(String model, int dimensions, int count, ByteBuffer entries) {
        this.model = model;
        this.dimensions = dimensions;
        this.count = count;
        this.entries = entries;
    }

    static StoredVectors none(String model) {
        return new StoredVectors(model, 0, 0, ByteBuffer.allocate(0));
    }

    /** Throws {@link IOException} when that is no whole file of vectors in their order. */
    static StoredVectors read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        if (!in.readUTF().equals(MAGIC)) {
            throw new IOException("not a file of vectors");
        }
        String model = in.readUTF();
        int dimensions = in.readInt();
        int count = in.readInt();
        if (dimensions < 0 || dimensions > MOST_DIMENSIONS || count < 0 || count > MOST_TEXTS) {
            throw new IOException("no file holds " + count + " vectors of " + dimensions + " dimensions");
        }
        long size = (long) count * size(dimensions);
        byte[] entries = in.readNBytes((int) Math.min(size, Integer.MAX_VALUE));
        if (entries.length != size) {
            throw new IOException("the file ends within its " + count + " vectors");
        }
        StoredVectors read = new StoredVectors(model, dimensions, count, ByteBuffer.wrap(entries));
        if (!read.isInOrder()) {
            throw new IOException("the vectors are not in the order of their hashes");
        }
        return read;
    }

    private boolean isInOrder() {
        for (int index = 1; index < count; index++) {
            if (hash(index - 1) >= hash(index)) {
                return false;
            }
        }
        return true;
    }

    String model() {
        return model;
    }

    int count() {
        return count;
    }

    /** The hash at a place, 0 to {@link #count} less 1; greater than the one before. */
    long hash(int index) {
        return entries.getLong(index * size(dimensions));
    }

    float[] vector(int index) {
        float[] vector = new float[dimensions];
        int place = index * size(dimensions) + Long.BYTES;
        for (int dimension = 0; dimension < dimensions; dimension++) {
            vector[dimension] = Float.float16ToFloat(entries.getShort(place + dimension * Short.BYTES));
        }
        return vector;
    }

    /** The vector under that hash, null where there is none. */
    float @Nullable [] of(long hash) {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Long.compare(hash(middle), hash);
            if (order == 0) {
                return vector(middle);
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return null;
    }

    private static int size(int dimensions) {
        return Long.BYTES + dimensions * Short.BYTES;
    }
}
