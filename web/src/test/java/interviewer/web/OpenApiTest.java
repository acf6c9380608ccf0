package interviewer.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import interviewer.MemoryStorage;
import interviewer.Storage;
import interviewer.grading.SampleCalibration;
import interviewer.grading.Step;
import interviewer.session.SampleInterview;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiTest {
    private static Running running;
    private static JsonNode api;

    @BeforeAll
    static void start() {
        Storage storage = new MemoryStorage();
        storage.create(SampleInterview.full("full"));
        storage.create(SampleInterview.design("design"));
        storage.create(SampleInterview.started("started", SampleInterview.START));
        running = Running.start(storage, SampleCalibration.kept(SampleCalibration.of("d1", "another", Step.NAME)));
        api = Running.json(running.get("/api/openapi.json"));
    }

    @AfterAll
    static void close() {
        running.close();
    }

    @Test
    void description_hasExactlyTheRoutesOfTheSitemap() {
        Set<String> served = SitemapTest.sitemap().routes().stream()
                .map(route -> route.method().name() + " " + route.path())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = new TreeSet<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertEquals(served, described);
    }

    @Test
    void description_namesEveryOperationOnce_andRefersToWhatIsThere() {
        List<String> operations = api.findValuesAsText("operationId");

        assertEquals(operations.size(), Set.copyOf(operations).size());
        for (String reference : api.findValuesAsText("$ref")) {
            assertTrue(!api.at(reference.substring(1)).isMissingNode(), reference);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET | /api/scenarios | /api/scenarios | ``",
                "GET | /api/scenarios/first | /api/scenarios/first | ``",
                "GET | /api/samples | /api/samples | ``",
                "POST | /api/grades | /api/grades | {\"question\":\"a\",\"answer\":\"name\"}",
                "POST | /api/interviews | /api/interviews | {}",
                "GET | /api/interviews | /api/interviews | ``",
                "GET | /api/interviews/{id} | /api/interviews/full | ``",
                "POST | /api/interviews/{id}/answers | /api/interviews/started/answers | {\"question\":1,\"text\":\"name\"}",
                "POST | /api/interviews/{id}/questions | /api/interviews/full/questions | {}",
                "POST | /api/interviews/{id}/disagreements | /api/interviews/full/disagreements | {\"grade\":3,\"step\":\"name\",\"level\":1}",
                "DELETE | /api/interviews/{id}/disagreements/{grade}/{step} | /api/interviews/full/disagreements/3/name | ``",
                "GET | /api/disagreements | /api/disagreements | ``",
                "GET | /api/passages/{id} | /api/passages/guide.s3 | ``",
                "POST | /api/questions | /api/questions | {\"question\":\"Why Aurora over RDS?\"}",
                "POST | /api/questions | /api/questions | {\"question\":\"Who won the cup?\"}",
                "GET | /api/interviews/{id} | /api/interviews/design | ``",
                "GET | /api/hits | /api/hits?query=queue | ``",
                "GET | /api/corpus | /api/corpus | ``",
                "GET | /api/trust | /api/trust | ``",
                "GET | /health | /health | ``",
                "GET | /ready | /ready | ``"
            })
    void response_isAsDescribed(String method, String route, String path, String body) {
        String known = path.replace("guide.s3", firstPassage());

        HttpResponse<String> response = running.send(running.request(known)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));

        JsonNode described = api.path("paths")
                .path(route)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses")
                .path(Integer.toString(response.statusCode()))
                .path("content");
        assertTrue(described.size() == 1, response.statusCode() + " " + response.body());
        assertTrue(response.headers()
                .firstValue("Content-Type")
                .orElse("")
                .startsWith(described.fieldNames().next()));
        JsonNode schema = described.elements().next().path("schema");
        assertEquals(List.of(), new Schemas(api).faults(schema, Running.json(response), ""));
    }

    @Test
    void problem_isAsDescribed() {
        JsonNode schema = api.at("/components/schemas/Problem");

        JsonNode problem = Running.json(running.get("/none"));

        assertEquals(List.of(), new Schemas(api).faults(schema, problem, ""));
    }

    private static String firstPassage() {
        return Running.json(running.get("/api/corpus"))
                .at("/sections/1/passage")
                .asText();
    }
}
