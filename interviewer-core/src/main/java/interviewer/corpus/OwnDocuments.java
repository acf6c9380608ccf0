package interviewer.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds and reads documents of a person's own: Markdown and plain text. Links in a folder are not followed, hidden files and folders are passed
 * over. Stateless.
 */
public final class OwnDocuments {
    /** Endings that are read. */
    public static final Set<String> ENDINGS = Set.of("md", "markdown", "txt", "text");

    private static final Set<String> MARKDOWN = Set.of("md", "markdown");
    private static final long LARGEST = 20L << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private OwnDocuments() {}

    /**
     * The documents at a path, sorted: the file itself, or every one in the folder and those below it. Throws {@link IOException} when
     * the folder cannot be listed; one below it that cannot be is passed over.
     */
    public static List<Path> at(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        List<Path> files = new ArrayList<>();
        Path root = path.toRealPath();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(root) && isHidden(folder)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !isHidden(file) && isReadable(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (file.equals(root)) {
                    throw failed;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed) {
                return FileVisitResult.CONTINUE;
            }
        });
        return files.stream().sorted().toList();
    }

    private static boolean isHidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }

    /** Whether its ending is one that is read. */
    public static boolean isReadable(Path file) {
        return ENDINGS.contains(ending(file));
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Reads one; throws {@link OwnDocumentException} saying why it cannot be used: unreadable, over 20 MB, not text in UTF-8.
     *
     * @param file absolute, as citations will name it
     */
    public static OwnDocument read(Path file) {
        try {
            long size = Files.size(file);
            if (size > LARGEST) {
                throw new OwnDocumentException(
                        file + " has " + (size >> 20) + " MB; at most " + (LARGEST >> 20) + " MB are read, split it");
            }
            long modified = Files.getLastModifiedTime(file).toMillis();
            byte[] bytes = Files.readAllBytes(file);
            return new OwnDocument(file.toString(), size, modified, sha256(bytes), sections(file, text(file, bytes)));
        } catch (IOException unreadable) {
            throw new OwnDocumentException(file + " cannot be read (" + unreadable + ")");
        } catch (StackOverflowError nested) { // lists and quotes are parsed by recursion
            throw new OwnDocumentException(file + " is nested too deeply to be read");
        }
    }

    /** Whether a file has the size and time that it had when it was read. */
    public static boolean isUnchanged(Path file, OwnDocument read) {
        try {
            return Files.size(file) == read.size()
                    && Files.getLastModifiedTime(file).toMillis() == read.modified();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static String text(Path file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new OwnDocumentException(file + " holds a zero byte: it is not text");
            }
            return text.startsWith(BYTE_ORDER_MARK) ? " " + text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new OwnDocumentException(file + " is not UTF-8; save it as UTF-8");
        }
    }

    private static List<Section> sections(Path file, String text) {
        OutlineBuilder outline = new OutlineBuilder(file.toString(), String.valueOf(file.getFileName()));
        if (MARKDOWN.contains(ending(file))) {
            MarkdownReader.read(text, outline);
        } else {
            PlainTextReader.read(text, outline);
        }
        return outline.build();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
