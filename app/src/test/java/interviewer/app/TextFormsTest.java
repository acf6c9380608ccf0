package interviewer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands print for people. */
final class TextFormsTest {
    @TempDir
    Path home = Path.of("");

    private void prints(String line, String... arguments) {
        Run run = Run.of(home, arguments);

        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().lines().anyMatch(each -> each.matches(line)), line + " in\n" + run.out());
    }

    @Test
    void search_withExplain_showsTheSumBehindEachScore() {
        prints(
                " {4}= [0-9.]+ = other words [0-9.]+ x [0-9.]+ \\+ .*",
                "search", "--mode", "lexical", "--explain", "visibility", "timeout");
    }

    @Test
    void search_forNothingKnown_saysSo() {
        prints("Nothing found; search by lexical; .*", "search", "--mode", "lexical", "zzzz");
    }

    @Test
    void ask_saysWhichWayItWent() {
        prints(
                "Quoted from the guide; no language model, as asked; \\d+ ms",
                "ask",
                "--no-model",
                "Why Aurora over RDS?");
        prints(
                "Quoted from the guide; no language model: this command asks none; \\d+ ms",
                "ask",
                "Why",
                "Aurora",
                "over",
                "RDS?");
    }

    @Test
    void grade_endsWithAModelAnswerAndItsSources() {
        prints(
                "An answer of \\d+ seconds:",
                "grade",
                "--question",
                "Tell me about SQS.",
                "SQS is a queue: jobs wait there until a worker picks them up.");
        prints(
                " {3}Would have earned it: .+",
                "grade",
                "--question",
                "Tell me about SQS.",
                "SQS is a queue: jobs wait there until a worker picks them up.");
    }

    @Test
    void grade_quotesTheWordsBehindAMark() {
        prints(
                " {3}\"S3, object storage.*\"",
                "grade",
                "--question",
                "Users upload pictures. Where do the uploads go?",
                "S3, object storage for the pictures themselves.");
    }
}
