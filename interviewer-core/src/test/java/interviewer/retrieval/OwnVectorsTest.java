package interviewer.retrieval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import interviewer.corpus.OwnFiles;
import interviewer.corpus.OwnKnowledge;
import interviewer.llm.Embedder;
import interviewer.llm.ModelStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnVectorsTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PURPOSE = "A service mesh that routes calls between containers.";
    private static final String CARD = """
            {"id": "app-mesh", "name": "App Mesh", "full_name": "AWS App Mesh", "category": "service mesh", "aliases": [],
             "features": [], "purposes": ["%s"], "fits": ["see which service calls which"], "neighbours": [],
             "patterns": [], "gotchas": [], "numbers": [], "alternatives": [], "misuse": []}
            """.formatted(PURPOSE);

    private final SlowEmbedder embedder = new SlowEmbedder();
    private final TextVectors vectors = TextVectors.shipped("all-MiniLM-L6-v2-q");

    @TempDir
    Path folder = Path.of("");

    /** Becomes ready when it is let; counts the texts. */
    private static final class SlowEmbedder implements Embedder {
        private final CountDownLatch ready = new CountDownLatch(1);
        private final AtomicInteger embedded = new AtomicInteger();

        @Override
        public String model() {
            return "all-MiniLM-L6-v2-q";
        }

        @Override
        public ModelStatus status() {
            return ready.getCount() == 0 ? new ModelStatus.Ready("ready") : new ModelStatus.Loading("loading");
        }

        @Override
        public ModelStatus await(Duration atMost) {
            try {
                ready.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return status();
        }

        @Override
        public List<float[]> embed(List<String> texts) {
            embedded.addAndGet(texts.size());
            return texts.stream().map(SlowEmbedder::vector).toList();
        }

        private static float[] vector(String text) {
            float[] vector = new float[384];
            vector[Math.floorMod(text.hashCode(), 384)] = 1;
            return vector;
        }
    }

    private Path file() {
        return folder.resolve("vectors/own.bin");
    }

    private OwnVectors join(TextVectors into) throws IOException {
        Files.createDirectories(folder.resolve("cards"));
        Files.writeString(folder.resolve("cards/mesh.json"), CARD);
        OwnKnowledge own = OwnFiles.read(folder);
        return OwnVectors.joining(into, file(), embedder, CorpusLoader.load(own), CorpusLoader.catalog(own));
    }

    @Test
    void joining_withoutOwnFiles_makesNothing() {
        OwnVectors own = OwnVectors.joining(vectors, file(), embedder, CorpusLoader.load(), CorpusLoader.catalog());

        own.await(SOON);

        assertEquals(0, own.count());
        assertEquals(0, vectors.version());
        assertFalse(Files.exists(file()));
    }

    @Test
    void joining_whileTheModelLoads_goesByWordsUntilTheyAreThere() throws IOException {
        OwnVectors own = join(vectors);

        assertTrue(own.count() > 0);
        assertEquals(own.count(), own.missing());
        assertNull(vectors.of(PURPOSE));

        embedder.ready.countDown();
        own.await(SOON);

        assertEquals(0, own.missing());
        assertArrayEquals(SlowEmbedder.vector(PURPOSE), vectors.of(PURPOSE));
        assertEquals(own.count(), embedder.embedded.get());
        own.close();
    }

    @Test
    void joining_atTheNextStart_embedsNothing() throws IOException {
        embedder.ready.countDown();
        join(vectors).await(SOON);
        int before = embedder.embedded.get();
        TextVectors next = TextVectors.shipped(embedder.model());

        OwnVectors own = join(next);

        assertEquals(0, own.missing());
        assertNotNull(next.of(PURPOSE));
        assertEquals(before, embedder.embedded.get());
        try (Stream<Path> files = Files.list(folder.resolve("vectors"))) {
            assertEquals(List.of(file()), files.toList());
        }
    }

    @Test
    void joining_withADamagedFile_makesItAnew() throws IOException {
        embedder.ready.countDown();
        join(vectors).await(SOON);
        byte[] whole = Files.readAllBytes(file());
        byte[] damaged = whole.clone();
        damaged[damaged.length / 2] ^= 1;
        List<byte[]> broken = List.of(
                damaged, new byte[0], new byte[] {1, 2, 3}, "not vectors at all".getBytes(StandardCharsets.UTF_8));

        for (byte[] bytes : broken) {
            Files.write(file(), bytes);
            TextVectors next = TextVectors.shipped(embedder.model());
            OwnVectors own = join(next);
            own.await(SOON);

            assertEquals(0, own.missing());
            assertArrayEquals(whole, Files.readAllBytes(file()));
        }
    }

    @Test
    void search_whileOwnVectorsAreMissing_staysByMeaning() throws IOException {
        OwnVectors own = join(vectors);
        OwnKnowledge knowledge = OwnFiles.read(folder);
        Corpus corpus = CorpusLoader.load(knowledge);
        Catalog catalog = CorpusLoader.catalog(knowledge);
        SlowEmbedder ready = new SlowEmbedder();
        ready.ready.countDown();
        HybridRetriever retriever = new HybridRetriever(corpus, catalog, ready, vectors);

        assertEquals(own.count(), own.missing());
        assertEquals(
                SearchMode.HYBRID,
                retriever.search("App Mesh", 3, SearchMode.HYBRID).mode());

        embedder.ready.countDown();
        own.await(SOON);
        assertEquals(
                SearchMode.HYBRID,
                retriever.search("App Mesh", 3, SearchMode.HYBRID).mode());
    }
}
