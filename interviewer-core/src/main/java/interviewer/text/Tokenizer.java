package interviewer.text;

import java.util.ArrayList;
import java.util.Collections;
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
        read(text, (word, start, end) -> tokens.add(new Token(word, new Span(start, end))));
        return tokens;
    }

    /** The words alone, in order. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        read(text, (word, start, end) -> words.add(word));
        return Collections.unmodifiableList(words);
    }

    private interface Reader {
        void take(String word, int start, int end);
    }

    private static void read(String text, Reader reader) {
        int position = 0;
        while (position < text.length()) {
            int codePoint = text.codePointAt(position);
            if (!Character.isLetterOrDigit(codePoint)) {
                position += Character.charCount(codePoint);
                continue;
            }
            int start = position;
            position = endOfWord(text, start);
            reader.take(text.substring(start, position).toLowerCase(Locale.ROOT), start, position);
            position = behindContraction(text, position);
        }
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
