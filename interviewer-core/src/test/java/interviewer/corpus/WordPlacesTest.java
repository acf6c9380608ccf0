package interviewer.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class WordPlacesTest {
    /** Few letters, so that words come again, overlap and share their beginning; a dash that makes the text wide. */
    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < length; at++) {
            text.append("ab \u2014".charAt(random.nextInt(4)));
        }
        return text.toString();
    }

    @Test
    void of_anyWordsFromAnyPlace_isWhatAPlainSearchFinds() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String text = text(random, random.nextInt(60));
            WordPlaces places = new WordPlaces(text);
            for (int search = 0; search < 50; search++) {
                String words = text(random, 1 + random.nextInt(7));
                int from = random.nextInt(text.length() + 2);

                assertEquals(text.indexOf(words, from), places.of(words, from), "'" + words + "' in '" + text + "'");
            }
        }
    }

    @Test
    void of_wordsAtTheVeryEnd_findsThem() {
        assertEquals(5, new WordPlaces("keep 14 days").of("14 days", 0));
        assertEquals(-1, new WordPlaces("keep 14 days").of("14 days.", 0));
        assertEquals(-1, new WordPlaces("").of("days", 0));
    }
}
