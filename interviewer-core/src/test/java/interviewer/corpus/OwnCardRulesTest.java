package interviewer.corpus;

import static interviewer.corpus.OwnFolder.first;
import static interviewer.corpus.OwnFolder.list;
import static interviewer.corpus.OwnFolder.mesh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import interviewer.text.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule that a card of one's own has to keep, with what is said where it does not. */
class OwnCardRulesTest {
    private OwnFolder own = new OwnFolder(Path.of(""));

    @BeforeEach
    void folder(@TempDir Path folder) {
        own = new OwnFolder(folder);
    }

    private void assertProblem(String expected, Consumer<ObjectNode> change) throws IOException {
        ObjectNode card = mesh();
        change.accept(card);
        own.card("mesh.json", card.toString());

        assertEquals(List.of("cards/mesh.json, line 1, " + expected), own.problems());
    }

    @Test
    void unknownField_isNamedWithThoseThatAre() throws IOException {
        assertProblem(
                "numbers[0].value: there is no such field; the fields are quantity, terms, values, match, says, since, source",
                card -> first(card, "numbers").put("value", "64 MB"));
    }

    @Test
    void missingField_isNamed() throws IOException {
        ObjectNode card = mesh();
        card.remove(List.of("full_name", "fits"));
        own.card("mesh.json", card.toString());

        assertEquals(
                List.of(
                        "cards/mesh.json, line 1: the field full_name is missing; add it",
                        "cards/mesh.json, line 1: the field fits is missing; add it, as [] where there is nothing"),
                own.problems());
    }

    @Test
    void wrongType_saysWhatIsWanted() throws IOException {
        assertProblem(
                "numbers[0].values: must be a list […]",
                card -> first(card, "numbers").put("values", "64 MB"));
        assertProblem("name: must be a text in quotes", card -> card.put("name", 5));
        assertProblem("section: must be a text in quotes", card -> card.set("section", list()));
    }

    @Test
    void emptyName_isRefused() throws IOException {
        assertProblem("name: is empty; write something or take it out", card -> card.put("name", " "));
        assertProblem(
                "aliases[1]: is empty; write something or take it out", card -> card.set("aliases", list("mesh", "")));
        assertProblem(
                "aliases[0]: has no letter or digit by which it could be found; write the name or take it out",
                card -> card.set("aliases", list("?!")));
        assertProblem(
                "purposes: is empty; say at least once what the service is for", card -> card.set("purposes", list()));
    }

    @Test
    void badId_saysHowOneLooks() throws IOException {
        assertProblem(
                "id: 'App Mesh' is no id; take small letters, digits and single hyphens, such as app-mesh",
                card -> card.put("id", "App Mesh"));
    }

    @Test
    void aliasOfAnotherCard_namesIt() throws IOException {
        assertProblem(
                "aliases[0]: 's3' is a name of the card s3 already; take it out of one of them",
                card -> card.set("aliases", list("S3")));
    }

    @Test
    void sectionOfAnotherCard_namesIt() throws IOException {
        assertProblem(
                "section: 'SQS (Simple Queue Service)' is the section of the card sqs; leave the field out where the guide has"
                        + " no section on this service",
                card -> card.put("section", "SQS (Simple Queue Service)"));
    }

    @Test
    void cardInPlaceOfOurs_keepsItsSection() throws IOException {
        assertProblem(
                "section: a card that replaces ours keeps its section; write \"section\": \"SQS (Simple Queue Service)\"",
                card -> card.put("id", "sqs").put("name", "SQS"));
    }

    @Test
    void unknownNeighbour_isNamed() throws IOException {
        assertProblem(
                "neighbours[0]: no card has the id 'sqss'; write the id of a card or take it out",
                card -> card.set("neighbours", list("sqss")));
    }

    @Test
    void unknownOption_isNamed() throws IOException {
        assertProblem(
                "alternatives[0].option: 'frobnicator' is no card and no option that is known; write the id of a card or a name that"
                        + " is known, describe it in two words or more, or list it among the features",
                card -> first(card, "alternatives").put("option", "frobnicator"));
        assertProblem(
                "alternatives[0].option: 'api-gatway' is no card and no option that is known; write the id of a card or a name"
                        + " that is known, describe it in two words or more, or list it among the features",
                card -> first(card, "alternatives").put("option", "api-gatway"));
    }

    @Test
    void stemInCapitals_isRefused() throws IOException {
        assertProblem(
                "numbers[0].terms[0]: 'Memory' would never match; write stems in small letters",
                card -> first(card, "numbers").set("terms", list("Memory")));
        assertProblem(
                "misuse[0].reasons: is empty; give at least one group of stems, such as [[\"slow\", \"latency\"]]",
                card -> first(card, "misuse").set("reasons", list()));
    }

