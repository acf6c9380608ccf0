package interviewer.retrieval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import interviewer.llm.AbsentEmbedder;
import interviewer.llm.Embedder;
import interviewer.llm.MiniLmEmbedder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HybridRetrieverTest {
    private static final Corpus CORPUS = CorpusLoader.load();
    private static final Catalog CATALOG = CorpusLoader.catalog();
    private static final Embedder EMBEDDER = new MiniLmEmbedder();
    private static final SearchWeights ALL_COUNT = SearchWeights.shipped().with(List.of(.3, .4, .5, .1, .15));
    private static final Retriever RETRIEVER =
            new HybridRetriever(CORPUS, CATALOG, EMBEDDER, TextVectors.shipped(EMBEDDER.model()));

    @BeforeAll
    static void loadModel() {
        assertTrue(EMBEDDER.await(Duration.ofMinutes(1)).isReady());
    }

    @Test
    void shippedVectors_coverEveryTextOfTheCorpus() {
        TextVectors shipped = TextVectors.shipped(EMBEDDER.model());

        assertTrue(VectorBuild.texts(CORPUS, CATALOG).stream().allMatch(text -> shipped.of(text) != null));
    }

    @Test
    void search_namedService_findsItsSection() {
        Hit first = first("What is the maximum execution time of Lambda?");

        assertEquals("Lambda", first.passage().title().get(1));
        assertTrue(first.passage().text().contains("15 minutes"));
    }

    @Test
    void search_spelledLetters_areJoined() {
        assertTrue(first("s q s message size").passage().text().contains("256KB"));
    }

    @Test
    void search_typo_isMended() {
        assertTrue(first("clodfront signed cookeis").passage().text().contains("signed cookies"));
    }

    @Test
    void search_comparison_hasBothSidesAmongTheFirstFive() {
        String found = RETRIEVER.search("MSK or Kinesis?", 5, SearchMode.HYBRID).hits().stream()
                .map(hit -> hit.passage().path())
                .toList()
                .toString();

        assertTrue(found.contains("MSK") && found.contains("Kinesis Data Streams"), found);
    }

    @Test
    void search_explanation_addsUpToTheScore() {
        for (Hit hit :
                RETRIEVER.search("hot partition key", 10, SearchMode.HYBRID).hits()) {
            double sum = hit.explanation().parts().stream()
                    .mapToDouble(part -> part.value() * part.weight())
                    .sum();
            assertEquals(hit.score(), sum, 1e-12);
        }
    }

    @Test
    void without_aSignal_leavesItOutOfEveryScore() {
        HybridRetriever retriever =
                new HybridRetriever(CORPUS, CATALOG, EMBEDDER, TextVectors.shipped(EMBEDDER.model()), ALL_COUNT);
        String query = "What is the maximum execution time of Lambda?";

        for (SearchSignal off : SearchSignal.values()) {
            List<Explanation.Part> whole = parts(retriever, query, off);
            List<Explanation.Part> less = parts(retriever.without(off), query, off);

            assertTrue(whole.stream().anyMatch(part -> part.value() > 0), off.label());
            assertTrue(!less.isEmpty() && less.stream().allMatch(part -> part.value() == 0), off.label());
        }
    }

    private static List<Explanation.Part> parts(Retriever retriever, String query, SearchSignal signal) {
        return retriever.search(query, 20, SearchMode.HYBRID).hits().stream()
                .flatMap(hit -> hit.explanation().parts().stream())
                .filter(part -> part.signal().equals(signal.label()))
                .toList();
    }

    @Test
    void embedded_texts_haveTheShippedVectorsAndTellHowMany() {
        List<String> texts =
                VectorBuild.texts(CORPUS, CATALOG).stream().limit(20).toList();
        List<Integer> done = new ArrayList<>();

        TextVectors made = TextVectors.embedded(texts, EMBEDDER, done::add);

        assertEquals(List.of(16, 20), done);
        TextVectors shipped = TextVectors.shipped(EMBEDDER.model());
        texts.forEach(text -> assertArrayEquals(shipped.of(text), made.of(text), 1e-6f, text));
    }

    @Test
    void search_likelyHits_scoreNearTheBest() {
        SearchResult result = RETRIEVER.search("What is the maximum execution time of Lambda?", 10, SearchMode.HYBRID);

        double best = result.hits().getFirst().score();
        assertTrue(result.likely() < result.hits().size());
        for (Hit hit : result.hits()) {
            assertEquals(hit.rank() <= result.likely(), hit.score() >= .65 * best, "rank " + hit.rank());
        }
        assertEquals(
                result.hits().subList(0, result.likely()), result.likelyOnly().hits());
    }

    @Test
    void search_comparison_keepsTheFirstFiveLikely() {
        assertTrue(RETRIEVER.search("MSK or Kinesis?", 10, SearchMode.HYBRID).likely() >= 5);
    }

    @Test
    void search_twice_givesTheSame() {
        SearchResult once = RETRIEVER.search("cache stampede", 10, SearchMode.HYBRID);

        assertEquals(once, RETRIEVER.search("cache stampede", 10, SearchMode.HYBRID));
    }

    @Test
    void search_withoutModel_goesByWordsAndSaysSo() {
        Retriever words = new HybridRetriever(CORPUS, CATALOG, new AbsentEmbedder(), TextVectors.none("none"));

        SearchResult result = words.search("visibility timeout", 3, SearchMode.HYBRID);

        assertEquals(SearchMode.LEXICAL, result.mode());
        assertTrue(result.hits().getFirst().passage().text().contains("Visibility timeout"));
    }

    @Test
    void search_blank_findsNothing() {
        SearchResult result = RETRIEVER.search(" ?! ", 3, SearchMode.HYBRID);

        assertEquals(List.of(), result.hits());
        assertEquals(0, result.confidence());
    }

    @Test
    void search_offTopic_isLessSureThanOnTopic() {
        double off = RETRIEVER.search("best pasta recipe", 3, SearchMode.HYBRID).confidence();
        double on =
                RETRIEVER.search("SQS dead letter queue", 3, SearchMode.HYBRID).confidence();

        assertTrue(off < 0.2 && on > 0.45, off + " and " + on);
    }

    @Test
    void search_limitOutOfRange_isRefused() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> RETRIEVER.search("x", 0, SearchMode.HYBRID));

        assertEquals("k is 0; it must be 1 to 1000", refused.getMessage());
    }

    private static Hit first(String query) {
        return RETRIEVER.search(query, 5, SearchMode.HYBRID).hits().getFirst();
    }
}
