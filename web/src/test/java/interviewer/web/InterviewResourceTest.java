package interviewer.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InterviewResourceTest {
    private static final String FULL = "name pattern gotcha number not_use";

    private Running running;

    @BeforeEach
    void start() {
        running = Running.start();
    }

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void create_withScenario_asksThatQuestion() {
        HttpResponse<String> response = running.post("/api/interviews", "{\"scenario\":\"s3-photo-uploads\"}");

        JsonNode interview = Running.json(response);
        assertEquals(201, response.statusCode());
        assertEquals(
                "/api/interviews/" + interview.path("id").asText(),
                response.headers().firstValue("Location").orElse(""));
        assertEquals("answer", interview.path("open").asText());
        assertEquals("2026-03-01T10:00:00Z", interview.path("startedAt").asText());
        assertEquals(
                "{\"id\":\"s3-photo-uploads\",\"kind\":\"service\",\"title\":\"S3\",\"category\":\"2. Storage\","
                        + "\"situation\":\"Users of a photo app upload pictures of up to 20 MB from phones all over the world.\","
                        + "\"question\":\"Where do the uploads go, and how do they get there?\"}",
                interview.at("/turns/0/scenario").toString());
    }

    @Test
    void create_withService_asksAboutIt() {
        JsonNode interview = Running.json(running.post("/api/interviews", "{\"service\":\"Simple Queue Service\"}"));

        assertTrue(interview.at("/turns/0/scenario/title").asText().contains("SQS"), interview.toString());
    }

    @Test
    void answer_isGradedAndProbed() {
        JsonNode interview = answered(running.started(), "the name is S3", 1);

        assertEquals(List.of("question", "answer", "grade", "probe"), types(interview));
        assertEquals("probe", interview.path("open").asText());
        assertEquals(2, interview.at("/turns/2/grade/total").asInt());
        assertEquals(5, interview.at("/turns/2/grade/steps").size());
        assertEquals("gotcha", interview.at("/turns/3/step").asText());
        assertEquals(27, interview.at("/turns/1/seconds").asInt());
    }

    @Test
    void answerToProbe_isGradedTogetherWithTheFirst() {
        JsonNode probed = answered(running.started(), "the name is S3", 1);

        JsonNode interview = answered(probed, "a gotcha", 4);

        assertEquals(List.of("question", "answer", "grade", "probe", "answer", "grade", "reveal"), types(interview));
        assertEquals(
                "the name is S3\n\na gotcha", interview.at("/turns/5/answer").asText());
        assertEquals("next", interview.path("open").asText());
    }

    @Test
    void answer_thatIsFull_hasNoProbe() {
        JsonNode interview = answered(running.started(), FULL, 1);

        assertEquals(List.of("question", "answer", "grade", "reveal"), types(interview));
        assertFalse(interview.at("/turns/3/points").isEmpty());
    }

    @Test
    void reveal_endsTheQuestion_andTheNextFollows() {
        JsonNode probed = answered(running.started(), "the name is S3", 1);

        JsonNode revealed = Running.json(running.post(path(probed) + "/reveals", "{}"));
        JsonNode next = Running.json(running.post(path(probed) + "/questions", "{\"service\":\"sqs\"}"));

        assertEquals("next", revealed.path("open").asText());
        assertEquals("answer", next.path("open").asText());
        assertEquals("question", next.at("/turns/5/type").asText());
    }

    @Test
    void answer_sentTwice_isTakenOnce() {
        JsonNode started = running.started();

        JsonNode first = answered(started, "the name is S3", 1);
        JsonNode second = answered(started, "the name is S3", 1);

        assertEquals(first, second);
    }

    @Test
    void answer_otherThanTheOneTaken_isAConflict() {
        JsonNode started = running.started();
        answered(started, "the name is S3", 1);

        HttpResponse<String> response =
                running.post(path(started) + "/answers", "{\"text\":\"another\",\"question\":1}");

        assertEquals(409, response.statusCode());
        assertEquals(
                "turn 1 waits for no answer; this interview waits for: probe",
                Running.json(response).path("detail").asText());
    }

    @Test
    void answers_sentAtOnce_areTakenOnce() {
        JsonNode started = running.started();

        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 8)
                .mapToObj(number -> running.client()
                        .sendAsync(
                                running.request(path(started) + "/answers")
                                        .header("Content-Type", "application/json")
                                        .POST(BodyPublishers.ofString("{\"text\":\"the name is S3\",\"question\":1}"))
                                        .build(),
                                BodyHandlers.ofString()))
                .toList();
        List<Integer> statuses =
                sent.stream().map(response -> response.join().statusCode()).toList();

        assertTrue(statuses.contains(201), statuses.toString());
        assertTrue(List.of(201, 409).containsAll(statuses), statuses.toString());
        JsonNode interview = Running.json(running.get(path(started)));
        assertEquals(List.of("question", "answer", "grade", "probe"), types(interview));
    }

    static List<RuntimeException> failures() {
        return List.of(new IllegalStateException("secret"), new IllegalArgumentException("secret"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void answer_whoseGradingFails_isKeptAndGradedLater(RuntimeException failure) {
        JsonNode started = running.started();
        running.grader.failWith(failure);

        JsonNode ungraded = answered(started, "the name is S3", 1);
        JsonNode still = Running.json(running.post(path(started) + "/grades", "{}"));
        int blank = running.post(path(started) + "/answers", "{\"text\":\" \",\"question\":1}")
                .statusCode();
        running.grader.failWith(null);
        JsonNode graded = Running.json(running.post(path(started) + "/grades", "{}"));

        assertEquals("grade", ungraded.path("open").asText());
        assertEquals(List.of("question", "answer"), types(ungraded));
        assertEquals(ungraded, still);
        assertEquals(400, blank);
        assertEquals(List.of("question", "answer", "grade", "probe"), types(graded));
    }

    @Test
    void gradeAgain_ofAGradedAnswer_leavesItAsItIs() {
        String id = running.graded();
        JsonNode before = Running.json(running.get("/api/interviews/" + id));

        HttpResponse<String> response = running.post("/api/interviews/" + id + "/grades", "{}");

        assertEquals(201, response.statusCode());
        assertEquals(before, Running.json(response));
    }

    @Test
    void readAll_listsTheBestTotal() {
        JsonNode graded = answered(running.started(), "the name and a number", 1);

        JsonNode list = Running.json(running.get("/api/interviews"));

        assertEquals(
                "{\"interviews\":[{\"id\":\"" + graded.path("id").asText()
                        + "\",\"startedAt\":\"2026-03-01T10:00:00Z\",\"lastAt\":\"2026-03-01T10:00:00Z\",\"questions\":1,"
                        + "\"lastQuestion\":\"Where do the uploads go, and how do they get there?\",\"bestTotal\":4}]}",
                list.toString());
    }

    @Test
    void readAll_ofAnUnansweredOne_hasNoTotal() {
        running.started();

        JsonNode line = Running.json(running.get("/api/interviews")).at("/interviews/0");

        assertTrue(line.path("bestTotal").isNull(), line.toString());
    }

    @Test
    void delete_forgetsTheInterview() {
        String path = path(running.started());

        HttpResponse<String> deleted = running.delete(path);

        assertEquals(204, deleted.statusCode());
        assertTrue(deleted.headers().firstValue("Content-Type").isEmpty());
        assertEquals(404, running.get(path).statusCode());
        assertEquals(404, running.delete(path).statusCode());
    }

    @Test
    void answer_whileTheModelLoads_waitsForIt() throws Exception {
        FakeEmbedder embedder = FakeEmbedder.loading();
        try (Running loading = Running.start(embedder)) {
            String path = path(loading.started());
            CompletableFuture<HttpResponse<String>> waiting = loading.client()
                    .sendAsync(
                            loading.request(path + "/answers")
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString("{\"text\":\"S3\",\"question\":1}"))
                                    .build(),
                            BodyHandlers.ofString());
            while (types(Running.json(loading.get(path))).size() < 2) {
                Thread.sleep(10);
            }

            boolean early = waiting.isDone();
            embedder.finishLoading();

            assertFalse(early);
            assertEquals("probe", Running.json(waiting.join()).path("open").asText());
        }
    }

    @Test
    void storage_thatFails_isAProblemWithoutItsCause() {
        try (Running broken = Running.start(new BrokenStorage())) {
            HttpResponse<String> response = broken.post("/api/interviews", "{}");

            assertEquals(503, response.statusCode());
            assertEquals(
                    "{\"title\":\"Service Unavailable\",\"status\":503,"
                            + "\"detail\":\"/data/interviewer.db cannot be used: disk full\"}",
                    response.body());
        }
    }

    private JsonNode answered(JsonNode interview, String text, int turn) {
        return Running.json(running.post(
                path(interview) + "/answers", "{\"text\":\"" + text + "\",\"question\":" + turn + ",\"seconds\":27}"));
    }

    private static String path(JsonNode interview) {
        return "/api/interviews/" + interview.path("id").asText();
    }

    private static List<String> types(JsonNode interview) {
        return StreamSupport.stream(interview.path("turns").spliterator(), false)
                .map(turn -> turn.path("type").asText())
                .toList();
    }
}
