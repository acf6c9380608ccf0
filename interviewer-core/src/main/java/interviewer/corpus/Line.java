package interviewer.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a document and where it stands.
 *
 * @param text the line without its line feed
 * @param start place of its first character in the document
 */
record Line(String text, int start) {

    static List<Line> of(String document) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < document.length()) {
            int end = document.indexOf('\n', start);
            end = end < 0 ? document.length() : end;
            lines.add(new Line(document.substring(start, end), start));
            start = end + 1;
        }
        return lines;
    }

    int end() {
        return start + text.length();
    }

    boolean isBullet() {
        return text.startsWith("- ");
    }

    boolean isRow() {
        return text.startsWith("|");
    }
}
