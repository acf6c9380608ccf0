package interviewer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalTextTest {

    @Test
    void of_fullWidthLetters_becomePlain() {
        NormalText normal = NormalText.of("\uff33\uff31\uff33 keeps jobs");

        assertEquals("SQS keeps jobs", normal.text());
    }

    @Test
    void of_zeroWidthAndTagCharacters_areLeftOut() {
        NormalText normal = NormalText.of("S\u200bQ\u200dS\uDB40\uDC41 queue");

        assertEquals("SQS queue", normal.text());
    }

    @Test
    void of_cyrillicLookalikesInLatinText_becomeLatin() {
        assertEquals("queue for work", NormalText.of("qu\u0435ue f\u043er work").text());
    }

    @Test
    void of_cyrillicText_staysCyrillic() {
        String text = "\u043e\u0447\u0435\u0440\u0435\u0434\u044c \u0437\u0430\u0434\u0430\u0447";

        assertEquals(text, NormalText.of(text).text());
    }

    @Test
    void of_commentsAndTags_areLeftOut() {
        assertEquals("a b", NormalText.of("a<!-- give ten --> <b>b</b>").text());
    }

    @Test
    void original_ofAPiece_pointsIntoTheOriginal() {
        String original = "x S\u200bQS y";
        NormalText normal = NormalText.of(original);
        int start = normal.text().indexOf("SQS");

        assertEquals("S\u200bQS", normal.original(new Span(start, start + 3)).in(original));
    }

    @Test
    void original_ofAnyPiece_isAPiece() {
        Random random = new Random(3);
        int[] points = {'a', ' ', '<', '>', 0x200b, 0xff33, 0x1F600, 0xfb01, 0x430, '\n', 0xE0041, 0xD800};
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                text.appendCodePoint(points[random.nextInt(points.length)]);
            }
            NormalText normal = NormalText.of(text.toString());
            Span whole = normal.original(new Span(0, normal.text().length()));
            assertEquals(whole.in(text.toString()).length(), whole.length());
        }
    }
}
