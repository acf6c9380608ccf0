package interviewer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program asks no other machine for anything: neither we nor the libraries. */
final class NothingLeavesTest {
    @TempDir
    Path home = Path.of("");

    /** What was asked for, after the program has ended well. */
    private List<String> asked(String... arguments) throws Exception {
        try (Child child = Child.start(home, Listener.class, arguments)) {
            assertEquals(0, child.exit(), child.errors());
            return child.errors()
                    .lines()
                    .filter(line -> line.startsWith("ASKED "))
                    .map(line -> line.substring("ASKED ".length()))
                    .filter(uri -> !uri.matches("(http|socket)://(127\\.0\\.0\\.1|localhost)[:/].*"))
                    .toList();
        }
    }

    @Test
    void grade_asksNoOtherMachine() throws Exception {
        assertEquals(List.of(), asked("grade", "--json", "--question", "Where do uploads go?", "S3, object storage."));
    }

    @Test
    void server_withItsFirstGrade_asksNoOtherMachine() throws Exception {
        assertEquals(List.of(), asked("train-start"));
    }

    @Test
    void detector_noticesAnAddressElsewhere() throws Exception {
        assertEquals(List.of("http://192.0.2.1/"), asked("control", "--version"));
    }
}
