package interviewer.retrieval;

import interviewer.corpus.Catalog;
import interviewer.corpus.OwnDocument;
import interviewer.corpus.OwnDocumentException;
import interviewer.corpus.OwnDocuments;
import interviewer.llm.Embedder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Brings a {@link Library} up to date with the files of its paths.
 *
 * <ol>
 *   <li>Every path is walked. A document of the same size and time as before is taken over unread; others are read anew, those that
 *       are gone are left out.
 *   <li>Only texts without a known vector are embedded, and each vector is noted at once ({@link KnownVectors}): an import that is
 *       cut off goes on where it ended.
 *   <li>The new index takes the old one's place in one step; until then the old one is searched.
 * </ol>
 *
 * One import at a time for a library, also over several processes. Not thread-safe.
 */
public final class LibraryImport {
    /** What one file of the embedded index holds; beyond it a search engine is the better place. */
    static final int MOST_UNITS = 200_000;

    private static final int BATCH = 16;

    private final Library library;
    private final Catalog catalog;
    private final Embedder embedder;
    private final int most;

    /** @param embedder with a ready model */
    public LibraryImport(Library library, Catalog catalog, Embedder embedder) {
        this(library, catalog, embedder, MOST_UNITS);
    }

    /** @param most facts that the library may hold */
    LibraryImport(Library library, Catalog catalog, Embedder embedder, int most) {
        this.library = library;
        this.catalog = catalog;
        this.embedder = embedder;
        this.most = most;
    }

    /** Told how far it is: documents done, of how many, and how many vectors were made. */
    public interface Heard {
        void at(int done, int documents, int embedded);
    }

    /**
     * What was done.
     *
     * @param read documents that were new or had changed
     * @param unchanged documents that were taken over as they were
     * @param gone documents that were there before
     * @param units facts that can be found now
     * @param embedded how many texts had no vector yet
     * @param skipped a sentence for each document that cannot be used
     */
    public record Outcome(int read, int unchanged, int gone, int units, int embedded, List<String> skipped) {
        public Outcome {
            skipped = List.copyOf(skipped);
        }
    }

    /** Adds these files and folders to what is imported, and reads all of it. Throws {@link LibraryException} for one that is not there. */
    public Outcome add(List<Path> paths, Heard heard) {
        Set<Path> wanted = new TreeSet<>(library.paths());
        for (Path path : paths) {
            wanted.add(checked(path));
        }
        return run(wanted, heard);
    }

    /** Reads all that was imported again. */
    public Outcome again(Heard heard) {
        return run(new TreeSet<>(library.paths()), heard);
    }

    /** Takes files and folders out; throws {@link LibraryException} for one that was never imported. */
    public Outcome remove(List<Path> paths, Heard heard) {
        Set<Path> wanted = new TreeSet<>(library.paths());
        for (Path path : paths) {
            if (!wanted.remove(absolute(path))) {
                throw new LibraryException(absolute(path) + " was not imported; " + imported(wanted));
            }
        }
        return run(wanted, heard);
    }

    private static String imported(Set<Path> paths) {
        return paths.isEmpty()
                ? "nothing was"
                : "imported are "
                        + String.join(", ", paths.stream().map(Path::toString).toList());
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static Path checked(Path path) {
        if (!Files.exists(path)) {
            throw new LibraryException(absolute(path) + " does not exist; give a file or a folder that does");
        }
        if (!Files.isDirectory(path) && !OwnDocuments.isReadable(path)) {
            throw new LibraryException(absolute(path) + " is neither Markdown nor plain text; endings that are read: "
                    + String.join(", ", new TreeSet<>(OwnDocuments.ENDINGS)));
        }
        return absolute(path);
    }

    private Outcome run(Set<Path> paths, Heard heard) {
        try {
            Files.createDirectories(library.folder());
            try (FileChannel file = FileChannel.open(
                    library.folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock(file); // until the file is closed
                return imported(paths, heard);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "the import failed (" + failed + "); the documents imported before are as they were", failed);
        }
    }

    private static void lock(FileChannel file) throws IOException {
        FileLock lock;
        try {
            lock = file.tryLock();
        } catch (OverlappingFileLockException here) {
            lock = null;
        }
        if (lock == null) {
            throw new LibraryException("another import is running; wait until it has ended");
        }
    }

    /** A path that is gone has no documents; those of a file in an imported folder come once. */
    private static Set<Path> documents(Set<Path> paths) throws IOException {
        Set<Path> documents = new TreeSet<>();
        for (Path path : paths) {
            if (Files.exists(path)) {
                documents.addAll(OwnDocuments.at(path));
            }
        }
        return documents;
    }

    private Outcome imported(Set<Path> paths, Heard heard) throws IOException {
        Set<Path> documents = documents(paths);
        @Nullable StoredIndex before = library.index().orElse(null);
        IndexWriter index = new IndexWriter(catalog);
        List<String> skipped = new ArrayList<>();
        int unchanged = 0;
        int done = 0;
        try (KnownVectors vectors = new KnownVectors(library.notesFile(), before, embedder)) {
            int known = vectors.count();
            for (Path path : documents) {
                Optional<OwnDocument> same = unchanged(before, path);
                Optional<OwnDocument> document = same.or(() -> read(path, skipped));
                unchanged += same.isPresent() ? 1 : 0;
                int told = done++;
                document.ifPresent(of -> add(of, index));
                for (List<String> texts : batches(document)) {
                    vectors.make(texts);
                    heard.at(told, documents.size(), vectors.count() - known);
                }
            }
            heard.at(done, documents.size(), vectors.count() - known);
            library.keep(List.copyOf(paths)); // not before it is known that all of them can be held
            index.write(library.indexFile(), vectors);
            vectors.clear();
            int read = documents.size() - unchanged - skipped.size();
            return new Outcome(
                    read, unchanged, gone(before, documents), index.units(), vectors.count() - known, skipped);
        }
    }

    private static Optional<OwnDocument> unchanged(@Nullable StoredIndex before, Path path) {
        Optional<OwnDocument> known = before == null ? Optional.empty() : before.document(path.toString());
        return known.filter(document -> OwnDocuments.isUnchanged(path, document));
    }

    private static Optional<OwnDocument> read(Path path, List<String> skipped) {
        try {
            return Optional.of(OwnDocuments.read(path));
        } catch (OwnDocumentException unusable) {
            skipped.add(unusable.getMessage());
            return Optional.empty();
        }
    }

    private void add(OwnDocument document, IndexWriter index) {
        if (index.units() + document.units() > most) {
            throw new LibraryException("with " + document.file() + " there would be more than " + most
                    + " facts, which is more than the embedded index is made for; import less");
        }
        index.add(document);
    }

    /** What is to be embedded, a few at a time, so that little is lost when it is cut off. */
    private static List<List<String>> batches(Optional<OwnDocument> document) {
        List<String> texts = document.stream()
                .flatMap(of -> of.sections().stream())
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block.units().stream())
                .map(SearchText::of)
                .toList();
        return IntStream.iterate(0, from -> from < texts.size(), from -> from + BATCH)
                .mapToObj(from -> texts.subList(from, Math.min(texts.size(), from + BATCH)))
                .toList();
    }

    private static int gone(@Nullable StoredIndex before, Set<Path> documents) {
        Set<String> now = documents.stream().map(Path::toString).collect(Collectors.toSet());
        return before == null
                ? 0
                : (int) before.paths().stream()
                        .filter(path -> !now.contains(path))
                        .count();
    }
}
