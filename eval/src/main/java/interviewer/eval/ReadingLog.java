package interviewer.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import interviewer.grading.SecondReading;
import interviewer.text.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The readings of a calibration under way, a JSON object a line, each on the disk before the next is made: a run that is broken off
 * goes on where it ended. Used by one thread of one process.
 */
public final class ReadingLog {
    private final Path file;

    public ReadingLog(Path file) {
        this.file = file;
    }

    /**
     * A line.
     *
     * @param answer id of the answer
     * @param set SHA-256 of the set that it is from
     * @param grader whose grade was read beside it
     * @param seconds on the clock of the wall
     */
    public record Line(String answer, String set, String grader, double seconds, SecondReading reading) {}

    /** By id of the answer; what cannot be read, such as half a line at the end, is left out and read anew. */
    public Map<String, Line> lines() {
        Map<String, Line> lines = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return lines;
        }
        try {
            for (String text : Files.readString(file).lines().toList()) {
                line(text, lines);
            }
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read; delete it to begin anew", unreadable);
        }
    }

    private static void line(String text, Map<String, Line> lines) {
        try {
            Line line = Json.mapper().readValue(text, Line.class);
            if (line.answer() != null && line.reading() != null) {
                lines.put(line.answer(), line);
            }
        } catch (JsonProcessingException half) {
            // The program was ended while it wrote; that answer is read again.
        }
    }

    /** Keeps a line; folders are made. */
    public void add(Line line) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            // A line feed first as well: the last line may be a half one.
            String text = "\n" + Json.mapper().writeValueAsString(line) + "\n";
            Files.write(
                    file,
                    text.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(file + " cannot be written", unwritable);
        }
    }

    /** Forgets all lines. */
    public void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(file + " cannot be deleted", unwritable);
        }
    }
}
