package interviewer.prompts;

import interviewer.text.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The wordings that are shipped, by name and version as in {@code second-reading 1}, and the fixture that holds their hashes. */
final class PromptFiles {
    static final Path FIXTURES = Path.of("src", "test", "resources", "interviewer", "prompts");

    private static final String FIXTURE = "prompts.json";
    private static final Path RESOURCES = Path.of("src", "main", "resources", "interviewer");
    private static final Pattern VERSIONED = Pattern.compile("([a-z-]+)-(\\d+)\\.txt");

    private PromptFiles() {}

    /** Texts by name. */
    static SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(RESOURCES)) {
            List<Path> files = paths.filter(
                            path -> VERSIONED.matcher(fileName(path)).matches())
                    .toList();
            for (Path file : files) {
                texts.put(VERSIONED.matcher(fileName(file)).replaceFirst("$1 $2"), Files.readString(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts;
    }

    private static String fileName(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** SHA-256 by name. */
    static SortedMap<String, String> hashes() {
        SortedMap<String, String> hashes = new TreeMap<>();
        texts().forEach((name, text) -> hashes.put(name, sha256(text)));
        return hashes;
    }

    /** SHA-256 by name, as they were when the fixture was written. */
    static SortedMap<String, String> fixture() {
        SortedMap<String, String> fixture = new TreeMap<>();
        try {
            Json.mapper()
                    .readTree(Files.readString(FIXTURES.resolve(FIXTURE)))
                    .properties()
                    .forEach(prompt ->
                            fixture.put(prompt.getKey(), prompt.getValue().asText()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return fixture;
    }

    /** Writes the fixture anew. */
    static void write(Path folder) throws IOException {
        String json = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(hashes());
        Files.writeString(folder.resolve(FIXTURE), json + "\n");
    }

    /** Of the UTF-8 bytes, in hexadecimal. */
    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
