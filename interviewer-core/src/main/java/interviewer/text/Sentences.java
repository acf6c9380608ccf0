package interviewer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts written text into sentences: at a line end, or behind {@code . ! ?} (and closing quotes or brackets) when white space and
 * something that can begin a sentence follow. {@code e.g.} and its like do not end one. Stateless and thread-safe.
 */
public final class Sentences {
    private static final Pattern END = Pattern.compile(
            "(?<![.!?\u2026])[.!?\u2026]++[\"\u201D'\u2019)\\]]*(?=\\s+[\\p{Lu}\\p{N}\"\u201C'(\\[$])|\\R+");
    private static final Pattern ABBREVIATION = Pattern.compile("(?i)\\b(?:e\\.g|i\\.e|etc|vs|approx|incl)\\.\\z");

    private static final int LONGEST_ABBREVIATION = 8;

    private Sentences() {}

    /** The sentences in order, without white space around them; together they hold every visible character. */
    public static List<Span> of(String text) {
        List<Span> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int start = 0;
        while (end.find()) {
            boolean abbreviated = ABBREVIATION
                    .matcher(text.substring(Math.max(start, end.end() - LONGEST_ABBREVIATION), end.end()))
                    .find();
            if (!abbreviated) {
                add(sentences, text, start, end.end());
                start = end.end();
            }
        }
        add(sentences, text, start, text.length());
        return sentences;
    }

    private static void add(List<Span> sentences, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(new Span(from, to));
        }
    }
}
