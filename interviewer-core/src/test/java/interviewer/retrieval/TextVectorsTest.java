package interviewer.retrieval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class TextVectorsTest {

    /** A file of vectors of two dimensions with these hashes; each vector is its place in the file, and a half. */
    private static byte[] file(long... hashes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF("IVEC2");
            out.writeUTF("some-model");
            out.writeInt(2);
            out.writeInt(hashes.length);
            for (int place = 0; place < hashes.length; place++) {
                out.writeLong(hashes[place]);
                out.writeShort(Float.floatToFloat16(place));
                out.writeShort(Float.floatToFloat16(0.5f));
            }
        }
        return bytes.toByteArray();
    }

    private static StoredVectors read(byte[] file) throws IOException {
        return StoredVectors.read(new ByteArrayInputStream(file));
    }

    @Test
    void of_everyHashInTheFile_isItsVector_andNoOther() throws IOException {
        long[] hashes = {Long.MIN_VALUE, -7, 0, 1, 2, 40, Long.MAX_VALUE};

        StoredVectors stored = read(file(hashes));

        for (int place = 0; place < hashes.length; place++) {
            assertArrayEquals(new float[] {place, 0.5f}, stored.of(hashes[place]));
        }
        assertNull(stored.of(-8));
        assertNull(stored.of(39));
        assertNull(read(file()).of(0));
    }

    @Test
    void read_ofAFileThatEndsTooSoonOrIsOutOfOrder_fails() throws IOException {
        byte[] whole = file(1, 2, 3);

        IOException cut = assertThrows(IOException.class, () -> read(Arrays.copyOf(whole, whole.length - 1)));
        IOException unordered = assertThrows(IOException.class, () -> read(file(1, 3, 2)));

        assertEquals("the file ends within its 3 vectors", cut.getMessage());
        assertEquals("the vectors are not in the order of their hashes", unordered.getMessage());
    }

    @Test
    void write_ofWhatWasReadAndWhatJoined_isReadAgain() throws IOException {
        TextVectors vectors = TextVectors.read(new ByteArrayInputStream(file(5, 9)));
        vectors.add(TextVectors.read(new ByteArrayInputStream(file(-1, 7))));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        vectors.write(written);

        StoredVectors again = read(written.toByteArray());

        assertEquals(1, vectors.version());
        assertEquals("some-model", again.model());
        assertEquals(4, again.count());
        assertArrayEquals(new float[] {0, 0.5f}, again.of(-1));
        assertArrayEquals(new float[] {0, 0.5f}, again.of(5));
        assertArrayEquals(new float[] {1, 0.5f}, again.of(7));
        assertArrayEquals(new float[] {1, 0.5f}, again.of(9));
    }
}
