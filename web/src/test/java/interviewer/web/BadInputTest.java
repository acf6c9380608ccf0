package interviewer.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a problem in JSON without a word of the inside, and the interview is still there. */
class BadInputTest {
    private static Running running;

    private String interview;
    private String before;

    @BeforeAll
    static void start() {
        running = Running.start();
    }

    @AfterAll
    static void close() {
        running.close();
    }

    @BeforeEach
    void interview() {
        interview = "/api/interviews/" + running.graded();
        before = running.get(interview).body();
    }

    @AfterEach
    void nothingIsLost() {
        assertEquals(before, running.get(interview).body());
    }

    static List<String> writes() {
        return List.of(
                "/api/grades",
                "/api/interviews",
                "/api/questions",
                "ID/answers",
                "ID/questions",
                "ID/disagreements",
                "ID/grades",
                "ID/reveals");
    }

    static List<Object[]> writesOfNoObject() {
        List<String> bodies = List.of(
                "",
                " ",
                "null",
                "[]",
                "\"text\"",
                "12",
                "{",
                "{\"text\":",
                "{'text':'a'}",
                "text=a&question=1",
                "<html><script>alert(1)</script></html>",
                "\u0000\u0001\u0002",
                "[".repeat(100_000),
                "{\"a\":".repeat(50_000));
        return writes().stream()
                .flatMap(path -> bodies.stream().map(body -> new Object[] {path, body}))
                .toList();
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("writesOfNoObject")
    void body_thatIsNoObject_isRefused(String path, String body) {
        assertProblem(400, running.post(full(path), body));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void body_inAnotherEncoding_isRefused(String path) {
        byte[] latin = "{\"text\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertProblem(400, post(path, BodyPublishers.ofByteArray(latin)));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void body_ofAMegabyte_isRefused(String path) {
        String body = "{\"text\":\"" + "x".repeat(1_000_000) + "\"}";

        JsonNode problem = assertProblem(413, running.post(full(path), body));

        assertEquals(
                "the body is larger than 262144 bytes", problem.path("detail").asText());
    }

    @Test
    void body_ofAMegabyteWithoutLength_isRefused() {
        byte[] body = ("{\"text\":\"" + "x".repeat(1_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);

        assertProblem(413, post("ID/answers", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/api/grades | {} | question is missing; it must be a text",
                "/api/grades | {\"question\":\"a\"} | answer is missing; it must be a text",
                "/api/grades | {\"question\":[1],\"answer\":\"a\"} | question is a list; it must be a text",
                "/api/grades | {\"question\":\"a\",\"answer\":12} | answer is the number 12; it must be a text",
                "/api/grades | {\"question\":\"a\",\"answer\":\"b\",\"service\":{}} | service is an object; it must be a text",
                "/api/grades | {\"question\":\" \",\"answer\":\"b\"} | question is empty; ask something, such as \"Why Aurora over RDS?\"",
                "/api/interviews | {\"scenario\":true} | scenario is true; it must be a text",
                "/api/questions | {\"question\":null} | question is missing; it must be a text",
                "/api/questions | {\"question\":\"a\",\"history\":{}} | history is an object; it must be a list",
                "/api/questions | {\"question\":\"a\",\"history\":[1]} | history[0] is the number 1; it must be a JSON object",
                "/api/questions | {\"question\":\"a\",\"history\":[{\"role\":\"user\"}]} | history[0].text is missing; it must be a text",
                "ID/answers | {} | question is missing; it must be a whole number",
                "ID/answers | {\"question\":\"1\"} | question is a text; it must be a whole number",
                "ID/answers | {\"question\":1.5} | question is the number 1.5; it must be a whole number",
                "ID/answers | {\"question\":99999999999} | question is the number 99999999999; it must be a whole number",
                "ID/answers | {\"question\":4} | text is missing; it must be a text",
                "ID/answers | {\"question\":4,\"text\":\"  \"} | the answer is empty; say what you would use and why",
                "ID/answers | {\"question\":4,\"text\":\"a\",\"seconds\":\"x\"} | seconds is a text; it must be a whole number",
                "ID/disagreements | {\"grade\":3,\"step\":\"x\",\"level\":1} | step is 'x'; it must be name, pattern, gotcha, number or not_use",
                "ID/disagreements | {\"grade\":3,\"step\":\"name\",\"level\":3} | level is 3; it must be 0, 1 or 2",
                "ID/disagreements | {\"grade\":1,\"step\":\"name\",\"level\":1} | turn 1 is no grade",
                "ID/disagreements | {\"grade\":99,\"step\":\"name\",\"level\":1} | turn is 99; this interview has turns 1 to 4",
            })
    void field_thatIsWrong_isNamed(String path, String body, String detail) {
        JsonNode problem = assertProblem(400, running.post(full(path), body));

        assertEquals(detail, problem.path("detail").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/hits, 'query is empty; ask something, such as \"Why Aurora over RDS?\"'",
        "/api/hits?query=%20, 'query is empty; ask something, such as \"Why Aurora over RDS?\"'",
        "/api/hits?query=a&k=0, k is '0'; it must be a whole number from 1 to 50",
        "/api/hits?query=a&k=51, k is '51'; it must be a whole number from 1 to 50",
        "/api/hits?query=a&k=many, k is 'many'; it must be a whole number from 1 to 50",
        "/api/hits?query=a&mode=magic, 'mode is ''magic''; it must be hybrid, lexical or vector'"
    })
    void parameter_thatIsWrong_isNamed(String path, String detail) {
        JsonNode problem = assertProblem(400, running.get(path));

        assertEquals(detail, problem.path("detail").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/interviews/none",
                "/api/interviews/%3Cscript%3E",
                "/api/passages/none",
                "/api/passages/guide"
            })
    void id_thatIsUnknown_isNotFound(String path) {
        assertProblem(404, running.get(path));
    }

    @Test
    void id_thatIsEndless_isNotFound() {
        assertProblem(404, running.get("/api/interviews/" + "a".repeat(4_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers", "grades", "reveals", "questions", "disagreements"})
    void write_toUnknownInterview_isNotFound(String part) {
        String body = "{\"text\":\"a\",\"question\":1,\"grade\":3,\"step\":\"name\",\"level\":1}";

        assertProblem(404, running.post("/api/interviews/none/" + part, body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"scenario\":\"none\"}", "{\"service\":\"frobnicator\"}"})
    void choice_ofSomethingUnknown_isNotFound(String choice) {
        assertProblem(404, running.post("/api/interviews", choice));
    }

    @Test
    void answer_thatIsTooLong_isRefused() {
        String text = "x".repeat(64 * 1024 + 1);

        assertProblem(413, running.post(interview + "/answers", "{\"question\":4,\"text\":\"" + text + "\"}"));
    }

    @Test
    void question_thatIsTooLong_isRefused() {
        assertProblem(413, running.post("/api/questions", "{\"question\":\"" + "x".repeat(4_001) + "\"}"));
    }

    @Test
    void answer_withHalfACharacter_isKeptWithAReplacement() {
        String id = running.started().path("id").asText();

        HttpResponse<String> response = running.post(
                "/api/interviews/" + id + "/answers", "{\"question\":1,\"text\":\"a\\ud83d b \\ud83d\\ude00\"}");

        assertEquals(201, response.statusCode());
        assertEquals(
                "a\uFFFD b \uD83D\uDE00",
                Running.json(response).at("/turns/1/text").asText());
    }

    @Test
    void field_thatIsUnknown_isIgnored() {
        assertEquals(
                201,
                running.post("/api/interviews", "{\"surprise\":{\"deep\":[1]}}").statusCode());
    }

    @Test
    void bytes_atRandom_neverFailTheServer() {
        Random random = new Random(20260301);
        for (int run = 0; run < 200; run++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            if (bytes.length > 0 && random.nextBoolean()) {
                bytes[0] = '{';
            }

            HttpResponse<String> response = post("ID/answers", BodyPublishers.ofByteArray(bytes));

            assertProblem(400, response);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nno colon\r\n\r\n",
                "POST /api/grades HTTP/1.1\r\nHost: localhost\r\nContent-Length: abc\r\n\r\n",
                "POST /api/grades HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "CONNECT evil.example:80 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n"
            })
    void request_thatIsNoHttp_isAProblem(String request) throws IOException {
        String answer = Raw.send(running.port, request);

        assertTrue(answer.matches("(?s)HTTP/1.1 (400|403|505) .*"), answer);
        assertRawProblem(answer);
    }

    @Test
    void headers_thatAreTooLarge_areAProblem() throws IOException {
        String answer =
                Raw.send(running.port, "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(20_000) + "\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 431 "), answer);
        assertRawProblem(answer);
    }

    @Test
    void address_thatIsTooLong_isAProblem() throws IOException {
        String answer = Raw.send(running.port, "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 414 "), answer);
        assertRawProblem(answer);
    }

    private String full(String path) {
        return path.replace("ID", interview);
    }

    private HttpResponse<String> post(String path, BodyPublisher body) {
        return running.send(running.request(full(path))
                .header("Content-Type", "application/json")
                .POST(body));
    }

    private static JsonNode assertProblem(int status, HttpResponse<String> response) {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(
                "application/problem+json; charset=utf-8",
                response.headers().firstValue("Content-Type").orElse(""));
        JsonNode problem = Running.json(response);
        assertEquals(status, problem.path("status").asInt());
        assertFalse(problem.path("title").asText().isEmpty());
        assertNoInside(response.body());
        return problem;
    }

    private static void assertRawProblem(String answer) {
        assertTrue(answer.contains("Content-Type: application/problem+json; charset=utf-8"), answer);
        assertTrue(answer.contains("Content-Security-Policy: default-src 'none'"), answer);
        assertNoInside(answer);
    }

    private static void assertNoInside(String body) {
        for (String inside : List.of("\tat ", "Exception", "jetty", "jackson", "javalin", "interviewer.web")) {
            assertFalse(body.contains(inside), body);
        }
    }
}
