package interviewer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SheetTest {

    @Test
    void paragraph_breaksAtWordsAndIndents() {
        String words = "word ".repeat(30);

        String text = new Sheet().paragraph("[1] ", words).toString();

        assertEquals(
                "[1] " + "word ".repeat(19).strip() + "\n    "
                        + "word ".repeat(11).strip() + "\n",
                text);
    }

    @Test
    void paragraph_withALongWord_keepsItWhole() {
        String word = "x".repeat(150);

        assertEquals(
                "  a\n  " + word + "\n",
                new Sheet().paragraph("  ", "a " + word).toString());
    }

    @Test
    void paragraph_withoutWords_isALineOfItsLead() {
        assertEquals("[1]\n", new Sheet().paragraph("[1] ", "").toString());
    }
}
