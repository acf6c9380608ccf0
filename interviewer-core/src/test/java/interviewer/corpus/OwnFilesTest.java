package interviewer.corpus;

import static interviewer.corpus.OwnFolder.first;
import static interviewer.corpus.OwnFolder.list;
import static interviewer.corpus.OwnFolder.mesh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import interviewer.text.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's own cards and corrections: laid over ours, or refused with all that is wrong. */
class OwnFilesTest {
    private static final String ERRATUM = """
            {"id": "own-queue", "source": "aws-core-services.txt", "quote": "%s", "correction": "It is so.", \
            "severity": "outdated", "reference": "Our wiki", "verified": "seen"}
            """.strip();
    private static final String QUOTE = "S3 is eventually consistent for overwrites (PUT after PUT) and deletes.";

    @TempDir
    Path folder = Path.of("");

    private OwnFolder own = new OwnFolder(folder);

    @BeforeEach
    void useFolder() {
        own = new OwnFolder(folder);
    }

    @Test
    void read_withoutFiles_isNone() {
        assertTrue(own.read().isEmpty());
        assertTrue(OwnFiles.read(folder.resolve("nowhere")).isEmpty());
    }

    @Test
    void read_newCard_standsBehindOursAndIsFound() throws IOException {
        own.card("mesh.json", mesh().toString());

        OwnKnowledge knowledge = own.read();
        Catalog catalog = CorpusLoader.catalog(knowledge);

        assertEquals("with 1 own card, 0 own corrections", knowledge.says());
        assertEquals("app-mesh", catalog.cards().getLast().id());
        assertEquals(CorpusLoader.catalog().cards().size() + 1, catalog.cards().size());
        assertEquals(
                "app-mesh", catalog.mentions("we put App Mesh there").getFirst().id());
        assertEquals("", catalog.card("app-mesh").orElseThrow().section());
        assertTrue(Sources.purpose(
                        CorpusLoader.load(knowledge), catalog.card("app-mesh").orElseThrow())
                .isEmpty());
    }

    @Test
    void read_cardWithOurId_replacesOursWholly() throws IOException {
        ObjectNode card = mesh();
        card.put("id", "sqs").put("name", "SQS").put("section", "SQS (Simple Queue Service)");
        card.set("aliases", list("our queue"));
        own.card("sqs.json", card.toString());

        Catalog catalog = CorpusLoader.catalog(own.read());

        assertEquals(CorpusLoader.catalog().cards().size(), catalog.cards().size());
        assertEquals(List.of("our queue"), catalog.card("sqs").orElseThrow().aliases());
    }

    @Test
    void read_correctionWithOurId_replacesIt() throws IOException {
        Files.writeString(
                folder.resolve("errata.jsonl"),
                "\n" + ERRATUM.formatted(QUOTE).replace("own-queue", "s3-consistency") + "\r\n");

        OwnKnowledge knowledge = own.read();
        Corpus corpus = CorpusLoader.load(knowledge);

        assertEquals("with 0 own cards, 1 own correction", knowledge.says());
        assertEquals(List.of("s3-consistency"), knowledge.corrections());
        assertEquals(
                CorpusLoader.load().corrections().size(), corpus.corrections().size());
        assertTrue(corpus.corrections().stream()
                .anyMatch(correction -> correction.id().equals("s3-consistency")
                        && correction.correction().equals("It is so.")));
    }

    @Test
    void hash_withOwnFiles_isAnother() throws IOException {
        own.card("mesh.json", mesh().toString());
        OwnKnowledge one = own.read();
        ObjectNode other = mesh();
        first(other, "numbers").put("says", "A proxy takes some 64 MB.");
        own.card("mesh.json", other.toString());
        OwnKnowledge two = own.read();

        assertNotEquals(CorpusLoader.load().hash(), CorpusLoader.load(one).hash());
        assertNotEquals(CorpusLoader.load(one).hash(), CorpusLoader.load(two).hash());
        assertNotEquals(CorpusLoader.catalogHash(OwnKnowledge.NONE), CorpusLoader.catalogHash(one));
        assertEquals(
                CorpusLoader.load(one).hash() + " with 1 own card, 0 own corrections",
                CorpusLoader.load(one).version());
    }

    @Test
    void read_whatEditorsLeaveBehind_isNoCard() throws IOException {
        own.card("mesh.json~", "{");
        own.card(".#mesh.json", "{");
        own.card("notes.txt", "{");
        own.card("mesh.json", "\uFEFF" + mesh());

        assertEquals(1, own.read().cards().size());
    }

    @Test
    void brokenJson_isNamedWithItsLine() throws IOException {
        own.card("mesh.json", "{\n\"id\": \"app-mesh\",\n\"name\" \"App Mesh\"}");

        assertEquals(
                List.of(
                        "cards/mesh.json, line 3, column 8: is no JSON (Unexpected character ('\"' (code 34)): was expecting a"
                                + " colon to separate field name and value); mend it there or just before"),
                own.problems());
    }

