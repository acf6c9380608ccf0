package interviewer.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import interviewer.corpus.OwnDocument;
import interviewer.corpus.OwnDocuments;
import interviewer.corpus.Section;
import interviewer.retrieval.LibraryImport.Outcome;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
    private static final Corpus CORPUS = CorpusLoader.load();
    private static final Catalog CATALOG = CorpusLoader.catalog();
    private static final String KAFKA =
            "# Kafka\n\nOur brokers replicate thrice.\n\n## Tuning\n\n- linger is ten milliseconds\n";
    private static final String QUEUE = "The orders queue\n\nThe SQS alarm fires at a hundred messages.\n";

    private final HashEmbedder embedder = new HashEmbedder("hash");

    @TempDir
    Path home = Path.of("");

    @BeforeEach
    void write() throws IOException {
        write("kafka.md", KAFKA);
        write("sub/queue.txt", QUEUE);
    }

    private Path write(String name, String text) throws IOException {
        Path file = notes().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return file;
    }

    private Path notes() {
        return home.resolve("notes");
    }

    private Library library() {
        return new Library(home.resolve("library"), embedder.model());
    }

    private LibraryImport imports() {
        return new LibraryImport(library(), CATALOG, embedder);
    }

    private Outcome add(Path... paths) {
        return imports().add(List.of(paths), (done, documents, embedded) -> {});
    }

    private Outcome again() {
        return imports().again((done, documents, embedded) -> {});
    }

    private HybridRetriever retriever(Library library) {
        return new HybridRetriever(CORPUS, CATALOG, embedder, TextVectors.none("hash")).with(library);
    }

    private static Hit first(HybridRetriever retriever, String query) {
        return retriever.search(query, 5, SearchMode.LEXICAL).hits().getFirst();
    }

    @Test
    void import_folder_isFoundAndCitedWithItsPlace() {
        add(notes());

        Hit hit = first(retriever(library()), "how many milliseconds is the linger?");

        assertEquals("linger is ten milliseconds", hit.unit().text());
        assertEquals(List.of("kafka.md", "Kafka", "Tuning"), hit.passage().title());
        assertEquals(
                notes().resolve("kafka.md").toString(), hit.passage().source().file());
        assertEquals(KAFKA.indexOf("linger"), hit.passage().source().start());
    }

    @Test
    void library_withoutImports_changesNothing() {
        String query = "hot partition key";

        assertEquals(
                new HybridRetriever(CORPUS, CATALOG, embedder, TextVectors.none("hash"))
                        .search(query, 10, SearchMode.LEXICAL),
                retriever(library()).search(query, 10, SearchMode.LEXICAL));
    }

    @Test
    void storedIndex_givesBackTheDocumentsAsTheyWereRead() throws IOException {
        add(notes());

        StoredIndex index = StoredIndex.open(library().indexFile());

        for (Path file : OwnDocuments.at(notes())) {
            OwnDocument read = OwnDocuments.read(file);
            assertEquals(read, index.document(file.toString()).orElseThrow());
            for (Section section : read.sections()) {
                String unit = section.blocks().getLast().units().getLast().id();
                assertEquals(section, index.sectionOf(unit).orElseThrow());
            }
        }
    }

    @Test
    void storedIndex_scores_areThoseOfTheSameTextsInMemory() {
        List<OwnDocument> documents = List.of(
                OwnDocuments.read(notes().resolve("kafka.md")), OwnDocuments.read(notes().resolve("sub/queue.txt")));
        List<Section> sections = new ArrayList<>();
        documents.forEach(document -> sections.addAll(document.sections()));
        CorpusIndex inMemory = new CorpusIndex(
                new Corpus(List.of(), sections, List.of()),
                new Catalog(List.of(), List.of(), List.of()),
                TextVectors.none("hash"));
        add(notes());
        PassageIndex stored = library().index().orElseThrow();
        List<String> query = List.of("kafka", "brokers", "the", "messages");

        assertEquals(
                Arrays.toString(inMemory.words().scores(query)),
                Arrays.toString(stored.words().scores(query)));
    }

    @Test
    void again_unchanged_embedsNothing() {
        assertEquals(new Outcome(2, 0, 0, 3, 3, List.of()), add(notes()));

        assertEquals(new Outcome(0, 2, 0, 3, 0, List.of()), again());
        assertEquals(3, embedder.embedded());
    }

    @Test
    void again_changed_embedsOnlyWhatIsNew() throws IOException {
        add(notes());
        Path file = write("kafka.md", KAFKA + "- acks are all\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));

        assertEquals(new Outcome(1, 1, 0, 4, 1, List.of()), again());
        assertEquals("acks are all", first(retriever(library()), "acks").unit().text());
    }

    @Test
    void again_movedDocument_embedsNothing() throws IOException {
        add(notes());
        Files.move(notes().resolve("kafka.md"), notes().resolve("sub/streams.md"));

        assertEquals(new Outcome(1, 1, 1, 3, 0, List.of()), again());
    }

    @Test
    void again_goneDocument_isNotFoundAnyMore() throws IOException {
        add(notes());
        Files.delete(notes().resolve("kafka.md"));

        again();

        assertFalse(
                library().documents().stream().anyMatch(entry -> entry.file().endsWith("kafka.md")));
        assertTrue(retriever(library()).search("linger milliseconds", 50, SearchMode.LEXICAL).hits().stream()
                .noneMatch(hit -> hit.passage().text().contains("linger")));
    }

    @Test
    void remove_takesOut_andRefusesWhatWasNeverImported() {
        add(notes());

        LibraryException never = assertThrows(
                LibraryException.class,
                () -> imports().remove(List.of(home.resolve("other")), (done, documents, embedded) -> {}));
        assertEquals(home.resolve("other") + " was not imported; imported are " + notes(), never.getMessage());
        Outcome outcome = imports().remove(List.of(notes()), (done, documents, embedded) -> {});
        assertEquals(new Outcome(0, 0, 2, 0, 0, List.of()), outcome);
        assertEquals(List.of(), library().documents());
    }

    @Test
    void cutOff_goesOnWhereItEnded_andLeavesTheOldOneUntilThen() throws IOException {
        add(notes());
        StringBuilder many = new StringBuilder();
        for (int fact = 0; fact < 100; fact++) {
            many.append("- fact number ").append(fact).append(" of a hundred\n");
        }
        write("many.md", many.toString());
        embedder.failAfter(48);

        assertThrows(IllegalStateException.class, this::again);
        assertEquals(2, library().documents().size());
        embedder.failAfter(1_000);
        Outcome outcome = again();

        assertEquals(103, outcome.units());
        assertEquals(52, outcome.embedded());
        assertFalse(Files.exists(library().notesFile()));
    }

    @Test
    void cutOff_inTheMiddleOfANote_losesOnlyThatOne() throws IOException {
        write("many.md", "- one fact here\n- two facts here\n- three facts here\n");
        embedder.failAfter(5); // the third document finds the machine off
        assertThrows(IllegalStateException.class, () -> add(notes()));
        Path half = library().notesFile();
        try (FileChannel file = FileChannel.open(half, StandardOpenOption.WRITE)) {
            file.truncate(file.size() - 5);
        }
        embedder.failAfter(1_000);

        assertEquals(2, add(notes()).embedded());
    }

    @Test
    void damagedIndex_isToldAndTheGuideStillSearched() throws IOException {
        add(notes());
        byte[] bytes = Files.readAllBytes(library().indexFile());
        bytes[bytes.length / 2] ^= 1;
        Files.write(library().indexFile(), bytes);

        Library damaged = library();

        assertEquals("its check sum is wrong", damaged.damage());
        assertTrue(
                first(retriever(damaged), "visibility timeout").passage().text().contains("Visibility timeout"));
        again();
        assertEquals("", damaged.damage());
        assertEquals(
                "linger is ten milliseconds",
                first(retriever(damaged), "linger").unit().text());
    }

    @Test
    void anyDamage_isNoticed() throws IOException {
        add(notes());
        Path file = library().indexFile();
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 37) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThrows(IndexDamagedException.class, () -> StoredIndex.open(file));
        }
    }

    @Test
    void mend_makesADamagedIndexAnew() throws IOException {
        add(notes());
        Library library = library();
        Files.writeString(library.indexFile(), "not an index at all");

        try (LibraryMend mend = new LibraryMend(library, CATALOG, embedder)) {
            mend.await(Duration.ofSeconds(20));
        }

        assertEquals(2, library.documents().size());
    }

    @Test
    void otherModel_isNotComparedWithItsVectors() {
        add(notes());

        Library other = new Library(home.resolve("library"), "another");

        assertEquals("it was made by another embedding model, hash", other.damage());
        assertEquals(List.of(), other.documents());
    }

    @Test
    void runningServer_takesANewIndexWithTheNextSearch() throws IOException {
        Library running = library();
        HybridRetriever retriever = retriever(running);
        add(notes());
        assertEquals(
                "linger is ten milliseconds", first(retriever, "linger").unit().text());
        write("late.md", "A zeppelin carries the backups.");

        add(notes());

        assertEquals(
                "A zeppelin carries the backups.",
                first(retriever, "zeppelin").unit().text());
    }

    @Test
    void ownWord_isNotMendedToOneOfTheGuide() throws IOException {
        write("words.md", "The lambada service plays music.");
        add(notes());

        assertEquals(
                "The lambada service plays music.",
                first(retriever(library()), "lambada").unit().text());
    }

    @Test
    void documentThatIsNoText_isLeftOutAndSaid() throws IOException {
        Path file = write("zero.md", "a\0b");

        Outcome outcome = add(notes());

        assertEquals(List.of(file + " holds a zero byte: it is not text"), outcome.skipped());
        assertEquals(2, outcome.read());
    }

    @Test
    void add_whatIsNotThere_saysSo() {
        assertEquals(
                home.resolve("nowhere") + " does not exist; give a file or a folder that does",
                assertThrows(LibraryException.class, () -> add(home.resolve("nowhere")))
                        .getMessage());
    }

    @Test
    void twoImportsAtOnce_theSecondIsRefused() throws IOException {
        add(notes());
        try (FileChannel file = FileChannel.open(home.resolve("library/lock"), StandardOpenOption.WRITE)) {
            assertTrue(file.lock().isValid());

            assertEquals(
                    "another import is running; wait until it has ended",
                    assertThrows(LibraryException.class, this::again).getMessage());
        }
    }

    @Test
    void add_moreThanFit_isRefusedAndChangesNothing() throws IOException {
        add(notes());
        Path more = Files.createDirectories(home.resolve("more"));
        Files.writeString(more.resolve("more.md"), "- one\n- two\n- three\n");
        LibraryImport small = new LibraryImport(library(), CATALOG, embedder, 5);

        LibraryException refused =
                assertThrows(LibraryException.class, () -> small.add(List.of(more), (done, documents, embedded) -> {}));

        assertEquals(
                "with " + notes().resolve("sub/queue.txt") + " there would be more than 5 facts, which is more than the"
                        + " embedded index is made for; import less",
                refused.getMessage());
        assertEquals(2, library().documents().size());
        assertEquals(new Outcome(0, 2, 0, 3, 0, List.of()), again());
    }

    @Test
    void again_withADocumentWithoutWords_goesOn() throws IOException {
        write("empty.md", "");
        write("zz.md", "---\n");
        add(notes());

        assertEquals(new Outcome(0, 4, 0, 3, 0, List.of()), again());
        assertEquals(Optional.empty(), library().sectionOf("own.000000000000.1.1"));
    }

    @Test
    void cutOff_thenAnotherImport_keepsWhatWasEmbedded() throws IOException {
        embedder.failAfter(1);
        assertThrows(IllegalStateException.class, () -> add(notes()));
        embedder.failAfter(1_000);
        Path other = Files.createDirectories(home.resolve("other"));
        Files.writeString(other.resolve("x.md"), "Another fact.");

        assertEquals(4, add(other).units());
    }

    @Test
    void indexThatIsGone_isToldAndMadeAnew() throws IOException {
        add(notes());
        Files.delete(library().indexFile());

        assertEquals("it is not there", library().damage());
        again();
        assertEquals("", library().damage());
    }
}
