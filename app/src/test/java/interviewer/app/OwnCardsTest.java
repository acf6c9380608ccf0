package interviewer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import interviewer.text.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person's own cards and corrections, as {@code docs/own-cards.md} tells of them, through the commands. */
final class OwnCardsTest {
    private static final String QUESTION =
            "A mobile app needs data from several sources on one screen, with live updates. What do you use?";
    private static final String ANSWER =
            "AppSync, a managed GraphQL API: the client asks several data sources in one request and gets just the fields it wants."
                    + " The app sends GraphQL to AppSync and its resolvers read DynamoDB and call Lambda."
                    + " A nested list calls a resolver for each item, so one query turns into a hundred reads and gets slow;"
                    + " I would batch the resolvers. A request may take 30 seconds at most."
                    + " I would turn down API Gateway, since a screen needs several calls over REST and I would have to build"
                    + " WebSockets myself.";

    @TempDir
    Path home = Path.of("");

    private Path data() {
        return home.resolve("data");
    }

    private void write(String file, String text) throws IOException {
        Path path = data().resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Run run(String... arguments) {
        return Run.of(home, Map.of("INTERVIEWER_DATA_FOLDER", data().toString()), "", arguments);
    }

    private static List<String> examples(String language) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "own-cards.md"));
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String shipped(String card) throws IOException {
        try (InputStream in = OwnCardsTest.class.getResourceAsStream("/interviewer/corpus/cards/" + card + ".json")) {
            return new String(in == null ? new byte[0] : in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode check(Run doctor, String name) throws IOException {
        for (JsonNode check : doctor.json().get("checks")) {
            if (check.get("name").asText().equals(name)) {
                return check;
            }
        }
        throw new AssertionError(name + " is not checked");
    }

    @Test
    void doctor_withoutOwnCards_saysWhereTheyWouldBe() throws IOException {
        JsonNode check = check(run("doctor", "--json", "--port", "0"), "own cards");

        assertEquals("absent", check.get("state").asText());
        assertEquals(
                "none in " + data() + ": no cards/*.json, no errata.jsonl",
                check.get("detail").asText());
    }

    @Test
    void examplesOfTheDocs_areTakenAndListed() throws IOException {
        write("cards/appsync.json", examples("json").get(0));
        write("errata.jsonl", examples("json").get(1));

        Run doctor = run("doctor", "--json", "--port", "0");

        assertEquals(2, examples("json").size());
        assertEquals(0, doctor.exit(), doctor.err());
        assertTrue(
                check(doctor, "own cards")
                        .get("detail")
                        .asText()
                        .matches(
                                "1 card \\(appsync\\); 1 correction \\(own-sqs-wording\\); vectors of (\\d+) of \\1 new texts"),
                doctor.out());
        assertTrue(check(doctor, "corpus").get("detail").asText().startsWith("46 services, "));
        assertTrue(Files.exists(data().resolve("vectors/own.bin")));
    }

    @Test
    void errorsOfTheDocs_areTheOnesThatComeOut() throws IOException {
        write(
                "cards/appsync.json",
                examples("json")
                        .get(0)
                        .replace("[\"30 s\"]", "[\"a while\"]")
                        .replace("\"option\": \"api-gateway\"", "\"option\": \"api-gatway\""));

        Run run = run("ask", "Why Aurora over RDS?");

        assertEquals(examples("text").getFirst().replace("DATA:", data() + ":"), run.err());
        assertEquals("", run.out());
        assertEquals(2, run.exit());
    }

    @Test
    void grade_ofAServiceOfOnesOwn_recognisesIt() throws IOException {
        JsonNode before = run("grade", "--json", "--no-model", "--question", QUESTION, ANSWER)
                .json();
        write("cards/appsync.json", examples("json").get(0));

        JsonNode after = run("grade", "--json", "--no-model", "--question", QUESTION, ANSWER)
                .json();

        assertTrue(after.get("grader").asText().contains(" with 1 own card, 0 own corrections, weights "));
        assertFalse(before.get("grader").asText().contains("own"));
        assertTrue(after.get("total").asInt() > before.get("total").asInt(), () -> before + "\n" + after);
        JsonNode number = after.get("steps").get(3);
        assertEquals(2, number.get("level").asInt(), after::toString);
        assertTrue(number.get("confirmed").asBoolean());
        assertTrue(
                number.get("why")
                        .asText()
                        .endsWith("A request takes at most 30 seconds. The guide does not say so;"
                                + " Our platform handbook: GraphQL does."),
                number.get("why").asText());
        JsonNode name = after.get("steps").get(0);
        assertTrue(
                name.get("why").asText().endsWith(" The guide has no section on AppSync; its card says so."),
                name.toString());
        assertEquals(
                0,
                run("grade", "--json", "--no-model", "--service", "appsync", "--question", "Tell me about it.", ANSWER)
                        .exit());
    }

    @Test
    void grade_withACardInPlaceOfOurs_followsItsSource() throws IOException {
        String answer = "SQS is a queue between services. The largest message is 1 MB.";
        String[] grade = {"grade", "--json", "--no-model", "--question", "Tell me about SQS.", answer};
        JsonNode before = run(grade).json();
        JsonNode card = Json.mapper().readTree(shipped("sqs"));
        JsonNode size = card.get("numbers").get(0);
        ((ObjectNode) size)
                .put("says", "Here an SQS message holds at most 7 MB.")
                .<ObjectNode>set("values", Json.mapper().createArrayNode().add("7 MB"))
                .set(
                        "source",
                        Json.mapper()
                                .createObjectNode()
                                .put("doc", "Our queue handbook")
                                .put("checked", "2026-11"));
        write("cards/sqs.json", card.toString());

        JsonNode after = run(grade).json();

        assertEquals(0, before.get("factual_errors").size(), before::toString);
        JsonNode error = after.get("factual_errors").get(0);
        assertEquals(
                "Here an SQS message holds at most 7 MB.",
                error.get("correction").asText(),
                after::toString);
        assertEquals("Our queue handbook", error.get("reference").asText());
        assertTrue(after.get("total").asInt() < before.get("total").asInt());
    }

    @Test
    void search_withACorrectionOfOnesOwn_showsIt() throws IOException {
        write("errata.jsonl", examples("json").get(1));

        Run run = run("search", "--json", "--mode", "lexical", "--k", "3", "S3 eventually consistent for overwrites");

        assertTrue(
                run.json().findValuesAsText("correction").contains("We treat S3 as strongly consistent since 2020."),
                run.out());
    }

    @Test
    void report_withOwnCards_saysSoAndHasAnotherHash() throws IOException {
        String[] eval = {"eval", "retrieval", "--mode", "lexical", "--k", "1"};
        String before = corpusOf(run(eval));
        write("cards/appsync.json", examples("json").get(0));

        String after = corpusOf(run(eval));

        assertTrue(before.matches("[0-9a-f]{64}"), before);
        assertTrue(after.matches("[0-9a-f]{64} with 1 own card, 0 own corrections"), after);
        assertNotEquals(before, after.substring(0, 64));
    }

    private static String corpusOf(Run report) {
        return report.out()
                .lines()
                .filter(line -> line.startsWith("- corpus: "))
                .map(line -> line.substring("- corpus: ".length()).replace("`", ""))
                .findFirst()
                .orElseThrow(() -> new AssertionError(report.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ask|Why Aurora?",
                "search|queue",
                "grade|--question|What is SQS?|SQS",
                "drill|sqs",
                "eval|retrieval|--mode|lexical",
                "eval|grading",
                "eval|attacks",
                "eval|trust",
                "doctor",
                "serve|--no-open|--port|0"
            })
    void brokenFile_stopsEveryCommandThatWouldUseIt(String command) throws IOException {
        write("cards/mesh.json", "{\n  \"id\": \"mesh\"\n  \"name\": \"Mesh\"\n}\n");
        write("errata.jsonl", "{}\n");

        Run run = run(command.split("\\|", -1));

        assertEquals(2, run.exit(), run.err());
        assertEquals("", run.out());
        List<String> lines = run.err().lines().toList();
        assertEquals("there are 8 problems in your own cards and corrections in " + data() + ":", lines.getFirst());
        assertTrue(lines.get(1).startsWith("  cards/mesh.json, line 3, column 3: is no JSON ("), lines.get(1));
        assertTrue(lines.get(2).startsWith("  errata.jsonl, line 1: the field id is missing; add it"), lines.get(2));
        try (Stream<Path> kept = Files.walk(data())) {
            assertEquals(
                    List.of("cards/mesh.json", "errata.jsonl"),
                    kept.filter(Files::isRegularFile)
                            .map(file -> data().relativize(file).toString())
                            .sorted()
                            .toList());
        }
    }

    @Test
    void serve_withOwnCards_isReadyAndHasThem() throws Exception {
        write("cards/appsync.json", examples("json").get(0));
        try (Child child = Child.start(
                        home, Main.class, "serve", "--no-open", "--port", "0", "--data", data().toString());
                HttpClient client = HttpClient.newHttpClient()) {
            String line = child.line();
            assertTrue(line.startsWith("Interviewer is ready at "), line + child.errors());
            URI address = URI.create(line.replaceFirst(".* at ", ""));

            HttpResponse<String> ready = client.send(
                    HttpRequest.newBuilder(address.resolve("/ready")).build(), HttpResponse.BodyHandlers.ofString());
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(address.resolve("/")).build(), HttpResponse.BodyHandlers.ofString());
            child.process().toHandle().destroy();

            assertEquals(
                    46,
                    Json.mapper()
                            .readTree(ready.body())
                            .get("corpus")
                            .get("services")
                            .asInt(),
                    ready.body());
            assertEquals(200, page.statusCode());
            child.exit();
            assertEquals("", child.errors());
        }
    }

    @Test
    void serve_withABrokenCard_endsWith2BeforeAnythingIsOpened() throws Exception {
        write("cards/mesh.json", "{");
        try (Child child =
                Child.start(home, Main.class, "serve", "--no-open", "--port", "0", "--data", data().toString())) {
            assertEquals(2, child.exit());
            assertEquals("", child.line());
            assertTrue(
                    child.errors()
                            .startsWith("there is a problem in your own cards and corrections in " + data() + ":\n"
                                    + "  cards/mesh.json, line 1, column 2: is no JSON ("),
                    child.errors());
            assertFalse(Files.exists(data().resolve("interviewer.db")));
        }
    }
}
