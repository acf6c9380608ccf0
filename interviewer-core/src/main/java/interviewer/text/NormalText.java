package interviewer.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in a normal form for matching, with the way back to the original. Compatibility characters become plain ones (NFKC),
 * letters of other scripts that look like Latin ones in a Latin word become those, and what has no width, turns direction or
 * controls is left out, as are mark-up tags and comments, which a reader would not see. Quotes always point into the original.
 */
public final class NormalText {
    private static final Map<Integer, Character> LOOKALIKES = lookalikes(
            "\u0430a\u0435e\u043eo\u0440p\u0441c\u0443y\u0445x\u0456i\u0458j\u04bbh\u0455s\u0501d\u051bq\u051dw"
                    + "\u0410A\u0412B\u0415E\u041aK\u041cM\u041dH\u041eO\u0420P\u0421C\u0422T\u0425X\u0405S\u0406I\u0408J"
                    + "\u03bfo\u03b1a\u03c1p\u03bdv\u039fO\u0391A\u0392B\u0395E\u0397H\u0399I\u039aK\u039cM\u039dN\u03a1P\u03a4T\u03a5Y\u03a7X\u0396Z"
                    + "\u2018'\u2019'\u201c\"\u201d\"\u2013-\u2014-\u2212-");

    private static final int LONGEST_TAG = 120;

    private final String original;
    private final String text;
    private final int[] places;
    private final int[] ends;

    private NormalText(String original, String text, int[] places, int[] ends) {
        this.original = original;
        this.text = text;
        this.places = places;
        this.ends = ends;
    }

    public static NormalText of(String original) {
        StringBuilder text = new StringBuilder();
        int[] places = new int[Math.max(16, original.length() * 2)];
        boolean latin = isMostlyLatin(original);
        int at = 0;
        while (at < original.length()) {
            int behindMarkup = markup(original, at);
            if (behindMarkup > at) {
                at = behindMarkup;
                continue;
            }
            int codePoint = original.codePointAt(at);
            String normal = normal(codePoint, latin);
            while (text.length() + normal.length() > places.length) {
                places = Arrays.copyOf(places, places.length * 2);
            }
            Arrays.fill(places, text.length(), text.length() + normal.length(), at);
            text.append(normal);
            at += Character.charCount(codePoint);
        }
        int[] starts = Arrays.copyOf(places, text.length());
        int[] ends = Arrays.stream(starts)
                .map(place -> place + Character.charCount(original.codePointAt(place)))
                .toArray();
        return new NormalText(original, text.toString(), starts, ends);
    }

    /** The same with every match put in other words, which come from all the characters that the match came from. */
    public NormalText replaced(Pattern pattern, Function<MatchResult, String> words) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder other = new StringBuilder();
        int[] otherPlaces = new int[text.length()];
        int[] otherEnds = new int[text.length()];
        int behind = 0;
        while (matcher.find()) {
            String word = words.apply(matcher);
            int length = other.length() + matcher.start() - behind;
            int needed = length + word.length() + text.length() - matcher.end();
            if (needed > otherPlaces.length) {
                otherPlaces = Arrays.copyOf(otherPlaces, needed);
                otherEnds = Arrays.copyOf(otherEnds, needed);
            }
            System.arraycopy(places, behind, otherPlaces, other.length(), matcher.start() - behind);
            System.arraycopy(ends, behind, otherEnds, other.length(), matcher.start() - behind);
            if (matcher.end() > matcher.start()) {
                Arrays.fill(otherPlaces, length, length + word.length(), places[matcher.start()]);
                Arrays.fill(otherEnds, length, length + word.length(), ends[matcher.end() - 1]);
            }
            other.append(text, behind, matcher.start()).append(word);
            behind = matcher.end();
        }
        if (behind == 0) {
            return this;
        }
        System.arraycopy(places, behind, otherPlaces, other.length(), text.length() - behind);
        System.arraycopy(ends, behind, otherEnds, other.length(), text.length() - behind);
        other.append(text, behind, text.length());
        return new NormalText(
                original,
                other.toString(),
                Arrays.copyOf(otherPlaces, other.length()),
                Arrays.copyOf(otherEnds, other.length()));
    }

    /** The normal form. */
    public String text() {
        return text;
    }

    /** The piece of the original that a piece of the normal form came from. */
    public Span original(Span normal) {
        if (normal.length() == 0) {
            int place = normal.start() < places.length ? places[normal.start()] : original.length();
            return new Span(place, place);
        }
        return new Span(places[normal.start()], ends[normal.end() - 1]);
    }

    /** Whether words were hidden from people: comments, tag characters, text turned round. */
    public boolean hidesWords() {
        return original.contains("<!--")
                || original.codePoints().anyMatch(codePoint -> codePoint >= 0xE0020 && codePoint <= 0xE007E)
                || original.indexOf(0x202E) >= 0;
    }

    private static int markup(String original, int at) {
        if (original.startsWith("<!--", at)) {
            int end = original.indexOf("-->", at);
            return end < 0 ? original.length() : end + 3;
        }
        boolean tag = original.charAt(at) == '<'
                && at + 1 < original.length()
                && (Character.isLetter(original.charAt(at + 1)) || original.charAt(at + 1) == '/');
        if (!tag) {
            return at;
        }
        for (int end = at + 1; end < Math.min(original.length(), at + LONGEST_TAG); end++) {
            char character = original.charAt(end);
            if (character == '>') {
                return end + 1;
            }
            if (character == '<' || character == '\n' || original.startsWith(". ", end)) {
                return at; // "less than", not a tag
            }
        }
        return at;
    }

    private static String normal(int codePoint, boolean latin) {
        if (codePoint >= ' ' && codePoint <= '~') {
            return Character.toString(codePoint); // nearly all of an answer
        }
        if (isInvisible(codePoint)) {
            return Character.isISOControl(codePoint) ? " " : "";
        }
        Character plain = latin || codePoint >= 0x2000 ? LOOKALIKES.get(codePoint) : null;
        if (plain != null) {
            return plain.toString();
        }
        String character = Character.toString(codePoint);
        return codePoint < 0x80 ? character : Normalizer.normalize(character, Normalizer.Form.NFKC);
    }

    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        boolean unseen = type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || (type == Character.CONTROL && codePoint != '\n' && codePoint != '\t');
        return unseen || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
    }

    private static boolean isMostlyLatin(String text) {
        long latin = text.codePoints()
                .filter(Character::isLetter)
                .filter(codePoint -> Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN)
                .count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        return latin * 2 >= letters;
    }

    private static Map<Integer, Character> lookalikes(String pairs) {
        Map<Integer, Character> map = new java.util.HashMap<>();
        for (int index = 0; index + 1 < pairs.length(); index += 2) {
            map.put((int) pairs.charAt(index), pairs.charAt(index + 1));
        }
        return Map.copyOf(map);
    }
}
