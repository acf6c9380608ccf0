package interviewer.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How quotes are compared: white space as one space to find them, words to see how far two agree. */
final class EvidenceText {
    private static final Pattern SPACE = Pattern.compile("(?U)[\\s\\x1c-\\x1f]+");

    private EvidenceText() {}

    static String normal(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    static int wordCount(String text) {
        String normal = normal(text);
        return normal.isEmpty() ? 0 : normal.split(" ", -1).length;
    }

    /** Harmonic mean of the shares of words that each has in the other, counted with repeats; 0 when they share none. */
    static double overlap(String one, String other) {
        List<String> words = words(one);
        List<String> others = words(other);
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        int shared = 0;
        for (String word : others) {
            int left = counts.getOrDefault(word, 0);
            if (left > 0) {
                shared++;
                counts.put(word, left - 1);
            }
        }
        return shared == 0 ? 0 : 2.0 * shared / (words.size() + others.size());
    }

    /** Longest runs of letters, figures of any script and low lines. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        (text.toLowerCase(Locale.ROOT) + " ").codePoints().forEach(codePoint -> {
            if (isWord(codePoint)) {
                word.appendCodePoint(codePoint);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        return words;
    }

    private static boolean isWord(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER
                || codePoint == '_';
    }
}