    @Test
    void jsonThatIsNoCard_isRefused() throws IOException {
        own.card("a.json", "");
        own.card("b.json", "[]");
        own.card("c.json", "{} {}");
        own.card("d.json", "{\"id\": \"a\", \"id\": \"b\"}");
        Files.write(folder.resolve("cards/e.json"), new byte[] {(byte) 0xc3, 0x28});

        List<String> problems = own.problems();

        assertEquals("cards/a.json: is empty; write a card into it or take it away", problems.get(0));
        assertTrue(problems.get(1).startsWith("cards/b.json, line 1: must be an object {…} with the fields id, name,"));
        assertTrue(
                problems.get(2).startsWith("cards/c.json, line 1, column 4: is no JSON (Trailing token"),
                problems.get(2));
        assertTrue(problems.get(3).contains("Duplicate field 'id'"), problems.get(3));
        assertEquals("cards/e.json: is not UTF-8; save it as UTF-8", problems.get(4));
        assertEquals(5, problems.size());
    }

    @Test
    void idTwice_namesTheOtherFile() throws IOException {
        own.card("a.json", mesh().toString());
        own.card("b.json", mesh().toString());

        assertEquals(
                List.of(
                        "cards/b.json, line 1, id: 'app-mesh' stands in cards/a.json, line 1 already; keep one of them"),
                own.problems());
    }

    @Test
    void correctionOfOnesOwn_canBeASource() throws IOException {
        ObjectNode card = mesh();
        first(card, "patterns").set("source", Json.mapper().createObjectNode().put("correction", "own-queue"));
        own.card("mesh.json", card.toString());
        own.errata(ERRATUM.formatted(QUOTE));

        assertEquals("with 1 own card, 1 own correction", own.read().says());
    }

    @Test
    void correctionThatIsNotRight_isRefused() throws IOException {
        Files.writeString(
                folder.resolve("errata.jsonl"),
                String.join(
                        "\n",
                        ERRATUM.formatted("no such words"),
                        ERRATUM.formatted("S3").replace("own-queue", "other"),
                        ERRATUM.formatted(QUOTE)
                                .replace("aws-core-services", "guide")
                                .replace("own-queue", "third"),
                        ERRATUM.formatted(QUOTE).replace("outdated", "bad").replace("seen", "yes"),
                        ERRATUM.formatted(QUOTE).replace("\"reference\"", "\"since\": \"soon\", \"refrence\""),
                        "{\"id\": "));

        List<String> problems = own.problems();

        assertTrue(problems.get(0)
                .startsWith("errata.jsonl, line 5, refrence: there is no such field; the fields are id,"));
        assertEquals("errata.jsonl, line 5: the field reference is missing; add it", problems.get(1));
        assertTrue(problems.get(2).startsWith("errata.jsonl, line 6, column 8: is no JSON (Unexpected end-of-input"));
        assertEquals(
                "errata.jsonl, line 1, quote: 'no such words' does not stand in aws-core-services.txt; copy it letter for letter",
                problems.get(3));
        assertTrue(problems.get(4)
                .matches(
                        "errata.jsonl, line 2, quote: 'S3' stands \\d+ times in aws-core-services.txt; make it longer until"
                                + " it stands once"));
        assertEquals(
                "errata.jsonl, line 3, source: 'guide.txt' is no document; write aws-core-services.txt or case-crosswalk.txt",
                problems.get(5));
        assertEquals(
                List.of(
                        "errata.jsonl, line 4, severity: 'bad' is not known; write outdated, misleading, wrong or renamed",
                        "errata.jsonl, line 4, verified: 'yes' is not known; write seen where you saw it in the reference,"
                                + " else memory",
                        "errata.jsonl, line 4, id: 'own-queue' stands in errata.jsonl, line 1 already; keep one of them"),
                problems.subList(6, problems.size()));
    }

    @Test
    void problemsOfSeveralFiles_areToldAtOnceWithTheirLines() throws IOException {
        own.card("mesh.json", mesh().toPrettyString().replace("64 MB\"", "plenty\""));
        own.card(
                "other.json",
                mesh().put("id", "other").put("name", "Other").toString().replace("appmesh", "dynamo"));
        Files.writeString(folder.resolve("errata.jsonl"), "no json");

        List<String> lines = own.refused();

        assertEquals("there are 3 problems in your own cards and corrections in " + folder + ":", lines.getFirst());
        assertTrue(lines.get(1).startsWith("  errata.jsonl, line 1, column "), lines.get(1));
        assertTrue(
                lines.get(2).matches(" {2}cards/mesh.json, line 3\\d, numbers\\[0]\\.values\\[0]: .*"), lines.get(2));
        assertTrue(lines.get(3)
                .startsWith("  cards/other.json, line 1, aliases[0]: 'dynamo' is a name of the card dynamodb"));
        assertEquals(
                "Nothing was started and nothing was changed. Mend the files or move them out of that folder;"
                        + " docs/own-cards.md says how they are written.",
                lines.getLast());
    }

    @Test
    void brokenCard_doesNotAccuseThoseThatNameIt() throws IOException {
        ObjectNode other = mesh();
        other.put("id", "other").put("name", "Other").set("aliases", list("other mesh"));
        other.set("neighbours", list("app-mesh"));
        own.card("other.json", other.toString());
        own.card("app-mesh.json", "{");

        assertEquals(1, own.problems().size(), own.problems()::toString);
    }

    @Test
    void cardsThatIsNoFolder_isRefused() throws IOException {
        Files.writeString(folder.resolve("cards"), "");

        assertTrue(own.problems().getFirst().startsWith("cards: cannot be read ("));
    }
}
