package interviewer.retrieval;

import interviewer.llm.Embedder;
import interviewer.retrieval.ByteMatrix.Rounded;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The vectors that an import need not make again: those of the index before, and those that an import which was cut off had made and
 * noted. Each new one is noted in a file before the next is made. Known by the hash of its text, so that a document that was moved or
 * changed in one place costs only what is new. Not thread-safe.
 *
 * <pre>
 * file   = hash of the model's name (8 bytes) dimensions (4 bytes) record*
 * record = hash (8 bytes) scale (4 bytes) component{dimensions} crc32c of these (4 bytes)
 * </pre>
 */
final class KnownVectors implements Closeable {
    private final Path notes;
    private final Embedder embedder;
    private final Map<Long, Rounded> known = new HashMap<>();
    private int dimensions;
    private @Nullable DataOutputStream out;

    /**
     * @param notes file of what was made and is in no index yet
     * @param before the index before, null without one
     * @param embedder with a ready model
     */
    KnownVectors(Path notes, @Nullable StoredIndex before, Embedder embedder) throws IOException {
        this.notes = notes;
        this.embedder = embedder;
        if (before != null && before.model().equals(embedder.model())) {
            long[] hashes = before.hashes();
            for (int unit = 0; unit < hashes.length; unit++) {
                known.put(hashes[unit], before.vector(unit));
            }
        }
        readNotes();
    }

    String model() {
        return embedder.model();
    }

    int count() {
        return known.size();
    }

    /** Makes those of the texts that are not known, and notes them. */
    void make(List<String> texts) throws IOException {
        List<String> fresh = texts.stream()
                .distinct()
                .filter(text -> !known.containsKey(TextVectors.hash(text)))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        List<float[]> vectors = embedder.embed(fresh);
        for (int index = 0; index < fresh.size(); index++) {
            note(TextVectors.hash(fresh.get(index)), Rounded.of(vectors.get(index)));
        }
        if (out != null) {
            out.flush();
        }
    }

    /** The vectors of these texts side by side; throws {@link IllegalStateException} for one that was never made. */
    ByteMatrix matrix(long[] hashes) {
        List<Rounded> vectors = new ArrayList<>();
        for (long hash : hashes) {
            Rounded vector = known.get(hash);
            if (vector == null) {
                throw new IllegalStateException("a text has no vector");
            }
            vectors.add(vector);
        }
        return ByteMatrix.of(vectors);
    }

    private void note(long hash, Rounded vector) throws IOException {
        if (out == null) {
            out = append(vector.components().length);
        }
        byte[] record = record(hash, vector);
        out.write(record);
        out.writeInt(sum(record));
        known.put(hash, vector);
    }

    private DataOutputStream append(int size) throws IOException {
        boolean isNew = dimensions == 0;
        OutputStream file =
                isNew ? Files.newOutputStream(notes) : Files.newOutputStream(notes, StandardOpenOption.APPEND);
        DataOutputStream opened = new DataOutputStream(new BufferedOutputStream(file));
        if (isNew) {
            opened.writeLong(TextVectors.hash(model()));
            opened.writeInt(size);
            dimensions = size;
        }
        return opened;
    }

    private static byte[] record(long hash, Rounded vector) {
        return ByteBuffer.allocate(Long.BYTES + Float.BYTES + vector.components().length)
                .putLong(hash)
                .putFloat(vector.scale())
                .put(vector.components())
                .array();
    }

    private static int sum(byte[] record) {
        CRC32C sum = new CRC32C();
        sum.update(record);
        return (int) sum.getValue();
    }

    /** As far as they are whole; what stands behind is cut off. Notes of another model are written anew. */
    private void readNotes() throws IOException {
        if (!Files.exists(notes)) {
            return;
        }
        long whole = Long.BYTES + Integer.BYTES;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(notes)))) {
            if (in.readLong() != TextVectors.hash(model())) {
                return;
            }
            int size = in.readInt();
            byte[] record = new byte[Long.BYTES + Float.BYTES + size];
            dimensions = size;
            while (true) {
                in.readFully(record);
                if (in.readInt() != sum(record)) {
                    break;
                }
                whole += record.length + Integer.BYTES;
                ByteBuffer bytes = ByteBuffer.wrap(record);
                long hash = bytes.getLong();
                float scale = bytes.getFloat();
                known.put(hash, new Rounded(Arrays.copyOfRange(record, bytes.position(), record.length), scale));
            }
        } catch (EOFException end) {
            // none more, or the last was cut
        }
        if (dimensions > 0) {
            try (FileChannel file = FileChannel.open(notes, StandardOpenOption.WRITE)) {
                file.truncate(whole);
            }
        }
    }

    /** Forgets the notes: all of them are in an index. */
    void clear() throws IOException {
        close();
        Files.deleteIfExists(notes);
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
            out = null;
        }
    }
}
