package interviewer.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.corpus.DesignBrief.Fact;
import interviewer.corpus.DesignBrief.Operation;
import interviewer.corpus.DesignBrief.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DesignsTest {
    private static final Corpus CORPUS = CorpusLoader.load();
    private static final Catalog CATALOG = CorpusLoader.catalog();

    static Stream<Scenario> designs() {
        return CorpusLoader.scenarios().stream()
                .filter(scenario -> scenario.kind().equals("design"));
    }

    private static DesignBrief brief(Scenario scenario) {
        DesignBrief brief = scenario.design();
        assertNotNull(brief, scenario.id());
        return brief;
    }

    @Test
    void designs_areSixAndStandBehindTheDrills() {
        List<Scenario> all = CorpusLoader.scenarios();

        assertEquals(6, designs().count());
        assertTrue(all.subList(all.size() - 6, all.size()).stream()
                .allMatch(scenario -> scenario.kind().equals("design")));
        assertEquals(all.size(), all.stream().map(Scenario::id).distinct().count());
    }

    @ParameterizedTest
    @MethodSource("designs")
    void opening_isVague(Scenario design) {
        assertTrue(design.situation().isEmpty());
        assertEquals(Set.of(), CATALOG.cardsIn(design.text()));
        assertFalse(design.text().matches(".*\\d.*"), design.text());
    }

    @ParameterizedTest
    @MethodSource("designs")
    void brief_hasWhatAnInterviewerNeeds(Scenario design) {
        DesignBrief brief = brief(design);

        assertBetween(8, 13, brief.facts().size());
        assertBetween(5, 8, brief.path().size());
        assertBetween(7, 8, brief.operations().size());
        assertEquals(
                List.of("infrastructure-as-code", "deployment", "encryption", "logs", "alarms"),
                brief.operations().stream().limit(5).map(Operation::id).toList());
        for (Fact fact : brief.facts()) {
            assertTrue(fact.asks().size() >= 3, fact.id());
            assertTrue(fact.answer().endsWith("."), fact.answer());
        }
        long withNumber = brief.facts().stream()
                .filter(fact -> fact.answer().matches(".*(\\d|one|two|three|four|five|six|twice).*"))
                .count();
        assertTrue(withNumber >= 8, () -> "only " + withNumber + " facts say a number");
    }

    @ParameterizedTest
    @MethodSource("designs")
    void brief_ids_areThereOnce(Scenario design) {
        DesignBrief brief = brief(design);
        List<String> ids = new ArrayList<>();
        brief.facts().forEach(fact -> ids.add("fact " + fact.id()));
        brief.path().forEach(part -> ids.add("part " + part.id()));
        brief.operations().forEach(operation -> ids.add("operation " + operation.id()));

        assertEquals(ids.size(), new HashSet<>(ids).size(), ids::toString);
    }

    @ParameterizedTest
    @MethodSource("designs")
    void brief_services_areOnTheCardsOrAmongTheOptions(Scenario design) {
        Set<String> known = new HashSet<>();
        CATALOG.cards().forEach(card -> known.add(card.id()));
        CATALOG.options().forEach(option -> known.add(option.name()));
        List<String> named = new ArrayList<>(design.subject());
        brief(design).path().forEach(part -> named.addAll(part.services()));
        named.addAll(brief(design).change().services());

        assertEquals(
                List.of(), named.stream().filter(name -> !known.contains(name)).toList());
    }

    @ParameterizedTest
    @MethodSource("designs")
    void brief_quotes_standInTheGuide(Scenario design) {
        DesignBrief brief = brief(design);
        List<FactSource> sources = new ArrayList<>(List.of(brief.pattern()));
        brief.path().forEach(part -> sources.add(part.source()));
        brief.operations().forEach(operation -> sources.add(operation.source()));

        for (FactSource source : sources) {
            String quote = source.quote();
            assertNotNull(quote, design.id());
            assertTrue(CORPUS.unitWith(quote).isPresent(), design.id() + " quotes " + quote);
        }
        assertTrue(Sources.block(CORPUS, brief.pattern())
                .filter(passage -> passage.text().startsWith("Pattern "))
                .isPresent());
    }

    @ParameterizedTest
    @MethodSource("designs")
    void probes_nameNothingThatWouldDo(Scenario design) {
        for (Part part : brief(design).path()) {
            assertNamesNothing(part.probe());
            part.words().forEach(word -> assertFalse(begins(part.probe(), word), part.id() + " gives away " + word));
        }
        for (Operation operation : brief(design).operations()) {
            assertNamesNothing(operation.probe());
        }
        assertNamesNothing(brief(design).change().text());
    }

    private static void assertNamesNothing(String probe) {
        List<String> named = CATALOG.mentions(probe).stream()
                .filter(mention -> !mention.isGeneric())
                .map(Mention::id)
                .toList();
        assertEquals(List.of(), named, probe);
        assertTrue(probe.endsWith("?"), probe);
    }

    private static boolean begins(String text, String stem) {
        return (" " + text.toLowerCase(Locale.ROOT)).contains(" " + stem);
    }

    private static void assertBetween(int least, int most, int value) {
        assertTrue(least <= value && value <= most, () -> value + " is not between " + least + " and " + most);
    }
}
