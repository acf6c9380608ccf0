package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void escaped_markup_isText() {
        assertEquals("\\!\\[x\\](http://a) \\<b\\> a\\|b", Markdown.escaped("![x](http://a) <b>\na|b"));
    }

    @Test
    void escaped_invisibleCharacters_areNamed() {
        assertEquals("a(U+200B)b(U+202E)(U+0007)(U+E0041)", Markdown.escaped("a\u200bb\u202e\u0007\udb40\udc41"));
    }

    @Test
    void cut_longText_endsInDotsAndKeepsPairsWhole() {
        assertEquals("a ...", Markdown.cut("a\ud83d\ude00b", 1));
        assertEquals("a\ud83d\ude00 ...", Markdown.cut("a\ud83d\ude00b", 2));
        assertEquals("ab", Markdown.cut("ab", 2));
    }
}
