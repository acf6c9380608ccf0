package interviewer.app;

import java.util.ArrayList;
import java.util.List;

/** Text for a terminal: paragraphs broken at {@value #WIDTH} columns. Not thread-safe. */
final class Sheet {
    private static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();

    Sheet line(String line) {
        text.append(line.stripTrailing()).append('\n');
        return this;
    }

    Sheet blank() {
        return line("");
    }

    /** A paragraph whose first line begins with {@code lead} and whose other lines are indented as far. */
    Sheet paragraph(String lead, String words) {
        String indent = " ".repeat(lead.length());
        List<String> lines = broken(words, WIDTH - lead.length());
        for (int index = 0; index < lines.size(); index++) {
            line((index == 0 ? lead : indent) + lines.get(index));
        }
        return this;
    }

    /** At least one line; a word that is wider than the sheet stays whole. */
    private static List<String> broken(String words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
