package interviewer.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own cards and corrections keep the rules that a person's own have to keep. */
class CardCheckTest {
    private static final Corpus CORPUS = CorpusLoader.load();
    private static final Catalog CATALOG = CorpusLoader.catalog();

    static List<String> cards() {
        return CorpusLoader.cardIds();
    }

    private static CardCheck check() {
        Set<String> corrections = new HashSet<>();
        CORPUS.corrections().forEach(correction -> corrections.add(correction.id()));
        return new CardCheck(CATALOG, new SourceCheck(CORPUS.documents(), corrections), Set.of());
    }

    @ParameterizedTest
    @MethodSource("cards")
    void card_thatWeShip_hasTheForm(String id) throws JsonProcessingException {
        PlacedJson json = PlacedJson.of(CorpusLoader.text("cards/" + id + ".json"));

        assertEquals(List.of(), JsonForm.faults(json.tree(), ServiceCard.class, Set.of()));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void card_thatWeShip_keepsTheRules(String id) {
        ServiceCard card = CATALOG.card(id).orElseThrow();

        assertEquals(id, card.id());
        assertEquals(List.of(), check().faults(card));
    }

    @Test
    void corrections_thatWeShip_haveTheFormAndKeepTheRules() throws JsonProcessingException {
        Set<String> ids = new HashSet<>();
        for (String line : CorpusLoader.text("errata.jsonl").split("\n", -1)) {
            if (!line.isBlank()) {
                assertEquals(
                        List.of(), JsonForm.faults(PlacedJson.of(line).tree(), Erratum.class, Set.of("since", "url")));
            }
        }
        ErratumCheck check = new ErratumCheck(CORPUS.documents());
        for (Erratum erratum : CorpusLoader.errata()) {
            assertEquals(List.of(), check.faults(erratum), erratum.id());
            assertEquals(true, ids.add(erratum.id()), erratum.id() + " stands twice");
        }
    }
}
