package interviewer.eval;

import java.util.List;
import java.util.Locale;

/** A Markdown page in the making. Texts from outside go in {@link #escaped}, so that no answer can draw or load anything. */
public final class Markdown {
    private static final String SPECIAL = "\\`*_[]<>&|!#~";

    private final StringBuilder page = new StringBuilder();

    public void heading(int level, String text) {
        if (!page.isEmpty() && page.lastIndexOf("\n\n") != page.length() - 2) {
            page.append('\n');
        }
        page.append("#".repeat(level)).append(' ').append(text).append("\n\n");
    }

    public void line(String text) {
        page.append(text).append('\n');
    }

    void item(String text) {
        page.append("- ").append(text).append('\n');
    }

    void code(String text) {
        page.append("\n    ").append(visible(text)).append("\n\n");
    }

    /** A table; the first column is text, the others are figures. */
    public void table(List<String> head, List<List<String>> rows) {
        row(head);
        page.append("|---").append("|---:".repeat(head.size() - 1)).append("|\n");
        rows.forEach(this::row);
        page.append('\n');
    }

    void figures(List<Figure> figures) {
        table(
                List.of("measure", "value", "95 % interval"),
                figures.stream()
                        .map(figure -> List.of(
                                figure.name(),
                                number(figure.value()),
                                number(figure.low()) + " .. " + number(figure.high())))
                        .toList());
    }

    private void row(List<String> cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    public static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** The beginning of a text, escaped. */
    static String cut(String text, int length) {
        int end = text.length() <= length
                ? text.length()
                : text.offsetByCodePoints(0, Math.min(length, text.codePointCount(0, text.length())));
        return escaped(text.substring(0, end)) + (end < text.length() ? " ..." : "");
    }

    /** Text as text: no mark-up, one line, nothing invisible. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        visible(text).codePoints().forEach(codePoint -> {
            if (SPECIAL.indexOf(codePoint) >= 0) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(codePoint);
        });
        return escaped.toString();
    }

    /** White space as one space, control and format characters as {@code (U+200B)}. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            if (Character.isWhitespace(codePoint)) {
                visible.append(' ');
            } else if (isInvisible(codePoint)) {
                visible.append(String.format(Locale.ROOT, "(U+%04X)", codePoint));
            } else {
                visible.appendCodePoint(codePoint);
            }
        });
        return visible.toString();
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
