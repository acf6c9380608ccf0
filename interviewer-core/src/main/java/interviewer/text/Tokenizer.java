package interviewer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text into words: longest runs of letters and digits, lower-case. {@code X-Ray} gives {@code x}, {@code ray}; {@code gp3}
 * stays whole. An apostrophe inside a word is dropped with what follows ({@code it's} gives {@code it}), as it carries no meaning
 * for search. Stateless and thread-safe.
 */
public final class Tokenizer {
    private Tokenizer() {}

    public static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int position = 0;
        while (position < text.length()) {
            int codePoint = text.codePointAt(position);
            if (!Character.isLetterOrDigit(codePoint)) {
                position += Character.charCount(codePoint);
                continue;
            }
            int start = position;
            position = endOfWord(text, start);
            tokens.add(new Token(text.substring(start, position).toLowerCase(Locale.ROOT), new Span(start, position)));
            position = behindContraction(text, position);
        }
        return tokens;
    }

    /** The words alone, in order. */
    public static List<String> words(String text) {
        return tokens(text).stream().map(Token::word).toList();
    }

    private static int endOfWord(String text, int start) {
        int position = start;
        while (position < text.length() && Character.isLetterOrDigit(text.codePointAt(position))) {
            position += Character.charCount(text.codePointAt(position));
        }
        return position;
    }

    private static int behindContraction(String text, int position) {
        boolean apostrophe =
                position < text.length() && (text.charAt(position) == '\'' || text.charAt(position) == '\u2019');
        if (!apostrophe) {
            return position;
        }
        int end = endOfWord(text, position + 1);
        return end - position <= 3 ? end : position;
    }
}