    @Test
    void sourceThatIsNone_saysWhatIsMissing() throws IOException {
        assertProblem(
                "patterns[0]: has no source; give it a quote, a correction or a doc",
                card -> first(card, "patterns").remove("source"));
        assertProblem(
                "patterns[0].source: must have exactly one of quote, correction and doc; it has correction and doc",
                card -> source(card).put("correction", "s3-consistency"));
        assertProblem(
                "patterns[0].source: a doc needs \"checked\": \"yyyy-MM\", or \"verified\": \"memory\" where you are not"
                        + " certain, and not both",
                card -> source(card).remove("checked"));
        assertProblem(
                "patterns[0].source.checked: '11/2026' is no month; write it as yyyy-MM",
                card -> source(card).put("checked", "11/2026"));
        assertProblem(
                "patterns[0].source.correction: no correction has the id 'nothing'; write one from errata.jsonl, ours or yours",
                card -> first(card, "patterns")
                        .set("source", Json.mapper().createObjectNode().put("correction", "nothing")));
    }

    private static ObjectNode source(ObjectNode card) {
        return (ObjectNode) first(card, "patterns").get("source");
    }

    @Test
    void quoteThatDoesNotStandOnce_isRefused() throws IOException {
        assertProblem(
                "patterns[0].source.quote: 'no such words' does not stand in the guide or the crosswalk; copy it letter for"
                        + " letter, or name a doc",
                card -> first(card, "patterns").set("source", quote("no such words")));
        ObjectNode card = mesh();
        first(card, "patterns").set("source", quote("S3"));
        own.card("mesh.json", card.toString());
        assertTrue(
                own.problems()
                        .getFirst()
                        .matches(".*: 'S3' stands \\d+ times in the documents; make it longer until it stands once"),
                own.problems()::toString);
    }

    private static JsonNode quote(String words) {
        return Json.mapper().createObjectNode().put("quote", words);
    }

    @Test
    void valueWithoutUnit_isRefused() throws IOException {
        assertProblem(
                "numbers[0].values[1]: 'plenty' has no figure with a unit that can be read; write it like 256 KB, 30 s, 99.9 %,"
                        + " $0.40 per 1M requests or 1000 requests/s",
                card -> first(card, "numbers").set("values", list("64 MB", "plenty")));
        assertProblem(
                "numbers[0].match: 'around' is not known; write limit, about or between",
                card -> first(card, "numbers").put("match", "around"));
        assertProblem(
                "numbers[0].since: 'last year' is no date; write yyyy or yyyy-MM, or leave it out",
                card -> first(card, "numbers").put("since", "last year"));
    }

    @Test
    void rangeUpsideDown_isRefused() throws IOException {
        assertProblem(
                "numbers[0].values[0]: the range '30-10 s' is upside down; write the lower end first",
                card -> first(card, "numbers").set("values", list("30-10 s")));
        assertProblem(
                "numbers[0].values: the range 1 GB to 64 MB is upside down; write the lower end first",
                card -> first(card, "numbers").put("match", "between").set("values", list("1 GB", "64 MB")));
        assertProblem(
                "numbers[0].values: has one end only; between needs the lowest and the highest value",
                card -> first(card, "numbers").put("match", "between"));
        assertProblem(
                "numbers[0].values: the two ends have different units; give both the same",
                card -> first(card, "numbers").put("match", "between").set("values", list("1 s", "64 MB")));
    }

    @Test
    void figuresThatContradict_areNamedBoth() throws IOException {
        assertProblem(
                "numbers[1]: says that Proxy memory is 1 GB, but numbers[0] says 64 MB; keep one, or list all values in one entry"
                        + " where all of them count",
                card -> second(card, "Proxy memory", "1 GB"));
    }

    @Test
    void figuresThatAgreeOrMeasureOtherThings_stand() throws IOException {
        ObjectNode card = mesh();
        second(card, "proxy memory", "100 MB");
        second(card, "proxy memory", "20 ms");
        second(card, "memory of the control plane", "4 GB");
        own.card("mesh.json", card.toString());

        assertEquals(4, own.read().cards().getFirst().numbers().size());
    }

    private static void second(ObjectNode card, String quantity, String value) {
        ObjectNode figure = first(card, "numbers").deepCopy();
        figure.put("quantity", quantity).set("values", list(value));
        card.withArray("numbers").add(figure);
    }
}
