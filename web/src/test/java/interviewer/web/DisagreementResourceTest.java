package interviewer.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DisagreementResourceTest {
    private Running running;
    private String id;

    @BeforeEach
    void start() {
        running = Running.start();
        id = running.graded();
    }

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void create_keepsTheMarkBesideOurs() {
        HttpResponse<String> response = disagree("gotcha", 2, "I said it");

        assertEquals(201, response.statusCode());
        assertEquals(
                "[{\"grade\":3,\"step\":\"gotcha\",\"level\":2,\"ours\":0,\"reason\":\"I said it\","
                        + "\"at\":\"2026-03-01T10:00:00Z\"}]",
                Running.json(response).path("disagreements").toString());
    }

    @Test
    void delete_takesItBack() {
        disagree("gotcha", 2, "I said it");

        HttpResponse<String> response = running.delete("/api/interviews/" + id + "/disagreements/3/gotcha");

        assertEquals(200, response.statusCode());
        assertEquals("[]", Running.json(response).path("disagreements").toString());
    }

    @Test
    void delete_ofNoGrade_isRefused() {
        assertEquals(
                400,
                running.delete("/api/interviews/" + id + "/disagreements/x/gotcha")
                        .statusCode());
        assertEquals(
                400,
                running.delete("/api/interviews/" + id + "/disagreements/3/x").statusCode());
    }

    @Test
    void readAll_isInTheFormOfGradedAnswers() {
        disagree("gotcha", 2, "I said it");
        disagree("number", 1, "");

        HttpResponse<String> response = running.get("/api/disagreements");

        assertEquals(
                "application/x-ndjson;charset=utf-8",
                response.headers().firstValue("Content-Type").orElse("").replace("; ", ";"));
        assertEquals(
                "attachment; filename=\"disagreements.jsonl\"",
                response.headers().firstValue("Content-Disposition").orElse(""));
        JsonNode line = Running.json(response);
        assertEquals(id + "-3", line.path("id").asText());
        assertTrue(line.path("prompt").asText().endsWith("Where do the uploads go, and how do they get there?"));
        assertEquals("the name is S3", line.path("answer").asText());
        assertEquals(
                "{\"name\":2,\"pattern\":0,\"gotcha\":2,\"number\":1,\"not_use\":0}",
                line.path("labels").toString());
        assertEquals(
                "{\"name\":\"name\",\"pattern\":null,\"gotcha\":null,\"number\":null,\"not_use\":null}",
                line.path("evidence").toString());
        assertEquals(5, line.path("total").asInt());
        assertEquals("borderline", line.path("level").asText());
        assertEquals(
                "gotcha 0 -> 2: I said it\nnumber 0 -> 1: ", line.path("notes").asText());
        assertEquals(1, response.body().lines().count());
    }

    @Test
    void readAll_withoutDisagreements_isEmpty() {
        HttpResponse<String> response = running.get("/api/disagreements");

        assertEquals(200, response.statusCode());
        assertEquals("", response.body());
    }

    private HttpResponse<String> disagree(String step, int level, String reason) {
        return running.post(
                "/api/interviews/" + id + "/disagreements",
                "{\"grade\":3,\"step\":\"%s\",\"level\":%d,\"reason\":\"%s\"}".formatted(step, level, reason));
    }
}
