package interviewer.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StatusResourceTest {

    @Test
    void health_isUp() {
        try (Running running = Running.start()) {
            assertEquals("{\"status\":\"up\"}", running.get("/health").body());
        }
    }

    @Test
    void ready_withAllParts_is200() {
        try (Running running = Running.start()) {
            HttpResponse<String> response = running.get("/ready");

            assertEquals(200, response.statusCode());
            assertEquals("embedded", Running.json(response).path("grader").asText());
        }
    }

    @Test
    void ready_whileTheModelLoads_is503WithTheSameBody() {
        try (Running running = Running.start(FakeEmbedder.loading())) {
            HttpResponse<String> response = running.get("/ready");

            assertEquals(503, response.statusCode());
            assertEquals(
                    "application/json;charset=utf-8",
                    response.headers().firstValue("Content-Type").orElse("").replace("; ", ";"));
            assertEquals("waiting", Running.json(response).path("grader").asText());
        }
    }

    @Test
    void ready_withBrokenStorage_is503() {
        try (Running running = Running.start(new BrokenStorage())) {
            HttpResponse<String> response = running.get("/ready");

            assertEquals(503, response.statusCode());
            assertEquals("failed", Running.json(response).at("/parts/1/state").asText());
        }
    }

    @Test
    void stream_tellsTheStateAtOnce_andEachChange() throws Exception {
        FakeEmbedder embedder = FakeEmbedder.loading();
        try (Running running = Running.start(embedder);
                BufferedReader stream = open(running)) {
            List<String> first = event(stream);
            embedder.finishLoading();
            List<String> second = event(stream);

            assertEquals("event: status", first.getFirst());
            assertTrue(first.getLast().startsWith("data: {\"ready\":false,"), first.toString());
            assertTrue(second.getLast().startsWith("data: {\"ready\":true,"), second.toString());
        }
    }

    @Test
    void stream_endsWhenTheServerCloses() throws Exception {
        Running running = Running.start();
        try (BufferedReader stream = open(running)) {
            event(stream);
            running.close();

            assertTrue(hasEnded(stream));
        }
    }

    /** Whether nothing more comes: the stream was finished, or cut when the connection closed right behind it. */
    private static boolean hasEnded(BufferedReader stream) {
        try {
            return stream.readLine() == null;
        } catch (IOException cut) {
            return true;
        }
    }

    @Test
    void stream_beyondTheLimit_isRefused() throws Exception {
        List<BufferedReader> streams = new ArrayList<>();
        try (Running running = Running.start()) {
            for (int number = 0; number < 64; number++) {
                BufferedReader stream = open(running);
                event(stream);
                streams.add(stream);
            }

            HttpResponse<String> refused = running.get("/api/status");

            assertEquals(503, refused.statusCode());
            assertEquals(
                    "already 64 pages listen to the status; close some, or read /ready",
                    Running.json(refused).path("detail").asText());
        }
        for (BufferedReader stream : streams) {
            stream.close();
        }
    }

    @Test
    void metrics_countByRouteAndStatus() {
        try (Running running = Running.start()) {
            String id = running.graded();
            running.get("/api/interviews/" + id);
            running.get("/api/interviews/none");
            running.get("/none");

            HttpResponse<String> response = running.get("/metrics");

            String text = response.body();
            assertTrue(text.contains("interviewer_grades_total 1\n"), text);
            assertTrue(text.contains(counted("GET", "/api/interviews/{id}", 200)), text);
            assertTrue(text.contains(counted("GET", "/api/interviews/{id}", 404)), text);
            assertTrue(text.contains(counted("POST", "/api/interviews/{id}/answers", 201)), text);
            assertTrue(text.contains(counted("any", "none", 404)), text);
            assertTrue(!text.contains(id), text);
            for (String line : text.split("\n", -1)) {
                assertTrue(isMetric(line), line);
            }
        }
    }

    private static String counted(String method, String route, int status) {
        return "interviewer_requests_total{method=\"" + method + "\",route=\"" + route + "\",status=\"" + status
                + "\"} 1\n";
    }

    private static boolean isMetric(String line) {
        Matcher sample = Pattern.compile("[a-z_]+(\\{[^}]*(\\{[^}]*}[^}]*)*})? -?[0-9.]+")
                .matcher(line);
        return line.isEmpty() || line.startsWith("# TYPE ") || sample.matches();
    }

    private static BufferedReader open(Running running) throws IOException, InterruptedException {
        var response = running.client().send(running.request("/api/status").build(), BodyHandlers.ofInputStream());
        assertEquals(200, response.statusCode());
        assertEquals(
                "text/event-stream; charset=utf-8",
                response.headers().firstValue("Content-Type").orElse(""));
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** The lines of the next event. */
    private static List<String> event(BufferedReader stream) throws IOException {
        List<String> lines = new ArrayList<>();
        @Nullable String line = stream.readLine();
        while (line != null && !line.isEmpty()) {
            lines.add(line);
            line = stream.readLine();
        }
        return lines;
    }
}
