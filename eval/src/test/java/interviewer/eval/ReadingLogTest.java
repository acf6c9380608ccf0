package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.eval.ReadingLog.Line;
import interviewer.grading.SecondReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingLogTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void lines_whatWasAdded_isThere_theNewerOfTwo() {
        ReadingLog log = log();
        log.add(line("a", 1));
        log.add(line("b", 2));
        log.add(line("a", 3));

        assertEquals(Map.of("a", line("a", 3), "b", line("b", 2)), log().lines());
    }

    @Test
    void lines_halfALine_isLeftOutAndTheNextIsWhole() throws IOException {
        log().add(line("a", 1));
        String whole = Files.readString(file());
        Files.writeString(file(), whole.stripTrailing() + "\n{\"answer\":\"b\",\"set");

        log().add(line("c", 2));

        assertEquals(List.of("a", "c"), List.copyOf(log().lines().keySet()));
    }

    @Test
    void clear_forgetsAll() {
        log().add(line("a", 1));

        log().clear();

        assertTrue(log().lines().isEmpty());
    }

    private static Line line(String answer, double seconds) {
        SecondReading reading =
                SecondReading.unreadable("small:1b", "5c21", "second-reading 1", "It could not be read.", 9);
        return new Line(answer, "set", "embedded 1", seconds, reading);
    }

    private ReadingLog log() {
        return new ReadingLog(file());
    }

    private Path file() {
        return folder.resolve("deep/readings.jsonl");
    }
}
