package interviewer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.eval.EvalInput;
import interviewer.eval.Split;
import interviewer.grading.StepWeights;
import interviewer.text.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvalFitCommandTest {
    @TempDir
    Path folder = Path.of("");

    private Path answers() throws IOException {
        return Files.write(
                folder.resolve("answers.jsonl"),
                Split.TRAIN.in(EvalInput.shipped("answers.jsonl")).lines().stream()
                        .filter(line -> !line.isBlank())
                        .limit(12)
                        .toList());
    }

    @Test
    void help_saysOnWhatItIsFitted() {
        Run run = Run.of(folder, "eval", "fit", "--help");

        assertEquals(0, run.exit(), run.err());
        String words = run.out().replaceAll("\\s+", " ");
        assertTrue(words.contains("fitted on the development answers that are shipped and never on a test set"), words);
        assertTrue(words.contains("--answers") && words.contains("--out") && words.contains("--lambda"), words);
    }

    @Test
    void help_ofEval_isSilentOnIt() {
        assertFalse(Run.of(folder, "eval", "--help").out().contains("fit"));
    }

    @Test
    void fit_twice_writesTheSameWeights() throws IOException {
        Path one = folder.resolve("one.json");
        Path other = folder.resolve("new/other.json");
        String set = answers().toString();

        Run run = Run.of(folder, "eval", "fit", "--answers", set, "--out", one.toString());
        Run again = Run.of(folder, "eval", "fit", "--answers", set, "--out", other.toString());

        assertEquals(0, run.exit(), run.err());
        assertEquals(Files.readString(one), Files.readString(other));
        assertEquals(run.out(), again.out());
        assertEquals(
                EvalInput.of(Path.of(set)).sha256(),
                Json.mapper()
                        .readValue(Files.readString(one), StepWeights.class)
                        .trainedOn());
        assertTrue(run.out().contains("./interviewer eval fit --lambda 1.0 --answers " + set), run.out());
        assertTrue(run.err().contains("12 of 12"), run.err());
    }

    @Test
    void lambda_thatIsNotAboveZero_isRefused() {
        Run run = Run.of(folder, "eval", "fit", "--lambda", "0");

        assertEquals(2, run.exit());
        assertEquals("lambda is 0.0; it must be above 0\n", run.err());
        assertEquals("", run.out());
    }

    @Test
    void unknownOption_isRefused() {
        Run run = Run.of(folder, "eval", "fit", "--lamda", "1");

        assertEquals(2, run.exit());
        assertEquals("there is no option --lamda; did you mean --lambda? (interviewer eval fit --help)\n", run.err());
    }
}
