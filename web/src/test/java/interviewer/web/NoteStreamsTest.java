package interviewer.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import interviewer.llm.ModelException.Fault;
import interviewer.llm.ModelPick.Why;
import interviewer.llm.ScriptedModel;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The language model over HTTP: its notes as they come, and its choice. */
@Timeout(30)
class NoteStreamsTest {
    private static final String WORDS =
            "Phones all over the world upload pictures of up to 20 MB. Where do they go, and how?";

    private final ScriptedModel model = new ScriptedModel();

    @Test
    void notes_comeAsEvents_andTheStreamEnds() {
        model.then(WORDS)
                .then("You keep pictures in S3. What went wrong with it?")
                .then(Fault.INTERRUPTED, "It went away.");
        try (Running running = Running.start(model)) {
            String id = start(running);
            running.post("/api/interviews/" + id + "/answers", "{\"question\": 1, \"text\": \"S3 keeps them.\"}");

            HttpResponse<String> events = running.get("/api/interviews/" + id + "/notes");

            assertEquals("text/event-stream;charset=utf-8", type(events));
            assertTrue(events.body().contains("event: note\ndata: {\"type\":\"reading\",\"turn\":3,"), events.body());
            assertTrue(events.body().contains("\"unreadable\":\"It went away.\""), events.body());
            assertTrue(events.body().endsWith("event: done\ndata: {}\n\n"), events.body());
            JsonNode notes = Running.json(running.get("/api/interviews/" + id)).path("notes");
            assertTrue(notes.size() >= 2, notes.toString());
        }
    }

    @Test
    void notes_withoutModel_endAtOnce() {
        model.absent(Why.NO_SERVER, "Ollama was not found.");
        try (Running running = Running.start(model)) {
            String id = start(running);

            assertEquals(
                    "id: 1\nevent: done\ndata: {}\n\n",
                    running.get("/api/interviews/" + id + "/notes").body());
            assertEquals(404, running.get("/api/interviews/0/notes").statusCode());
        }
    }

    @Test
    void reading_ofWhatIsNoGrade_isAProblem() {
        model.then(WORDS);
        try (Running running = Running.start(model)) {
            String path = "/api/interviews/" + start(running) + "/readings";

            assertEquals(400, running.post(path, "{\"grade\": 1}").statusCode());

            model.absent(Why.NO_SERVER, "Ollama was not found.");
            HttpResponse<String> refusal = running.post(path, "{\"grade\": 1}");
            assertEquals(409, refusal.statusCode());
            assertEquals(
                    "Ollama was not found.",
                    Running.json(refusal).path("detail").asText());
        }
    }

    @Test
    void models_areListedAndChosen() {
        try (Running running = Running.start(model)) {
            JsonNode models = Running.json(running.get("/api/models"));
            assertEquals(ScriptedModel.NAME, models.at("/pick/chosen").asText());
            assertEquals(ScriptedModel.NAME, models.at("/models/0/name").asText());

            assertEquals(200, choose(running, "{\"name\": \"scripted:1b\"}").statusCode());
            HttpResponse<String> unknown = choose(running, "{\"name\": \"gone:1b\"}");
            assertEquals(400, unknown.statusCode());
            assertEquals(
                    "'gone:1b' is not installed",
                    Running.json(unknown).path("detail").asText());
            assertEquals(
                    400,
                    choose(running, "{\"name\": \"a\", \"mayLeave\": \"yes\"}").statusCode());
        }
    }

    @Test
    void readiness_tellsTheModel() {
        try (Running running = Running.start(model)) {
            JsonNode part = Running.json(running.get("/ready")).path("parts").path(2);

            assertEquals("language model", part.path("name").asText());
            assertEquals("ready", part.path("state").asText());
            assertEquals("scripted:1b, a script", part.path("detail").asText());
        }
    }

    private static String start(Running running) {
        HttpResponse<String> created = running.post("/api/interviews", "{\"scenario\": \"s3-photo-uploads\"}");
        return Running.json(created).path("id").asText();
    }

    private static HttpResponse<String> choose(Running running, String json) {
        return running.send(running.request("/api/models/chosen")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    private static String type(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Content-Type")
                .orElse("")
                .replace(" ", "")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
