package interviewer.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What can be read of the guide and the question bank. */
class GuideTest {
    private static Running running;

    @BeforeAll
    static void start() {
        running = Running.start();
    }

    @AfterAll
    static void close() {
        running.close();
    }

    @Test
    void scenarios_haveATitleEach_andGiveNoAnswerAway() {
        JsonNode scenarios = json("/api/scenarios").path("scenarios");

        Set<String> fields = new HashSet<>();
        for (JsonNode scenario : scenarios) {
            scenario.fieldNames().forEachRemaining(fields::add);
            assertFalse(scenario.path("title").asText().isBlank(), scenario.toString());
            assertEquals(
                    scenario.path("kind").asText().equals("comparison"),
                    scenario.path("title").asText().contains(" vs "),
                    scenario.toString());
        }
        assertTrue(scenarios.size() > 100);
        assertEquals(Set.of("id", "kind", "title", "category", "situation", "question"), fields);
    }

    @Test
    void scenarioOfCrosswalk_isTitledByWhatOneKnows() {
        List<String> titles = new ArrayList<>();
        for (JsonNode scenario : json("/api/scenarios").path("scenarios")) {
            if (scenario.path("kind").asText().equals("crosswalk")) {
                titles.add(scenario.path("title").asText());
            }
        }

        assertTrue(titles.contains("Cloudflare R2"), titles.toString());
        assertTrue(titles.contains("Cloudflare Wrangler"), titles.toString());
        assertTrue(titles.stream().allMatch(title -> title.startsWith("Cloudflare")), titles.toString());
    }

    @Test
    void firstScenario_isTheSameEachTime() {
        assertEquals(json("/api/scenarios/first"), json("/api/scenarios/first"));
        assertEquals("s3-photo-uploads", json("/api/scenarios/first").path("id").asText());
    }

    @Test
    void samples_belongToScenariosOfTheBank() {
        Set<String> known = new HashSet<>();
        json("/api/scenarios")
                .path("scenarios")
                .forEach(each -> known.add(each.path("id").asText()));

        List<String> ids = new ArrayList<>();
        for (JsonNode sample : json("/api/samples").path("samples")) {
            ids.add(sample.path("id").asText());
            assertTrue(known.contains(sample.path("scenario").asText()), sample.toString());
        }

        assertEquals(List.of("weak", "good", "outdated"), ids);
    }

    @Test
    void grade_isNotKept() {
        int before = json("/api/interviews").path("interviews").size();

        HttpResponse<String> response = running.post(
                "/api/grades", "{\"question\":\"Where do the uploads go?\",\"answer\":\"the name\",\"service\":null}");

        assertEquals(200, response.statusCode());
        assertEquals(2, Running.json(response).path("total").asInt());
        assertEquals(before, json("/api/interviews").path("interviews").size());
    }

    @Test
    void grade_thatFails_saysNothingOfTheInside() {
        try (Running broken = Running.start()) {
            broken.grader.failWith(new IllegalStateException("secret"));

            HttpResponse<String> response = broken.post("/api/grades", "{\"question\":\"a\",\"answer\":\"b\"}");

            assertEquals(500, response.statusCode());
            assertEquals(
                    "{\"title\":\"Server Error\",\"status\":500,\"detail\":\"the server failed at this request; its log"
                            + " says how. Nothing that was stored is lost.\"}",
                    response.body());
        }
    }

    @Test
    void question_isAnsweredWithCitations() {
        JsonNode reply = Running.json(running.post(
                "/api/questions",
                "{\"question\":\"Why Aurora over RDS?\",\"history\":[{\"role\":\"user\",\"text\":\"Hello\"}]}"));

        assertEquals("extracted", reply.path("basis").asText());
        assertEquals(1, reply.at("/citations/0/n").asInt());
        assertTrue(reply.path("answer").asText().contains("[1]"), reply.toString());
    }

    @Test
    @Timeout(5)
    void question_afterAnEndlessOne_isAnsweredAtOnce() {
        String history = "[{\"role\":\"user\",\"text\":\"" + "x".repeat(200_000) + "\"}]";

        HttpResponse<String> response =
                running.post("/api/questions", "{\"question\":\"Why?\",\"history\":" + history + "}");

        assertEquals(200, response.statusCode());
    }

    @Test
    void hits_areRankedAndExplained() {
        JsonNode found = json("/api/hits?query=dead+letter+queue&k=3&mode=hybrid");

        assertEquals("dead letter queue", found.path("query").asText());
        assertEquals("lexical", found.path("mode").asText());
        assertEquals(3, found.path("hits").size());
        assertEquals(1, found.at("/hits/0/rank").asInt());
        assertTrue(found.at("/hits/0/explanation/parts").isArray());
        assertTrue(found.at("/hits/0/corrections").isArray());
    }

    @Test
    void passage_ofAHit_opensWithItsSection() {
        JsonNode block = json("/api/hits?query=dead+letter+queue&k=1").at("/hits/0/passage");
        String id = block.path("id").asText();

        JsonNode opened = json("/api/passages/" + id);

        assertEquals(block, opened.path("passage"));
        assertEquals(
                1,
                opened.at("/section/passages").findValuesAsText("id").stream()
                        .filter(id::equals)
                        .count());
    }

    @Test
    void everySection_opens_andItsCorrectionsAreOnListedPassages() {
        int corrections = 0;
        for (JsonNode section : json("/api/corpus").path("sections")) {
            JsonNode opened = json("/api/passages/" + section.path("passage").asText());
            List<String> listed = opened.at("/section/passages").findValuesAsText("id");

            assertEquals(section.path("title"), opened.at("/section/title"));
            for (JsonNode correction : opened.path("corrections")) {
                assertTrue(listed.contains(correction.path("passage").asText()), correction.toString());
                corrections++;
            }
        }
        assertTrue(corrections > 0);
    }

    private static JsonNode json(String path) {
        HttpResponse<String> response = running.get(path);
        assertEquals(200, response.statusCode(), response.body());
        return Running.json(response);
    }
}
