package interviewer.retrieval;

import interviewer.llm.Embedder;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Vectors of known texts, made at build time and shipped, so that a start embeds nothing. Keyed by model and by the hash of each
 * text: a text that was changed since has no vector here and is never given a stale one. Kept in half precision, which moves a
 * cosine by less than .001. Those of a person's own cards join once they are made ({@link OwnVectors}); who keeps vectors looks them
 * up again when {@link #version} has changed. Thread-safe.
 *
 * <pre>
 * file   = "IVEC2" model dimensions count (hash vector){count}
 * </pre>
 */
public final class TextVectors {
    private static final String RESOURCE = "vectors.bin";
    /** Texts that are embedded at a time. */
    private static final int BATCH = 16;

    private final StoredVectors stored;
    /** Those that are not in {@link #stored}. */
    private volatile Map<Long, float[]> joined;

    private volatile int version;

    private TextVectors(StoredVectors stored, Map<Long, float[]> joined) {
        this.stored = stored;
        this.joined = joined;
    }

    public static TextVectors none(String model) {
        return new TextVectors(StoredVectors.none(model), Map.of());
    }

    /** The vectors that the build shipped; none when they are of another model. */
    public static TextVectors shipped(String model) {
        try (InputStream in = TextVectors.class.getResourceAsStream(RESOURCE)) {
            TextVectors shipped = in == null ? none(model) : read(in);
            return shipped.model().equals(model) ? shipped : none(model);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(RESOURCE + " is damaged; build again", unreadable);
        }
    }

    /**
     * Vectors of all these texts, embedded now.
     *
     * @param embedder with a ready model
     * @param done told after each few texts how many have their vector
     */
    public static TextVectors embedded(Collection<String> texts, Embedder embedder, IntConsumer done) {
        List<String> all = List.copyOf(texts);
        TextVectors vectors = none(embedder.model());
        Map<Long, float[]> made = HashMap.newHashMap(all.size());
        for (int from = 0; from < all.size(); from += BATCH) {
            int end = Math.min(all.size(), from + BATCH);
            made.putAll(vectors.with(all.subList(from, end), embedder).all());
            done.accept(end);
        }
        return new TextVectors(StoredVectors.none(embedder.model()), made);
    }

    /** The vector of exactly this text, null when it is not known. */
    public float @Nullable [] of(String text) {
        long hash = hash(text);
        float[] vector = joined.get(hash);
        return vector != null ? vector : stored.of(hash);
    }

    /** Another number once vectors have joined. */
    public int version() {
        return version;
    }

    /** Lets those of the same model join. */
    synchronized void add(TextVectors more) {
        Map<Long, float[]> all = new HashMap<>(joined);
        all.putAll(more.all());
        joined = all;
        version++; // behind the vectors: who sees the number sees them
    }

    String model() {
        return stored.model();
    }

    private Map<Long, float[]> all() {
        Map<Long, float[]> all = HashMap.newHashMap(stored.count() + joined.size());
        for (int index = 0; index < stored.count(); index++) {
            all.put(stored.hash(index), stored.vector(index));
        }
        all.putAll(joined);
        return all;
    }

    /** Vectors of all these texts: those that are here, and the others embedded now. Needs a ready model for those. */
    TextVectors with(Collection<String> texts, Embedder embedder) {
        Map<Long, float[]> all = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String text : texts) {
            float[] vector = of(text);
            if (vector == null) {
                unknown.add(text);
            } else {
                all.put(hash(text), vector);
            }
        }
        List<float[]> fresh = unknown.isEmpty() ? List.of() : embedder.embed(unknown);
        for (int index = 0; index < fresh.size(); index++) {
            all.put(hash(unknown.get(index)), asKept(fresh.get(index)));
        }
        return new TextVectors(StoredVectors.none(model()), all);
    }

    /** As it will be read again, so that what is compared now gives the same result after a restart. */
    private static float[] asKept(float[] vector) {
        float[] kept = new float[vector.length];
        for (int dimension = 0; dimension < vector.length; dimension++) {
            kept[dimension] = Float.float16ToFloat(Float.floatToFloat16(vector[dimension]));
        }
        return kept;
    }

    static TextVectors read(InputStream stream) throws IOException {
        return new TextVectors(StoredVectors.read(stream), Map.of());
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream stream = Files.newOutputStream(file)) {
            write(stream);
        }
    }

    void write(OutputStream stream) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream))) {
            Map<Long, float[]> all = new TreeMap<>(all());
            int dimensions = all.isEmpty() ? 0 : all.values().iterator().next().length;
            out.writeUTF(StoredVectors.MAGIC);
            out.writeUTF(model());
            out.writeInt(dimensions);
            out.writeInt(all.size());
            for (Map.Entry<Long, float[]> entry : all.entrySet()) {
                ByteBuffer bytes = ByteBuffer.allocate(dimensions * Short.BYTES);
                for (float component : entry.getValue()) {
                    bytes.putShort(Float.floatToFloat16(component));
                }
                out.writeLong(entry.getKey());
                out.write(bytes.array());
            }
        }
    }

    static long hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
