package interviewer.retrieval;

import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.llm.Embedder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vectors of what a person has added: kept in a file of the data folder, made in the background where they are not there yet. Until
 * they have joined {@link TextVectors} all at once, own texts are matched by words. Nothing here stops a start: a file that is damaged
 * or cannot be written is told of in one line.
 *
 * <pre>
 * file = crc32 (8 bytes) vectors (see {@link TextVectors})
 * </pre>
 */
public final class OwnVectors implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OwnVectors.class);
    private static final Duration LONGEST_LOADING = Duration.ofMinutes(2);
    private static final int BATCH = 16;

    private final Path file;
    private final Embedder embedder;
    private final TextVectors vectors;
    private final List<String> texts;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean stopped;

    private OwnVectors(Path file, Embedder embedder, TextVectors vectors, Collection<String> texts) {
        this.file = file;
        this.embedder = embedder;
        this.vectors = vectors;
        this.texts = List.copyOf(texts);
    }

    /**
     * Lets the vectors of all texts that were not shipped join: those of the file at once, the others when they are made.
     *
     * @param file where they are kept; not touched where every text is shipped
     */
    public static OwnVectors joining(
            TextVectors vectors, Path file, Embedder embedder, Corpus corpus, Catalog catalog) {
        List<String> texts = corpus.own().isEmpty() ? List.of() : missing(vectors, VectorBuild.texts(corpus, catalog));
        OwnVectors own = new OwnVectors(file, embedder, vectors, texts);
        own.start();
        return own;
    }

    private static List<String> missing(TextVectors vectors, Collection<String> texts) {
        return texts.stream().filter(text -> vectors.of(text) == null).toList();
    }

    private void start() {
        if (!texts.isEmpty()) {
            vectors.add(kept());
        }
        List<String> rest = missing(vectors, texts);
        if (rest.isEmpty()) {
            done.countDown();
        } else {
            Thread.ofPlatform().name("own-vectors").daemon().start(() -> make(rest));
        }
    }

    private void make(List<String> rest) {
        try {
            if (embedder.await(LONGEST_LOADING).isReady()) {
                TextVectors made = TextVectors.none(vectors.model());
                for (int from = 0; from < rest.size() && !stopped; from += BATCH) {
                    made.add(made.with(rest.subList(from, Math.min(rest.size(), from + BATCH)), embedder));
                }
                vectors.add(made);
                keep();
            }
        } catch (RuntimeException failed) {
            LOG.warn("your own cards are matched by words alone: {}", failed.toString());
        } finally {
            done.countDown();
        }
    }

    private TextVectors kept() {
        TextVectors none = TextVectors.none(vectors.model());
        if (!Files.exists(file)) {
            return none;
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            byte[] body = Arrays.copyOfRange(bytes, Math.min(Long.BYTES, bytes.length), bytes.length);
            if (bytes.length < Long.BYTES || ByteBuffer.wrap(bytes).getLong() != sum(body)) {
                throw new IOException("it is not what was written");
            }
            TextVectors read = TextVectors.read(new ByteArrayInputStream(body));
            return read.model().equals(vectors.model()) ? read : none;
        } catch (IOException damaged) {
            LOG.warn("{} cannot be read and is made anew ({})", file, damaged.toString());
            return none;
        }
    }

    /** Whole or not at all; several processes may do so at once. */
    private void keep() {
        List<String> known =
                texts.stream().filter(text -> vectors.of(text) != null).toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            vectors.with(known, embedder).write(bytes);
            byte[] body = bytes.toByteArray();
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, "vectors", ".tmp");
            Files.write(
                    half,
                    ByteBuffer.allocate(Long.BYTES + body.length)
                            .putLong(sum(body))
                            .put(body)
                            .array());
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            LOG.warn(
                    "{} cannot be written; your own cards are read anew at the next start ({})",
                    file,
                    unwritable.toString());
        }
    }

    private static long sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    /** How many texts are not shipped. */
    public int count() {
        return texts.size();
    }

    /** How many of them have no vector yet. */
    public int missing() {
        return missing(vectors, texts).size();
    }

    /** Waits until all are there or will not come, at most this long. */
    public void await(Duration atMost) {
        try {
            done.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes no more; those that are made are kept. */
    @Override
    public void close() {
        stopped = true;
        await(LONGEST_LOADING);
    }
}
