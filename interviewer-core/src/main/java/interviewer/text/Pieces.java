package interviewer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a long text into pieces that an embedding model reads whole: neighbouring sentences, of about the same length. A sentence
 * that is too long by itself is cut between words. Lengths are word pieces of the model, estimated: one for each run of up to six
 * letters or digits and one for each other sign. On English prose that is a fifth more than the real number, on technical pages
 * about as many. Stateless.
 */
public final class Pieces {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern WORD_PIECE = Pattern.compile("[\\p{L}\\p{N}]{1,6}|[^\\s\\p{L}\\p{N}]");

    private Pieces() {}

    /**
     * The pieces in order; together they hold every visible character. A text that is short enough is one piece.
     *
     * @param most word pieces of a piece, at least 1; a single word may have more
     */
    public static List<Span> of(String text, int most) {
        List<Span> parts = new ArrayList<>();
        for (Span sentence : Sentences.of(text)) {
            if (length(sentence.in(text)) <= most) {
                parts.add(sentence);
            } else {
                parts.addAll(words(text, sentence));
            }
        }
        return joined(text, parts, most);
    }

    /** As many pieces as are needed, and then as equal as their sentences let them be: a short rest would match too easily. */
    private static List<Span> joined(String text, List<Span> parts, int most) {
        int left = parts.stream().mapToInt(part -> length(part.in(text))).sum();
        List<Span> pieces = new ArrayList<>();
        int at = 0;
        while (at < parts.size()) {
            int wanted = equalShare(left, most);
            int from = at;
            int size = length(parts.get(at++).in(text));
            while (at < parts.size()
                    && size < wanted
                    && size + length(parts.get(at).in(text)) <= most) {
                size += length(parts.get(at++).in(text));
            }
            left -= size;
            pieces.add(new Span(parts.get(from).start(), parts.get(at - 1).end()));
        }
        return pieces;
    }

    private static int equalShare(int left, int most) {
        int pieces = Math.ceilDiv(left, most);
        return Math.ceilDiv(left, pieces);
    }

    private static List<Span> words(String text, Span sentence) {
        List<Span> words = new ArrayList<>();
        Matcher word = WORD.matcher(text).region(sentence.start(), sentence.end());
        while (word.find()) {
            words.add(new Span(word.start(), word.end()));
        }
        return words;
    }

    /** About how many word pieces a text has. */
    public static int length(String text) {
        Matcher piece = WORD_PIECE.matcher(text);
        int length = 0;
        while (piece.find()) {
            length++;
        }
        return length;
    }
}
