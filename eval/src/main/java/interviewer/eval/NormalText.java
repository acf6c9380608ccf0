package interviewer.eval;

import java.util.Locale;

/**
 * The form in which spans and passages are compared: lower-case, every run of characters other than letters and digits as one
 * space, none at the ends.
 */
final class NormalText {
    private NormalText() {}

    static String of(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT).codePoints().forEach(codePoint -> {
            if (Character.isLetterOrDigit(codePoint)) {
                normal.appendCodePoint(codePoint);
            } else if (!normal.isEmpty() && normal.charAt(normal.length() - 1) != ' ') {
                normal.append(' ');
            }
        });
        return normal.toString().strip();
    }
}
