package interviewer.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.text.QuantityReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogTest {
    private final Corpus corpus = CorpusLoader.load();
    private final Catalog catalog = CorpusLoader.catalog();

    @Test
    void catalog_everyService_hasACardAndEveryCardAService() {
        Set<String> services = new TreeSet<>();
        corpus.sections().stream()
                .filter(section -> section.title().size() == 2)
                .forEach(section -> services.add(section.name()));
        Set<String> cards = new TreeSet<>();
        catalog.cards().forEach(card -> cards.add(card.section()));

        assertEquals(services, cards);
    }

    @Test
    void catalog_everyFact_hasASourceThatIsThere() {
        Set<String> corrections = new TreeSet<>();
        corpus.corrections().forEach(correction -> corrections.add(correction.id()));
        for (Fact fact : facts()) {
            FactSource source = fact.source();
            assertTrue(source != null, fact.place());
            if (source.quote() != null) {
                assertTrue(corpus.unitWith(source.quote()).isPresent(), fact.place() + " quotes " + source.quote());
            } else if (source.correction() != null) {
                assertTrue(corrections.contains(source.correction()), fact.place() + ": " + source.correction());
            } else {
                assertTrue(source.doc() != null && !source.doc().isBlank(), fact.place());
            }
        }
    }

    @Test
    void catalog_everyFigure_hasAValueThatCanBeRead() {
        for (ServiceCard card : catalog.cards()) {
            for (ServiceCard.Figure figure : card.numbers()) {
                assertTrue(List.of("limit", "about", "between").contains(figure.match()), card.id() + ": " + figure);
                for (String value : figure.values()) {
                    assertFalse(QuantityReader.read(value).isEmpty(), card.id() + ": cannot read '" + value + "'");
                }
            }
        }
    }

    @Test
    void catalog_ids_areOfCards() {
        for (ServiceCard card : catalog.cards()) {
            card.neighbours().forEach(id -> assertTrue(catalog.card(id).isPresent(), card.id() + ": " + id));
        }
        for (Misconception misconception : catalog.misconceptions()) {
            misconception
                    .services()
                    .forEach(id -> assertTrue(catalog.card(id).isPresent(), misconception.id() + ": " + id));
        }
        for (Scenario scenario : CorpusLoader.scenarios()) {
            scenario.subject().forEach(id -> assertTrue(catalog.card(id).isPresent(), scenario.id() + ": " + id));
            scenario.accepts().forEach(id -> assertTrue(catalog.card(id).isPresent(), scenario.id() + ": " + id));
            assertEquals(
                    scenario.kind().equals("design")
                            ? Set.of()
                            : Set.of("name", "pattern", "gotcha", "number", "not_use"),
                    scenario.probes().keySet());
        }
    }

    @Test
    void mentions_spokenName_isTheService() {
        assertEquals(Set.of("sqs"), catalog.cardsIn("so the s q s thing keeps them"));
        assertEquals(Set.of("dynamodb", "route-53"), catalog.cardsIn("dynamo d b behind route fifty three"));
    }

    @Test
    void mentions_longestName_wins() {
        List<Mention> mentions = catalog.mentions("Kinesis Data Firehose writes to S3.");

        assertEquals(
                List.of("firehose", "s3"), mentions.stream().map(Mention::id).toList());
    }

    private record Fact(String place, @Nullable FactSource source) {}

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (ServiceCard card : catalog.cards()) {
            String id = card.id() + ": ";
            card.patterns().forEach(fact -> facts.add(new Fact(id + fact.text(), fact.source())));
            card.gotchas().forEach(fact -> facts.add(new Fact(id + fact.text(), fact.source())));
            card.numbers().forEach(fact -> facts.add(new Fact(id + fact.says(), fact.source())));
            card.alternatives().forEach(fact -> facts.add(new Fact(id + fact.reject(), fact.source())));
            card.misuse().forEach(fact -> facts.add(new Fact(id + fact.text(), fact.source())));
        }
        catalog.misconceptions().forEach(fact -> facts.add(new Fact(fact.id(), fact.source())));
        return facts;
    }
}
