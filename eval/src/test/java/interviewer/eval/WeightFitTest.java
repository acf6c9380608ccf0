package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import interviewer.corpus.CorpusLoader;
import interviewer.eval.FittedWeights.StepFit;
import interviewer.grading.SignalTable;
import interviewer.grading.Step;
import interviewer.grading.StepWeights;
import interviewer.text.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the shipped answers, with the signals that need no model. */
class WeightFitTest {
    private static final EvalInput ANSWERS = EvalInput.shipped("answers.jsonl");
    /** Those that may be fitted on. */
    private static final List<String> TRAIN = Split.TRAIN.in(ANSWERS).lines().stream()
            .filter(line -> !line.isBlank())
            .toList();

    private static final FitReport REPORT = fit(ANSWERS, Progress.SILENT);

    private static FitReport fit(EvalInput answers, Progress progress) {
        SignalTable table = SignalTable.byWords(CorpusLoader.load(), CorpusLoader.catalog());
        EvalOptions options = EvalOptions.of("./interviewer eval fit").with(progress);
        return new WeightFit(table, table).run(answers, .5, options);
    }

    @Test
    void run_again_givesTheSameBytes() {
        FitReport again = fit(EvalInput.shipped("answers.jsonl"), Progress.SILENT);

        assertEquals(REPORT.weights().json(), again.weights().json());
        assertEquals(REPORT.toMarkdown(), again.toMarkdown());
    }

    @Test
    void run_learnsSomethingOfEveryStep() {
        REPORT.weights()
                .steps()
                .forEach((id, step) -> assertTrue(step.qwk() > .2 && step.accuracy() > .5, id + ": " + step));
    }

    @Test
    void run_fewerAnswersThanFolds_isRefused() {
        List<String> lines = new ArrayList<>(TRAIN.subList(0, 4));
        lines.add("{\"id\":\"empty\",\"prompt\":\"Tell me.\",\"answer\":\"\",\"labels\":"
                + "{\"name\":0,\"pattern\":0,\"gotcha\":0,\"number\":0,\"not_use\":0}}");
        EvalInput few = Resources.lines(lines.toArray(String[]::new));

        EvalFileException refusal = assertThrows(EvalFileException.class, () -> fit(few, Progress.SILENT));

        assertEquals("set.jsonl: has 4 answers with words; the fit wants at least 5", refusal.getMessage());
    }

    @Test
    void run_heldOutAnswers_areNotLookedAt() {
        List<String> lines = new ArrayList<>(TRAIN.subList(0, 12));
        String heldOut = TRAIN.get(12).replace("\"split\": \"train\"", "\"split\": \"held-out\"");
        FittedWeights without = fit(Resources.lines(lines.toArray(String[]::new)), Progress.SILENT)
                .weights();

        lines.add(5, heldOut);
        FittedWeights with = fit(Resources.lines(lines.toArray(String[]::new)), Progress.SILENT)
                .weights();

        assertEquals(12, with.answers());
        assertEquals(without.steps(), with.steps());
    }

    @Test
    void run_tellsItsProgress() {
        List<Integer> seen = new ArrayList<>();
        EvalInput six = Resources.lines(TRAIN.subList(0, 6).toArray(String[]::new));

        fit(six, (done, total) -> seen.add(10 * done + total));

        assertEquals(List.of(16, 26, 36, 46, 56, 66), seen);
    }

    @Test
    void write_file_isReadByTheGrader(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("new/grader-weights.json");

        REPORT.weights().write(file);

        StepWeights read = Json.mapper().readValue(Files.readString(file), StepWeights.class);
        assertEquals(ANSWERS.sha256(), read.trainedOn());
        assertEquals(SignalTable.names(), read.signals());
        assertEquals(
                Arrays.stream(Step.values()).map(Step::id).toList(),
                List.copyOf(read.steps().keySet()));
        read.steps().forEach((id, levels) -> {
            assertEquals(read.signals().size(), levels.partial().weights().size());
            assertEquals(read.signals().size(), levels.met().weights().size());
        });
    }

    @Test
    void json_form_isThatOfTheShippedFile() throws JsonProcessingException {
        String json = REPORT.weights().json();

        assertTrue(json.startsWith("{\n \"trained_on\": \"" + ANSWERS.sha256() + "\",\n \"answers\": "), json);
        assertTrue(json.contains("\n \"signals\": [ \"length\", \"brief\", "), json);
        assertTrue(json.contains("\n   \"partial\": {\n    \"bias\": "), json);
        StepFit name =
                Json.mapper().readValue(json, FittedWeights.class).steps().get("name");
        assertEquals(REPORT.weights().steps().get("name"), name);
    }

    @Test
    void toMarkdown_hasTheFiguresTheHashAndTheStrongestSignals() {
        String page = REPORT.toMarkdown();

        assertTrue(page.contains(ANSWERS.sha256()), page);
        assertTrue(page.contains("| step | quadratic weighted kappa | accuracy | raised too high |"), page);
        for (Step step : Step.values()) {
            String heading = "## Strongest signals: " + Markdown.escaped(step.id()) + "\n";
            assertTrue(page.contains(heading), page);
            String table =
                    page.substring(page.indexOf(heading) + heading.length()).split("\n## ", 2)[0];
            assertEquals(12, table.strip().lines().count(), table);
        }
    }
}
