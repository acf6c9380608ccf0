package interviewer.retrieval;

import com.fasterxml.jackson.core.type.TypeReference;
import interviewer.corpus.Section;
import interviewer.text.Json;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The documents that a person has imported, to be searched beside the guide. {@link LibraryImport} writes them; a running server takes
 * what another process wrote with the next search. Thread-safe.
 *
 * <pre>
 * folder/paths.json     the files and folders that were imported, absolute
 * folder/index.bin      see {@link StoredIndex}
 * folder/vectors.part   see {@link KnownVectors}; there while an import runs, or was cut off
 * </pre>
 */
public final class Library {
    private static final Logger LOG = LoggerFactory.getLogger(Library.class);

    private final Path folder;
    private final String model;
    private volatile Loaded loaded = new Loaded("not looked at yet", Optional.empty(), "");

    /**
     * Reads nothing yet.
     *
     * @param folder need not exist
     * @param model name of the embedding model
     */
    public Library(Path folder, String model) {
        this.folder = folder;
        this.model = model;
    }

    /**
     * What is in memory.
     *
     * @param file which file it was read from; null when there was none
     * @param damage why it cannot be used; empty when it can
     */
    private record Loaded(@Nullable String file, Optional<StoredIndex> index, String damage) {
        static final Loaded NOTHING = new Loaded(null, Optional.empty(), "");
    }

    /**
     * A document.
     *
     * @param units facts that are searched one by one
     */
    public record Entry(String file, int units) {}

    /** All documents, sorted by path. */
    public List<Entry> documents() {
        List<Entry> entries = new ArrayList<>();
        index().ifPresent(index -> {
            int[] sizes = index.sizes();
            index.paths().forEach(path -> entries.add(new Entry(path, sizes[entries.size()])));
        });
        return entries;
    }

    /** Why nothing of it can be searched although something was imported; empty when all is well. */
    public String damage() {
        return now().damage;
    }

    /** The section of the document that holds a block, as a search found it. */
    public Optional<Section> sectionOf(String block) {
        return index().flatMap(index -> index.sectionOf(block));
    }

    Optional<StoredIndex> index() {
        return now().index;
    }

    private Loaded now() {
        Loaded before = loaded;
        String file = state();
        if (Objects.equals(file, before.file)) {
            return before;
        }
        return load(file);
    }

    private synchronized Loaded load(@Nullable String file) {
        if (!Objects.equals(file, loaded.file)) {
            loaded = file == null ? nothing() : read(file);
        }
        return loaded;
    }

    private Loaded nothing() {
        return paths().isEmpty() ? Loaded.NOTHING : new Loaded(null, Optional.empty(), "it is not there");
    }

    private Loaded read(String file) {
        try {
            StoredIndex index = StoredIndex.open(indexFile());
            if (index.model().equals(model)) {
                return new Loaded(file, Optional.of(index), "");
            }
            return unusable(file, "it was made by another embedding model, " + index.model());
        } catch (IOException damaged) {
            return unusable(file, String.valueOf(damaged.getMessage()));
        }
    }

    private Loaded unusable(String file, String why) {
        LOG.warn("{} cannot be used ({}); ./interviewer import makes it anew", indexFile(), why);
        return new Loaded(file, Optional.empty(), why);
    }

    /** Another text when another file stands there; null when there is none. */
    private @Nullable String state() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(indexFile(), BasicFileAttributes.class);
            return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
        } catch (NoSuchFileException none) {
            return null;
        } catch (IOException unreadable) {
            return "unreadable";
        }
    }

    /** What was imported: files and folders, absolute and sorted. */
    List<Path> paths() {
        try {
            List<String> paths = Json.mapper().readValue(pathsFile().toFile(), new TypeReference<>() {});
            return paths.stream().map(Path::of).toList();
        } catch (FileNotFoundException | NoSuchFileException none) {
            return List.of();
        } catch (IOException damaged) {
            throw new UncheckedIOException(
                    pathsFile() + " cannot be read; remove it and import your documents again", damaged);
        }
    }

    void keep(List<Path> paths) throws IOException {
        Path half = folder.resolve("paths.new");
        List<String> sorted =
                new ArrayList<>(new TreeSet<>(paths.stream().map(Path::toString).toList()));
        Json.mapper().writeValue(half.toFile(), sorted);
        Files.move(half, pathsFile(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    Path folder() {
        return folder;
    }

    Path indexFile() {
        return folder.resolve("index.bin");
    }

    Path notesFile() {
        return folder.resolve("vectors.part");
    }

    private Path pathsFile() {
        return folder.resolve("paths.json");
    }
}
