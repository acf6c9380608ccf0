package interviewer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PiecesTest {

    @Test
    void of_shortText_isOnePiece() {
        assertEquals(List.of("One here. Two there."), pieces("One here. Two there.", 6));
    }

    @Test
    void of_longText_isCutBetweenSentencesIntoEqualPieces() {
        assertEquals(List.of("A b. C d.", "E f. G h."), pieces("A b. C d. E f. G h.", 9));
    }

    @Test
    void of_longSentence_isCutBetweenWords() {
        assertEquals(List.of("one two three", "four five"), pieces("one two three four five", 3));
    }

    @Test
    void of_nothing_isNothing() {
        assertEquals(List.of(), pieces(" \n ", 3));
    }

    @Test
    void length_ofLongWordsAndSigns_countsEach() {
        assertEquals(4, Pieces.length("gp3 compressible (")); // gp3, compre, ssible, (
    }

    @Test
    void of_anyText_losesNoWordAndIsNeverTooLong() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            String text = text(random);
            int most = 3 + random.nextInt(30); // the longest word has 3

            List<String> pieces = pieces(text, most);

            assertEquals(
                    text.replaceAll("\\s+", " ").strip(),
                    String.join(" ", pieces).replaceAll("\\s+", " "));
            assertTrue(pieces.stream().allMatch(piece -> Pieces.length(piece) <= most), text);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int word = random.nextInt(120); word > 0; word--) {
            text.append("abcdef", 0, 1 + random.nextInt(6)).append(random.nextInt(5) == 0 ? ". X" : " ");
        }
        return text.toString();
    }

    private static List<String> pieces(String text, int most) {
        return Pieces.of(text, most).stream().map((Span span) -> span.in(text)).toList();
    }
}
