package interviewer.corpus;

import interviewer.text.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads plain text into an outline: paragraphs lie between blank lines, and a short line by itself that ends without a stop is taken
 * for a heading. Stateless.
 */
final class PlainTextReader {
    private static final Pattern PARAGRAPH = Pattern.compile("\\S(?:.|\\R(?!\\h*(?:\\R|\\z)))*+");
    private static final Pattern LINE_END = Pattern.compile("\\h*\\R\\h*");
    private static final Pattern ITEM = Pattern.compile("(?:[-*\u2022]|\\d{1,3}[.)])\\h+\\S");
    private static final Pattern HEADING = Pattern.compile("[\\p{Lu}\\p{N}][^\\n]{1,78}[^\\s.!?:;,]");

    private PlainTextReader() {}

    static void read(String text, OutlineBuilder outline) {
        Matcher paragraph = PARAGRAPH.matcher(text);
        while (paragraph.find()) {
            String words = paragraph.group();
            if (HEADING.matcher(words).matches() && !ITEM.matcher(words).lookingAt()) {
                outline.heading(1, words, new Span(paragraph.start(), paragraph.end()));
            } else {
                outline.closeBlock();
                lines(words, paragraph.start(), outline);
            }
        }
    }

    /** Items stand for themselves; other lines were only broken to fit. */
    private static void lines(String paragraph, int offset, OutlineBuilder outline) {
        int from = 0;
        Matcher end = LINE_END.matcher(paragraph);
        while (end.find()) {
            if (ITEM.matcher(paragraph).region(end.end(), paragraph.length()).lookingAt()) {
                add(paragraph, from, end.start(), offset, outline);
                from = end.end();
            }
        }
        add(paragraph, from, paragraph.length(), offset, outline);
    }

    private static void add(String paragraph, int from, int to, int offset, OutlineBuilder outline) {
        String words = LINE_END.matcher(paragraph.substring(from, to)).replaceAll(" ");
        outline.text(words.strip(), new Span(offset + from, offset + to));
    }
}
