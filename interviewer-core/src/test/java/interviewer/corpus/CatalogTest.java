package interviewer.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    void catalog_everyMisconception_hasASourceThatIsThere() {
        Set<String> corrections = new TreeSet<>();
        corpus.corrections().forEach(correction -> corrections.add(correction.id()));
        SourceCheck check = new SourceCheck(corpus.documents(), corrections);
        List<Fault> faults = new ArrayList<>();
        catalog.misconceptions().forEach(fact -> check.check(fact.id(), fact.source(), faults));

        assertEquals(List.of(), faults);
    }

    @Test
    void catalog_ids_areOfCards() {
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
}
