package interviewer.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.text.Tokenizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UnitWordingsTest {
    private static final List<UnitWordings> WORDINGS = CorpusLoader.wordings();

    /** The section of every unit by its id. */
    private static final Map<String, String> SECTIONS = CorpusLoader.load().sections().stream()
            .flatMap(section -> section.blocks().stream())
            .flatMap(block -> block.units().stream())
            .collect(Collectors.toMap(Passage::id, unit -> String.join(" > ", unit.title())));

    @Test
    void wordings_areOfUnits_eachOnce() {
        Set<String> units = WORDINGS.stream().map(UnitWordings::unit).collect(Collectors.toSet());

        assertEquals(WORDINGS.size(), units.size());
        assertTrue(SECTIONS.keySet().containsAll(units));
        assertTrue(units.size() > .9 * SECTIONS.size(), units.size() + " of " + SECTIONS.size() + " units");
    }

    @Test
    void wordings_areShortSentences() {
        for (UnitWordings unit : WORDINGS) {
            assertTrue(unit.wordings().size() >= 3, unit.unit());
            for (String wording : unit.wordings()) {
                int words = Tokenizer.words(wording).size();
                assertTrue(words >= 3 && words <= 32, unit.unit() + ": " + wording);
            }
        }
    }

    @Test
    void wording_leadsToOneUnitOfItsSection() {
        Set<String> seen = new HashSet<>();
        for (UnitWordings unit : WORDINGS) {
            for (String wording : unit.wordings()) {
                assertTrue(
                        seen.add(SECTIONS.get(unit.unit()) + wording.toLowerCase(Locale.ROOT)),
                        unit.unit() + " repeats: " + wording);
            }
        }
    }
}
