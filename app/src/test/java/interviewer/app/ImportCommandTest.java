package interviewer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import interviewer.text.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of one's own, as {@code docs/own-documents.md} tells of them, through the commands. */
final class ImportCommandTest {
    @TempDir
    Path home = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(home.resolve("notes"));
        Files.writeString(
                home.resolve("notes/zeppelin.md"),
                "# Zeppelin\n\nOur Zeppelin service moves parcels by airship and answers within 700 milliseconds.\n");
    }

    private Run run(String... arguments) {
        return Run.of(
                home, Map.of("INTERVIEWER_DATA_FOLDER", home.resolve("data").toString()), "", arguments);
    }

    @Test
    void imported_isAnsweredWithItsPlace() throws IOException {
        Run imported = run("import", home.resolve("notes").toString());
        assertEquals(Exit.DONE, imported.exit(), imported.err());
        assertTrue(imported.out().contains("1 documents read"), imported.out());

        JsonNode reply = Json.mapper()
                .readTree(run("ask", "--json", "--no-model", "How fast does our Zeppelin service answer?")
                        .out());

        assertEquals("extracted", reply.at("/basis").asText());
        assertTrue(reply.at("/answer").asText().contains("700 milliseconds"), reply.toString());
        assertTrue(reply.at("/citations/0/passage/source/file").asText().endsWith("zeppelin.md"), reply.toString());
    }

    @Test
    void grades_restOnTheGuideAlone() throws IOException {
        String[] grade = {
            "grade",
            "--json",
            "--no-model",
            "--question",
            "Where do parcels go?",
            "Our Zeppelin service answers within 700 ms."
        };
        JsonNode before = Json.mapper().readTree(run(grade).out());
        run("import", home.resolve("notes").toString());

        JsonNode after = Json.mapper().readTree(run(grade).out());

        assertEquals(before.at("/steps"), after.at("/steps"));
    }

    @Test
    void list_showsDocumentsAndSaysWhatToDoWithout() {
        assertTrue(run("import", "--list").out().startsWith("Nothing is imported."));
        run("import", home.resolve("notes").toString());

        assertTrue(run("import", "--list").out().contains("1 facts  " + home.resolve("notes/zeppelin.md")));
    }

    @Test
    void wrongCalls_sayWhatIsAllowed() {
        Run nowhere = run("import", home.resolve("nowhere").toString());
        assertEquals(Exit.WRONG_CALL, nowhere.exit());
        assertTrue(nowhere.err().contains("does not exist"), nowhere.err());

        Run nothing = run("import", "--remove");
        assertEquals(Exit.WRONG_CALL, nothing.exit());
        assertTrue(nothing.err().contains("--remove needs the paths"), nothing.err());
    }

    @Test
    void served_questionIsAnsweredAndItsSourceOpens() throws Exception {
        run("import", home.resolve("notes").toString());
        try (Child child = Child.start(
                        home,
                        Main.class,
                        "serve",
                        "--no-open",
                        "--port",
                        "0",
                        "--data",
                        home.resolve("data").toString());
                HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create(child.line().replaceFirst(".* at ", ""));
            JsonNode hits = json(client, address.resolve("/api/hits?mode=lexical&query=zeppelin+airship+parcels"));
            String id = hits.at("/hits/0/passage/id").asText();

            JsonNode opened = json(client, address.resolve("/api/passages/" + id));
            child.process().toHandle().destroy();

            assertEquals("Zeppelin", opened.at("/section/title/1").asText(), hits.toString());
            assertEquals(
                    home.resolve("notes/zeppelin.md").toString(),
                    opened.at("/passage/source/file").asText());
        }
    }

    private static JsonNode json(HttpClient client, URI address) throws Exception {
        return Json.mapper()
                .readTree(client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
    }
}
