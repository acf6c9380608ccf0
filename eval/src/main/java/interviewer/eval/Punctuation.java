package interviewer.eval;

import java.util.Locale;
import java.util.regex.Pattern;

/** Signs between and within words: left out as in speech, or drawn as word processors and other keyboards do. Stateless. */
final class Punctuation {
    /** Signs that end or part something; those inside of words and figures ({@code dead-letter}, {@code 3,000}, {@code 1 MB/s}) stay. */
    private static final Pattern SIGNS = Pattern.compile(
            "[,.;:!?\u2026]+(?=\\s|$|[\"\u201d)\\]])|(?<=\\s)[-\u2013\u2014]+(?=\\s)|[\"\u201c\u201d()\\[\\]*`]");
    /** Without the sign two figures would read as one. */
    private static final Pattern FIGURES_MEET =
            Pattern.compile("\\d[,.;:!?)]+\\s+[(]?[$\u20ac]?\\d|\\bhundred[,.;:]\\s|\\bthousand[,.;:]\\s");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern OPENING = Pattern.compile("(^|[\\s(\\[])\"(?=\\S)");
    private static final Pattern UNIT_GAP = Pattern.compile("(?<=\\d) (?=\\p{L})");
    private static final Pattern SENTENCE_GAP = Pattern.compile("(?<=[.!?]) (?=\\S)");
    private static final Pattern DASH = Pattern.compile("(?<=\\s)-(?=\\s)");
    private static final Pattern RANGE = Pattern.compile("(?<=\\d)-(?=\\d)");

    private Punctuation() {}

    /** As a recogniser without punctuation writes it: lower case, words and figures only; the same text where figures would meet. */
    static String removed(String answer) {
        if (FIGURES_MEET.matcher(answer).find()) {
            return answer;
        }
        return bare(answer);
    }

    /** The same wherever figures meet too. */
    static String bare(String text) {
        String words = SIGNS.matcher(text).replaceAll(" ");
        return SPACES.matcher(words).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Curly quotes, long dashes, one-sign ellipsis, hard spaces before units and two spaces between sentences. */
    static String typographic(String answer) {
        String text = OPENING.matcher(answer).replaceAll("$1\u201c");
        text = text.replace('"', '\u201d').replace('\'', '\u2019').replace("...", "\u2026");
        text = DASH.matcher(text).replaceAll("\u2014");
        text = RANGE.matcher(text).replaceAll("\u2013");
        text = UNIT_GAP.matcher(text).replaceAll("\u00a0");
        return SENTENCE_GAP.matcher(text).replaceAll("  ");
    }

    /** Figures as East Asian keyboards write them. */
    static String wideFigures(String answer) {
        StringBuilder wide = new StringBuilder();
        answer.chars().forEach(sign -> wide.append((char) (sign >= '0' && sign <= '9' ? sign - '0' + '\uff10' : sign)));
        return wide.toString();
    }
}
