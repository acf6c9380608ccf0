package interviewer.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.Interviewer;
import interviewer.MemoryStorage;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitemapTest {
    private static Running running;

    static Sitemap sitemap() {
        Interviewer interviewer = Running.interviewer(FakeEmbedder.ready(), new MemoryStorage(), new FakeGrader());
        return new Sitemap(
                interviewer, new StatusStreams(interviewer::readiness), new NoteStreams(interviewer), new Metrics());
    }

    @BeforeAll
    static void start() {
        running = Running.start();
    }

    @AfterAll
    static void close() {
        running.close();
    }

    @Test
    void path_thatIsUnknown_isAProblem() {
        HttpResponse<String> response = running.get("/api/nothing");

        assertEquals(404, response.statusCode());
        assertEquals(
                "{\"title\":\"Not Found\",\"status\":404,"
                        + "\"detail\":\"there is no GET /api/nothing; /api/openapi.json lists what there is\"}",
                response.body());
    }

    @ParameterizedTest
    @CsvSource({
        "OPTIONS, /api/scenarios, 'GET, HEAD'",
        "PUT, /api/interviews/1, 'GET, DELETE, HEAD'",
        "DELETE, /api/interviews, 'GET, POST, HEAD'",
        "GET, /api/grades, POST"
    })
    void method_thatThePathLacks_isAProblem(String method, String path, String allowed) {
        HttpResponse<String> response = running.send(running.request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.noBody()));

        assertEquals(405, response.statusCode());
        assertEquals(allowed, response.headers().firstValue("Allow").orElse(""));
        assertEquals(
                "there is no " + method + " " + path,
                Running.json(response).path("detail").asText());
    }

    @ParameterizedTest
    @CsvSource({"/api/scenarios, 200", "/api/status, 200", "/ready, 200", "/, 200", "/api/interviews/none, 404"})
    void head_hasTheStatusOfGetAndNoBody(String path, int status) {
        HttpResponse<String> response = running.send(running.request(path).method("HEAD", BodyPublishers.noBody()));

        assertEquals(status, response.statusCode());
        assertTrue(response.body().isEmpty());
    }
}
