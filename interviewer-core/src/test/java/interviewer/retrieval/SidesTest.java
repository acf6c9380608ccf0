package interviewer.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.corpus.Block;
import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import interviewer.corpus.Passage;
import interviewer.corpus.ServiceCard;
import interviewer.llm.Embedder;
import interviewer.llm.MiniLmEmbedder;
import interviewer.retrieval.Explanation.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both sides of "A or B?" among the first five, for every two services that have cards. */
class SidesTest {
    private static final Corpus CORPUS = CorpusLoader.load();
    private static final Catalog CATALOG = CorpusLoader.catalog();
    private static final Embedder EMBEDDER = new MiniLmEmbedder();
    private static final HybridRetriever RETRIEVER =
            new HybridRetriever(CORPUS, CATALOG, EMBEDDER, TextVectors.shipped(EMBEDDER.model()));

    private static final Sides SIDES = new Sides(CORPUS, CATALOG);

    private static final List<String> FORMS = List.of(
            "%s vs %s",
            "%s or %s?",
            "when would you choose %s over %s",
            "difference between %s and %s",
            "Why %s instead of %s?",
            "Should I take %s or %s for my project?");

    @BeforeAll
    static void loadModel() {
        assertTrue(EMBEDDER.await(Duration.ofMinutes(1)).isReady());
    }

    @ParameterizedTest
    @EnumSource(SearchMode.class)
    void search_anyTwoServices_hasBothAmongTheFirstFive(SearchMode mode) {
        Random random = new Random(20);
        List<String> oneSided = new ArrayList<>();
        int pairs = 0;
        List<ServiceCard> cards = CATALOG.cards();
        for (int left = 0; left < cards.size(); left++) {
            for (int right = left + 1; right < cards.size(); right++) {
                String query = asked(cards.get(left), cards.get(right), random);
                List<Hit> hits = RETRIEVER.search(query, 5, mode).hits();
                if (!has(hits, cards.get(left)) || !has(hits, cards.get(right))) {
                    oneSided.add(query);
                }
                pairs++;
            }
        }

        assertEquals(990, pairs);
        assertEquals(List.of(), oneSided);
    }

    private static String asked(ServiceCard left, ServiceCard right, Random random) {
        String one = name(left, random);
        String other = name(right, random);
        boolean swapped = random.nextBoolean();
        return FORMS.get(random.nextInt(FORMS.size())).formatted(swapped ? other : one, swapped ? one : other);
    }

    /** Half of them by the short name, the others by any alias, spoken and mistyped ones too. */
    private static String name(ServiceCard card, Random random) {
        return random.nextBoolean()
                ? card.name()
                : card.aliases().get(random.nextInt(card.aliases().size()));
    }

    private static boolean has(List<Hit> hits, ServiceCard card) {
        return hits.stream().anyMatch(hit -> has(hit.passage(), card));
    }

    private static boolean has(Passage passage, ServiceCard card) {
        return CATALOG.cardOf(CORPUS.sectionOf(passage)).filter(card::equals).isPresent()
                || CATALOG.cardsIn(passage.path() + ". " + passage.text()).contains(card.id());
    }

    @Test
    void kept_sideBehindTheFifth_movesUpToTheFifth() {
        List<Hit> ranked = ranked(about("athena"), other(0), other(1), other(2), other(3), about("cognito"), other(4));

        List<Hit> kept = kept(ranked, 10);

        assertEquals(List.of(0, 1, 2, 3, 5, 4, 6), places(kept));
        assertEquals(List.of(10.0, 9.0, 8.0, 7.0, 6.5, 6.0, 4.0), scores(kept));
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7), kept.stream().map(Hit::rank).toList());
        assertEquals(
                List.of(new Part("words", 1, 5), new Part("other side", 1, 1.5)),
                kept.get(4).explanation().parts());
    }

    @Test
    void kept_otherSideAtTheFifth_isNotPushedOut() {
        List<Hit> ranked = ranked(other(0), other(1), other(2), other(3), about("athena"), about("cognito"));

        List<Hit> kept = kept(ranked, 5);

        assertEquals(List.of(0, 1, 2, 4, 5), places(kept));
        assertEquals(List.of(10.0, 9.0, 8.0, 7.5, 7.25), scores(kept));
    }

    @Test
    void kept_bothBehindTheFifth_bothMoveUp() {
        List<Hit> ranked = ranked(other(0), other(1), other(2), other(3), other(4), about("cognito"), about("athena"));

        assertEquals(List.of(0, 1, 2, 6, 5, 3, 4), places(kept(ranked, 7)));
    }

    @Test
    void kept_three_hasBothBehindTheFirst() {
        List<Hit> ranked = ranked(other(0), other(1), other(2), other(3), about("athena"), about("cognito"));

        assertEquals(List.of(0, 4, 5), places(kept(ranked, 3)));
        assertEquals(List.of(0, 1), places(kept(ranked, 2)));
    }

    @Test
    void kept_sideThatNothingNames_changesNothing() {
        List<Hit> ranked = ranked(other(0), other(1), other(2), other(3), about("athena"), other(4));

        assertEquals(List.of(0, 1, 2, 3, 4, 5), places(kept(ranked, 10)));
    }

    @Test
    void in_oneServiceOrThree_isEmpty() {
        assertEquals(List.of("athena", "cognito"), SIDES.in("Athena or Cognito?"));
        assertEquals(List.of(), SIDES.in("Why Athena?"));
        assertEquals(List.of(), SIDES.in("Athena, Cognito or SQS?"));
    }

    private static List<Hit> kept(List<Hit> ranked, int limit) {
        return SIDES.kept(ranked, List.of("athena", "cognito"), limit);
    }

    /** Scores 10, 9, 8 and so on. */
    private static List<Hit> ranked(Passage... passages) {
        List<Hit> ranked = new ArrayList<>();
        for (Passage passage : passages) {
            double score = 10 - ranked.size();
            Explanation explanation =
                    new Explanation("place " + ranked.size(), 0, 0, List.of(new Part("words", 1, score)));
            ranked.add(new Hit(ranked.size() + 1, score, new Block(passage, List.of(passage)), passage, explanation));
        }
        return ranked;
    }

    /** Where each stood before. */
    private static List<Integer> places(List<Hit> hits) {
        return hits.stream()
                .map(hit -> Integer.valueOf(hit.explanation().unit().substring("place ".length())))
                .toList();
    }

    private static List<Double> scores(List<Hit> hits) {
        return hits.stream().map(Hit::score).toList();
    }

    private static Passage about(String card) {
        return CORPUS.blocks().stream()
                .map(Block::passage)
                .filter(passage -> has(passage, CATALOG.card(card).orElseThrow()))
                .findFirst()
                .orElseThrow();
    }

    /** Has to do with neither of Athena and Cognito. */
    private static Passage other(int number) {
        return CORPUS.blocks().stream()
                .map(Block::passage)
                .filter(passage -> CATALOG.cardsIn(passage.path() + ". " + passage.text()).stream()
                        .noneMatch(Set.of("athena", "cognito")::contains))
                .skip(number)
                .findFirst()
                .orElseThrow();
    }
}
