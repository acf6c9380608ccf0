package interviewer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import interviewer.llm.FakeModel;
import interviewer.llm.FakeOllama;
import interviewer.llm.FakeReply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calibrating over a server that speaks Ollama's wire form: a model that sees nothing in any answer. */
final class CalibrateCommandTest {
    private static final String MODEL = "qwen:1.5b";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path home = Path.of("");

    private final FakeOllama ollama = FakeOllama.started();

    @AfterEach
    void stop() {
        ollama.close();
    }

    private Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", home.resolve("data").toString()));
        all.addAll(List.of("--model.address", ollama.address().toString()));
        return Run.of(home, all.toArray(String[]::new));
    }

    private void install() {
        ollama.model(FakeModel.chat(MODEL, 1.5)).loaded(MODEL).talking(CalibrateCommandTest::seesNothing);
    }

    private static FakeReply seesNothing(JsonNode body) {
        ObjectNode reply = JSON.createObjectNode();
        body.path("format").path("properties").properties().forEach(step -> {
            ObjectNode said = reply.putObject(step.getKey());
            said.putArray("clauses");
            for (JsonNode field : step.getValue().path("required")) {
                if (!field.asText().equals("clauses")) {
                    said.put(field.asText(), false);
                }
            }
        });
        return FakeReply.say(reply.toString());
    }

    @Test
    void calibrate_modelThatSeesNothing_hasWeightZeroAndIsKept() throws IOException {
        install();

        Run run = run("calibrate", MODEL, "--answers", "24");

        assertEquals(0, run.exit(), run.err());
        assertTrue(run.err().startsWith(MODEL + " reads 24 answers."), run.err());
        assertTrue(run.err().contains("\n23 of 24, about 0 s left\n24 of 24\n"), run.err());
        assertTrue(run.out().startsWith(MODEL + " read 24 answers"), run.out());
        assertTrue(run.out().contains("moves no mark"), run.out());
        JsonNode kept = JSON.readTree(Files.readString(calibration()));
        assertEquals(MODEL, kept.get("model").asText());
        assertEquals(5, kept.get("steps").size());
        assertTrue(run("models")
                .out()
                .contains("As second reader: calibrated on 24 answers, weight 0: it moves no mark."));
        assertEquals(1, run("models", "--json").json().get("calibrations").size());
    }

    @Test
    void calibrate_again_readsOnlyWhatItHasNot_unlessToldTo() {
        install();
        run("calibrate", MODEL, "--answers", "3");
        assertEquals(3, ollama.chats().size());

        run("calibrate", MODEL, "--answers", "4");
        assertEquals(4, ollama.chats().size());

        run("calibrate", MODEL, "--answers", "3", "--again");
        assertEquals(7, ollama.chats().size());
    }

    @Test
    void calibrate_serverThatGoesAway_endsWith3AndGoesOnLater() {
        install();
        ollama.talking(body -> {
            if (ollama.chats().size() <= 2) { // this one is among them
                return seesNothing(body);
            }
            ollama.close();
            return FakeReply.open().cut();
        });

        Run run = run("calibrate", MODEL, "--answers", "4");

        assertEquals(3, run.exit());
        assertTrue(run.err().contains("Readings kept: 2; the same command goes on from there."), run.err());
        assertEquals("", run.out());
        assertFalse(Files.exists(home.resolve("data/calibrations/x.json")));
    }

    @Test
    void calibrate_modelThatIsNotThere_endsWith3AndWhatHelps() {
        install();

        Run run = run("calibrate", "nowhere:1b");

        assertEquals(3, run.exit());
        assertTrue(run.err().contains("the model 'nowhere:1b' is not installed"), run.err());
        assertTrue(run.err().contains("ollama pull nowhere:1b"), run.err());
    }

    @Test
    void calibrate_wrongNumber_endsWith2() {
        Run run = run("calibrate", MODEL, "--answers", "0");

        assertEquals(2, run.exit());
        assertTrue(run.err().contains("the number of answers is 0; it must be at least 1"), run.err());
    }

    @Test
    void models_brokenCalibration_saysSoAndGoesOn() throws IOException {
        install();
        run("calibrate", MODEL, "--answers", "2");
        Files.writeString(calibration(), "{");

        Run run = run("models");

        assertEquals(0, run.exit());
        assertTrue(run.err().contains("is no calibration and is left out"), run.err());
        assertTrue(run.out().contains("As second reader: not calibrated: a second opinion"), run.out());
        assertTrue(run.out().replaceAll("\\s+", " ").contains("(interviewer calibrate " + MODEL + ")"), run.out());
    }

    @Test
    void grade_asJson_saysWhatTheReadingCountsFor() throws IOException {
        install();

        JsonNode model = run("grade", "--json", "--question", "Tell me about SQS.", "SQS is a queue between services.")
                .json()
                .get("model");

        assertEquals(MODEL, model.get("name").asText());
        assertFalse(model.get("calibrated").asBoolean());
        assertEquals(
                "Not calibrated: a second opinion only. To let it count: interviewer calibrate " + MODEL,
                model.get("counts").asText());
        assertEquals(0, model.get("changes").size());
    }

    private Path calibration() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("data/calibrations"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
