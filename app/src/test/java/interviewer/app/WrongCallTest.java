package interviewer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong call ends with 2 and one sentence on standard error; standard output stays empty. */
final class WrongCallTest {
    @TempDir
    Path home = Path.of("");

    private void refused(String sentence, String... arguments) {
        refused(Run.of(home, arguments), sentence);
    }

    private static void refused(Run run, String sentence) {
        assertEquals(sentence + "\n", run.err());
        assertEquals("", run.out());
        assertEquals(2, run.exit());
    }

    @Test
    void unknownCommand_suggestsTheNearest() {
        refused("there is no command aks; did you mean ask? (interviewer --help)", "aks", "why?");
        refused("there is no command lucene (interviewer eval --help)", "eval", "lucene", "folder");
    }

    @Test
    void unknownOption_suggestsTheNearest() {
        refused("there is no option --prot; did you mean --port? (interviewer serve --help)", "serve", "--prot=1");
        refused("there is no option --prot; did you mean --port? (interviewer serve --help)", "--prot", "1");
        refused(
                "there is no option --retrieval.topk; did you mean --retrieval.top-k? (interviewer search --help)",
                "search",
                "--retrieval.topk=3",
                "queue");
    }

    @Test
    void missingPart_isNamed() {
        refused("Missing required parameter: 'QUERY' (interviewer search --help)", "search");
        refused("Missing required option: '--question=Q' (interviewer grade --help)", "grade", "S3");
        refused("Missing required subcommand (interviewer eval --help)", "eval");
    }

    @Test
    void badSetting_isNamedWithItsVariable() {
        refused(
                "server.port is '99999'; it must be 0 to 65535 (--server.port, INTERVIEWER_SERVER_PORT)",
                "serve",
                "--port",
                "99999");
        refused(
                Run.of(home, Map.of("INTERVIEWER_RETRIEVAL_TOPK", "3"), "", "search", "queue"),
                "there is no setting INTERVIEWER_RETRIEVAL_TOPK in the environment;"
                        + " did you mean INTERVIEWER_RETRIEVAL_TOP_K?");
    }

    @Test
    void badNumber_saysWhatIsAllowed() {
        refused("k is 51; it must be 1 to 50", "ask", "--k", "51", "Why Aurora?");
        refused("mode is 'fuzzy'; it must be hybrid, lexical or vector", "search", "--mode", "fuzzy", "queue");
        refused("k is 0; it must be 1 to 1000", "search", "--mode", "lexical", "--k", "0", "queue");
    }

    @Test
    void unknownService_isNamed() {
        refused(
                "the guide has no service called 'blockchain'",
                "grade",
                "--question",
                "q",
                "--service",
                "blockchain",
                "a");
        refused("the guide has no service called 'blockchain'", "drill", "blockchain");
    }

    @Test
    void emptyQuestion_isRefused() {
        refused("the question is empty; say what was asked with --question", "grade", "--question", " ", "S3");
        assertEquals(2, Run.of(home, "ask", " ").exit());
    }

    @Test
    void tooLongAnswer_isRefusedWithTheLimit() {
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) 'a');

        refused(
                Run.of(home, Map.of(), megabyte, "grade", "--question", "Where do uploads go?", "-"),
                "the answer has more than 196608 bytes; at most 65536 characters are graded");
        refused(
                Run.of(home, Map.of(), Arrays.copyOf(megabyte, 70_000), "grade", "--question", "Where?", "-"),
                "the answer has 70000 characters; at most 65536 are graded");
    }

    @Test
    void missingFile_isNamed() {
        Run run = Run.of(
                home,
                "eval",
                "retrieval",
                "--questions",
                home.resolve("none.jsonl").toString());

        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith(home.resolve("none.jsonl") + ": cannot be read ("), run.err());
    }

    @Test
    void badLine_isNamedByNumber() throws IOException {
        Path file = home.resolve("questions.jsonl");
        Files.writeString(file, "{\"id\":\"a\",\"text\":\"Why?\",\"kind\":\"fact\"}\nnot json\n");

        Run run = Run.of(home, "eval", "retrieval", "--mode", "lexical", "--questions", file.toString());

        assertEquals(2, run.exit());
        assertEquals("", run.out());
        assertTrue(run.err().contains("questions.jsonl, line 2: "), run.err());
    }

    @Test
    void binaryFile_isRefused() throws IOException {
        Path file = home.resolve("answers.jsonl");
        Files.write(file, new byte[] {(byte) 0xc3, 0x28, '\n'});

        Run run = Run.of(home, "eval", "grading", "--answers", file.toString());

        assertEquals(2, run.exit());
        assertTrue(run.err().contains("line 1: is not UTF-8"), run.err());
    }

    @Test
    void settingsFileThatIsNotThere_isRefused() {
        Path file = home.resolve("none.properties");

        Run run = Run.of(home, "search", "--config", file.toString(), "queue");

        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith("the settings file " + file + " cannot be read"), run.err());
    }

    @Test
    void debug_addsTheStackTrace() {
        Run run = Run.of(home, "search", "--debug", "--mode", "fuzzy", "queue");

        assertEquals(2, run.exit());
        assertTrue(run.err().contains("\tat interviewer."), run.err());
        assertTrue(run.err().startsWith("mode is 'fuzzy'"), run.err());
    }
}
