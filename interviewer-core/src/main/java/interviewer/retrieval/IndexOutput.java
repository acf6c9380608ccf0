package interviewer.retrieval;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * Writes columns of numbers and texts one behind another, and at the end a check sum over all. Read again by {@link IndexInput} in
 * the same order. Not thread-safe.
 *
 * <pre>
 * file    = column* crc32c (8 bytes)
 * column  = count (4 bytes) number{count}, big-endian
 * strings = column of the ends of each in the next, column of UTF-8 bytes
 * </pre>
 */
final class IndexOutput implements Closeable {
    private static final int CHUNK = 1 << 16;

    private final FileOutputStream file;
    private final CRC32C sum = new CRC32C();
    private final DataOutputStream out;

    /** Replaces what the file held. */
    IndexOutput(Path path) throws IOException {
        this.file = new FileOutputStream(path.toFile());
        this.out = new DataOutputStream(new BufferedOutputStream(new CheckedOutputStream(file, sum), CHUNK));
    }

    void ints(int[] numbers) throws IOException {
        out.writeInt(numbers.length);
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        for (int from = 0; from < numbers.length; from += CHUNK / Integer.BYTES) {
            int count = Math.min(CHUNK / Integer.BYTES, numbers.length - from);
            chunk.asIntBuffer().put(numbers, from, count);
            out.write(chunk.array(), 0, count * Integer.BYTES);
        }
    }

    void longs(long[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (long number : numbers) {
            out.writeLong(number);
        }
    }

    void floats(float[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (float number : numbers) {
            out.writeFloat(number);
        }
    }

    void bytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    void strings(List<String> texts) throws IOException {
        int[] ends = new int[texts.size()];
        List<byte[]> parts = new ArrayList<>();
        int end = 0;
        for (String text : texts) {
            byte[] part = text.getBytes(StandardCharsets.UTF_8);
            end += part.length;
            ends[parts.size()] = end;
            parts.add(part);
        }
        ints(ends);
        out.writeInt(end);
        for (byte[] part : parts) {
            out.write(part);
        }
    }

    /** Puts the check sum behind all and waits until the disk has it. */
    void finish() throws IOException {
        out.flush();
        long value = sum.getValue();
        out.writeLong(value);
        out.flush();
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
