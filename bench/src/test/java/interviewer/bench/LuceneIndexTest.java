package interviewer.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interviewer.retrieval.Bm25Index;
import interviewer.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.junit.jupiter.api.Test;

class LuceneIndexTest {
    /** A longer text's length is rounded by Lucene. */
    private static final int EXACT = 39;

    @Test
    void search_shortTexts_scoresAsOurs() {
        List<String> texts = texts(new Random(7), 200);
        Bm25Index ours = Bm25Index.of(texts);
        LuceneIndex lucene =
                LuceneIndex.ofWords(texts.stream().map(Tokenizer::words).toList());

        for (String query : List.of("w1", "w1 w2 w3", "w2 w2 w40", "w39 w1 unknown")) {
            double[] expected = ours.scores(Tokenizer.words(query), Bm25Index.Form.WORDS);
            List<LuceneIndex.Found> found = lucene.search(Tokenizer.words(query), texts.size());

            assertEquals(positive(expected), found.size(), query);
            found.forEach(one -> assertEquals(expected[one.text()], one.score(), 1e-5, query));
        }
    }

    @Test
    void search_equalScores_areInTheOrderOfTheTexts() {
        LuceneIndex lucene = LuceneIndex.ofTexts(List.of("cold start", "queue", "cold start"), new EnglishAnalyzer());

        List<Integer> found = lucene.search("starts", 10).stream()
                .map(LuceneIndex.Found::text)
                .toList();

        assertEquals(List.of(0, 2), found);
    }

    @Test
    void search_queryWithoutWords_findsNothing() {
        LuceneIndex lucene = LuceneIndex.ofTexts(List.of("cold start"), new EnglishAnalyzer());

        assertEquals(List.of(), lucene.search("the?", 10));
    }

    /** Words are the rarer, the higher their number. */
    private static List<String> texts(Random random, int count) {
        List<String> texts = new ArrayList<>();
        for (int text = 0; text < count; text++) {
            List<String> words = new ArrayList<>();
            int length = 1 + random.nextInt(EXACT);
            for (int word = 0; word < length; word++) {
                words.add("w" + random.nextInt(1 + random.nextInt(60)));
            }
            texts.add(String.join(" ", words));
        }
        return texts;
    }

    private static int positive(double[] scores) {
        int positive = 0;
        for (double score : scores) {
            positive += score > 0 ? 1 : 0;
        }
        return positive;
    }
}
