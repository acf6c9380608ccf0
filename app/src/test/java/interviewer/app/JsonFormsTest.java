package interviewer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms of {@code --json}, which people script against. */
final class JsonFormsTest {
    private static final List<String> PASSAGE = List.of("id", "title", "kind", "text", "source");
    private static final String QUESTION = "Users upload pictures of up to 20 MB from their phones. Where do they go?";
    private static final String ANSWER =
            "S3, object storage. The phone gets a presigned URL from the API and uploads straight to the bucket.";

    @TempDir
    Path home = Path.of("");

    @Test
    void search_hasTheFormThatStaysPut() throws IOException {
        JsonNode search = Run.of(home, "search", "--json", "--mode", "lexical", "--k", "2", "visibility", "timeout")
                .json();

        assertEquals(List.of("query", "searched", "mode", "confidence", "hits", "millis"), Run.fields(search));
        assertEquals("visibility timeout", search.get("query").asText());
        assertEquals("lexical", search.get("mode").asText());
        assertEquals(2, search.get("hits").size());
        JsonNode hit = search.get("hits").get(0);
        assertEquals(List.of("rank", "score", "passage", "unit", "explanation", "corrections"), Run.fields(hit));
        assertEquals(PASSAGE, Run.fields(hit.get("passage")));
        assertEquals(
                List.of("file", "start", "end"), Run.fields(hit.get("passage").get("source")));
        assertEquals(1, hit.get("rank").asInt());
    }

    @Test
    void search_withCorrections_hasTheirForm() throws IOException {
        JsonNode search = Run.of(home, "search", "--json", "--mode", "lexical", "--k", "50", "rds", "engines")
                .json();

        JsonNode correction = search.findValues("corrections").stream()
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElseThrow()
                .get(0);
        assertTrue(Run.fields(correction).containsAll(List.of("id", "quote", "correction", "since")));
    }

    @Test
    void ask_hasTheFormThatStaysPut() throws IOException {
        JsonNode reply = Run.of(home, "ask", "--json", "--no-model", "Why Aurora over RDS?")
                .json();

        assertTrue(Run.fields(reply)
                .containsAll(
                        List.of("question", "answer", "basis", "citations", "comparison", "corrections", "millis")));
        assertEquals("extracted", reply.get("basis").asText());
        JsonNode citation = reply.get("citations").get(0);
        assertEquals(1, citation.get("n").asInt());
        assertEquals(PASSAGE, Run.fields(citation.get("passage")));
        assertTrue(reply.get("answer").asText().contains("[1]"));
    }

    @Test
    void grade_hasTheFormThatStaysPut() throws IOException {
        JsonNode grade = Run.of(home, "grade", "--json", "--no-model", "--question", QUESTION, ANSWER)
                .json();

        assertTrue(Run.fields(grade)
                .containsAll(List.of(
                        "total",
                        "verdict",
                        "flags",
                        "steps",
                        "factual_errors",
                        "corrections",
                        "follow_up",
                        "model_answer",
                        "grader",
                        "millis")));
        assertEquals(
                List.of("name", "pattern", "gotcha", "number", "not_use"),
                grade.get("steps").findValuesAsText("step"));
        JsonNode name = grade.get("steps").get(0);
        assertTrue(Run.fields(name)
                .containsAll(List.of("step", "level", "confirmed", "evidence", "sources", "why", "advice", "example")));
        JsonNode evidence = name.get("evidence");
        assertEquals(List.of("quote", "start", "end"), Run.fields(evidence));
        assertEquals(
                evidence.get("quote").asText(),
                ANSWER.substring(
                        evidence.get("start").asInt(), evidence.get("end").asInt()));
    }

    @Test
    void grade_ofBytesThatAreNoText_isGraded() throws IOException {
        byte[] noise = {(byte) 0xff, (byte) 0xfe, 0, 'S', '3', (byte) 0xc3, 0x1b, '[', '3', '1', 'm'};

        Run run = Run.of(home, Map.of(), noise, "grade", "--json", "--question", QUESTION, "-");

        assertEquals(0, run.exit());
        assertFalse(run.json().get("grader").asText().isEmpty());
    }

    @Test
    void doctor_namesEachThingAndItsState() throws IOException {
        Run run = Run.of(home, "doctor", "--json", "--port", "0");

        assertEquals(List.of("ready", "checks"), Run.fields(run.json()));
        assertTrue(run.json().get("ready").asBoolean(), run.out());
        assertEquals(0, run.exit());
        assertEquals(
                List.of(
                        "Java",
                        "data folder",
                        "interviews",
                        "port",
                        "embedding model",
                        "search",
                        "corpus",
                        "own cards",
                        "own documents",
                        "language model"),
                run.json().findValuesAsText("name"));
        assertEquals(
                List.of("name", "state", "detail", "advice"),
                Run.fields(run.json().get("checks").get(0)));
    }
}
