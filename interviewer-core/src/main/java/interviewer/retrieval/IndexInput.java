package interviewer.retrieval;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** Reads what {@link IndexOutput} wrote, after a look at its check sum. Not thread-safe. */
final class IndexInput {
    private final ByteBuffer in;

    private IndexInput(ByteBuffer in) {
        this.in = in;
    }

    /** Throws {@link IndexDamagedException} when a byte is not as it was written. */
    static IndexInput of(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            if (file.size() < Long.BYTES || file.size() > Integer.MAX_VALUE) {
                throw new IndexDamagedException("it has " + file.size() + " bytes");
            }
            ByteBuffer all = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
            ByteBuffer body = all.slice(0, all.capacity() - Long.BYTES);
            CRC32C sum = new CRC32C();
            sum.update(body.duplicate());
            if (sum.getValue() != all.getLong(all.capacity() - Long.BYTES)) {
                throw new IndexDamagedException("its check sum is wrong");
            }
            return new IndexInput(body);
        }
    }

    int[] ints() throws IndexDamagedException {
        ByteBuffer column = column(Integer.BYTES);
        int[] numbers = new int[column.capacity() / Integer.BYTES];
        column.asIntBuffer().get(numbers);
        return numbers;
    }

    long[] longs() throws IndexDamagedException {
        ByteBuffer column = column(Long.BYTES);
        long[] numbers = new long[column.capacity() / Long.BYTES];
        column.asLongBuffer().get(numbers);
        return numbers;
    }

    float[] floats() throws IndexDamagedException {
        ByteBuffer column = column(Float.BYTES);
        float[] numbers = new float[column.capacity() / Float.BYTES];
        column.asFloatBuffer().get(numbers);
        return numbers;
    }

    byte[] bytes() throws IndexDamagedException {
        ByteBuffer column = column(1);
        byte[] bytes = new byte[column.capacity()];
        column.get(bytes);
        return bytes;
    }

    /** Bytes that stay in the file until they are looked at. */
    ByteBuffer lazyBytes() throws IndexDamagedException {
        return column(1);
    }

    List<String> strings() throws IndexDamagedException {
        int[] ends = ints();
        byte[] all = bytes();
        List<String> texts = new ArrayList<>(ends.length);
        int from = 0;
        for (int end : ends) {
            texts.add(new String(all, from, end - from, StandardCharsets.UTF_8));
            from = end;
        }
        return texts;
    }

    private ByteBuffer column(int width) throws IndexDamagedException {
        try {
            int bytes = Math.multiplyExact(in.getInt(), width);
            ByteBuffer column = in.slice(in.position(), bytes);
            in.position(in.position() + bytes);
            return column;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | ArithmeticException wrong) {
            throw new IndexDamagedException("it ends too early");
        }
    }
}
