package interviewer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import interviewer.llm.FakeModel;
import interviewer.llm.FakeOllama;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line says of language models, over a server that speaks Ollama's wire form. */
final class ModelsCommandTest {
    @TempDir
    Path home = Path.of("");

    private final FakeOllama ollama = FakeOllama.started();

    @AfterEach
    void stop() {
        ollama.close();
    }

    private Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--model.address");
        all.add(ollama.address().toString());
        return Run.of(home, all.toArray(String[]::new));
    }

    private void install() {
        ollama.model(FakeModel.chat("qwen:1.5b", 1.5))
                .model(FakeModel.chat("gpt:120b-cloud", 120))
                .model(FakeModel.chat("embed:latest", 0.137).can("embedding"))
                .loaded("qwen:1.5b");
    }

    @Test
    void models_listsEachWithItsMarkAndTheChoice() {
        install();

        Run run = run("models");

        assertEquals(0, run.exit());
        List<String> lines = run.out().lines().toList();
        assertEquals("qwen:1.5b         1.5B    0.9 GB  used", lines.get(0));
        assertEquals("gpt:120b-cloud  120.0B   72.0 GB  leaves this machine", lines.get(1));
        assertEquals("embed:latest      137M    0.1 GB  embedding only, not offered", lines.get(2));
        assertTrue(lines.get(4).startsWith("Used: qwen:1.5b, the largest local model"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void models_asJson_hasTheFormOfTheApi_andTheCalibrations() throws IOException {
        install();

        JsonNode listing = run("models", "--json", "--model", "nowhere:1b").json();

        assertEquals(List.of("address", "version", "models", "pick", "calibrations"), Run.fields(listing));
        assertEquals(ollama.address().toString(), listing.get("address").asText());
        assertEquals(
                List.of("name", "digest", "parameters", "bytes", "leaves", "chats", "fits", "thinks"),
                Run.fields(listing.get("models").get(0)));
        assertEquals(List.of("chosen", "detail", "advice"), Run.fields(listing.get("pick")));
        assertTrue(listing.get("pick").get("chosen").isNull());
        assertTrue(listing.get("pick").get("advice").asText().startsWith("ollama pull nowhere:1b"));
    }

    @Test
    void models_withoutAServer_endsWith3AndAdvice() {
        ollama.close();

        Run run = run("models");

        assertEquals(3, run.exit());
        assertTrue(run.out().startsWith("None is used: Ollama not found at " + ollama.address()), run.out());
        assertTrue(run.out().contains("-> start Ollama, or install it from ollama.com"), run.out());
    }

    @Test
    void models_withNoModel_asksNobody() {
        Run run = run("models", "--no-model");

        assertEquals(0, run.exit());
        assertTrue(run.out().startsWith("None is used: no language model, as asked"), run.out());
        assertEquals(List.of(), ollama.asked("/api/version"));
    }

    private JsonNode languageModel(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("doctor", "--json", "--port", "0"));
        arguments.addAll(List.of(more));
        Run run = run(arguments.toArray(String[]::new));
        assertEquals(0, run.exit(), run.out());
        for (JsonNode check : run.json().get("checks")) {
            if (check.get("name").asText().equals("language model")) {
                return check;
            }
        }
        throw new AssertionError(run.out());
    }

    @Test
    void doctor_withAModel_saysWhichAndWhy() throws IOException {
        install();

        JsonNode check = languageModel();

        assertEquals("ready", check.get("state").asText());
        assertTrue(check.get("detail").asText().startsWith("qwen:1.5b, the largest local model"), check.toString());
        assertTrue(
                check.get("detail")
                        .asText()
                        .endsWith("; as second reader not calibrated: a second opinion that moves no mark"
                                + " (interviewer calibrate qwen:1.5b)"),
                check.toString());
        assertEquals("", check.get("advice").asText());
    }

    @Test
    void doctor_withoutAModel_isAbsentWithAdviceAndStillReady() throws IOException {
        JsonNode check = languageModel();

        assertEquals("absent", check.get("state").asText());
        assertEquals("Ollama has no model", check.get("detail").asText());
        assertTrue(check.get("advice").asText().contains("ollama pull qwen3:8b"));
    }

    @Test
    void doctor_withNoModel_saysThatItWasAsked() throws IOException {
        JsonNode check = languageModel("--no-model");

        assertEquals("absent", check.get("state").asText());
        assertEquals("no language model, as asked", check.get("detail").asText());
    }
}
