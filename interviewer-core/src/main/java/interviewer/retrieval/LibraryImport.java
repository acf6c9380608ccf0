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
import java.util.function.Consumer;
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
        List<Path> more = paths.stream().map(LibraryImport::checked).toList();
        return run(wanted -> wanted.addAll(more), heard);
    }

    /** Reads all that was imported again. */
    public Outcome again(Heard heard) {
        return run(wanted -> {}, heard);
    }

    /** Takes files and folders out; throws {@link LibraryException} for one that was never imported. */
    public Outcome remove(List<Path> paths, Heard heard) {
        return run(wanted -> paths.forEach(path -> remove(path, wanted)), heard);
    }

    private static void remove(Path path, Set<Path> wanted) {
        if (!wanted.remove(absolute(path))) {
            throw new LibraryException(absolute(path) + " was not imported; " + imported(wanted));
        }
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

    /** @param change to what is imported; what that is is read while no other import runs */
    private Outcome run(Consumer<Set<Path>> change, Heard heard) {
        try {
            Files.createDirectories(library.folder());
            try (FileChannel file = FileChannel.open(
                    library.folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock(file); // until the file is closed
                Set<Path> paths = new TreeSet<>(library.paths());
                change.accept(paths);
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

    /**
     * Those of all paths, each once. A path that is gone has none.
     *
     * @param skipped gets a sentence for a folder that cannot be listed
     */
    private static Set<Path> documents(Set<Path> paths, List<String> skipped) {
        Set<Path> documents = new TreeSet<>();
        for (Path path : paths) {
            try {
                documents.addAll(Files.exists(path) ? OwnDocuments.at(path) : List.of());
            } catch (IOException closed) {
                skipped.add(path + " cannot be listed (" + closed + ")");
            }
        }
        return documents;
    }

    /** Counts first, so that what does not fit is refused before anything is embedded or changed. */
    private Outcome imported(Set<Path> paths, Heard heard) throws IOException {
        @Nullable StoredIndex before = library.index().orElse(null);
        List<String> skipped = new ArrayList<>();
        List<Path> readable = new ArrayList<>();
        int units = 0;
        for (Path path : documents(paths, skipped)) {
            Optional<OwnDocument> document = unchanged(before, path).or(() -> read(path, skipped));
            if (document.isPresent()) {
                readable.add(path);
                units += document.get().units();
                refuseTooMany(units, path);
            }
        }
        library.keep(List.copyOf(paths)); // an import that is cut off from here on goes on with all of them
        return imported(before, readable, skipped, heard);
    }

    private void refuseTooMany(int units, Path path) {
        if (units > most) {
            throw new LibraryException("with " + path + " there would be more than " + most
                    + " facts, which is more than the embedded index is made for; import less");
        }
    }

    private Outcome imported(@Nullable StoredIndex before, List<Path> documents, List<String> skipped, Heard heard)
            throws IOException {
        IndexWriter index = new IndexWriter(catalog);
        int unchanged = 0;
        int read = 0;
        try (KnownVectors vectors = new KnownVectors(library.notesFile(), before, embedder)) {
            int known = vectors.count();
            for (Path path : documents) {
                Optional<OwnDocument> same = unchanged(before, path);
                Optional<OwnDocument> document = same.or(() -> read(path, skipped));
                document.ifPresent(index::add);
                for (List<String> texts : batches(document)) {
                    vectors.make(texts);
                    heard.at(unchanged + read, documents.size(), vectors.count() - known);
                }
                unchanged += same.isPresent() ? 1 : 0;
                read += same.isPresent() ? 0 : 1;
            }
            heard.at(documents.size(), documents.size(), vectors.count() - known);
            index.write(library.indexFile(), vectors);
            vectors.clear();
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

    private static int gone(@Nullable StoredIndex before, List<Path> documents) {
        Set<String> now = documents.stream().map(Path::toString).collect(Collectors.toSet());
        return before == null
                ? 0
                : (int) before.paths().stream()
                        .filter(path -> !now.contains(path))
                        .count();
    }
}
