package interviewer.corpus;

import interviewer.text.Pieces;
import interviewer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts headings and paragraphs, as they come, into sections, blocks and units. A unit is as long as a fact: a list item, a table
 * row, a few sentences. A block is as long as one cites: a paragraph, or a list with the sentence that leads up to it. Used by the
 * readers of own documents; not thread-safe.
 */
final class OutlineBuilder {
    /** Word pieces of a unit: about 60 words, so that one vector says one thing. */
    private static final int LONGEST_UNIT = 96;
    /** Characters of a block; a longer list or paragraph becomes several. */
    private static final int LONGEST_BLOCK = 1_200;

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private final String file;
    private final List<Section> sections = new ArrayList<>();
    /** Headings from the outermost, an empty one where a level was left out. */
    private final List<String> headings = new ArrayList<>();

    private List<Block> blocks = new ArrayList<>();
    private final List<Unit> open = new ArrayList<>();
    /** The last heading while nothing stands under it. */
    private @Nullable Unit bare;

    /**
     * @param file where the document stands
     * @param name what the document is called above its headings
     */
    OutlineBuilder(String file, String name) {
        this.file = file;
        this.headings.add(name);
    }

    private record Unit(String text, Span place) {}

    /**
     * What stands under it belongs to it; a heading under which nothing stands is itself what is said.
     *
     * @param level 1 for the outermost
     * @param place where it stands in the document
     */
    void heading(int level, String text, Span place) {
        if (level < headings.size()) {
            sayBareHeading();
        }
        closeSection();
        while (headings.size() > level) {
            headings.removeLast();
        }
        while (headings.size() < level) {
            headings.add("");
        }
        String words = WHITE_SPACE.matcher(text.strip()).replaceAll(" ");
        headings.add(words);
        bare = new Unit(words, place);
    }

    private void sayBareHeading() {
        Unit heading = bare;
        if (heading != null) {
            text(heading.text, heading.place);
        }
    }

    /**
     * Words that belong together: a paragraph, a list item, a row.
     *
     * @param place where they stand in the document
     */
    void text(String text, Span place) {
        for (Span piece : Pieces.of(text, LONGEST_UNIT)) {
            for (String words : cut(piece.in(text))) {
                add(new Unit(words, place));
            }
        }
    }

    /** A run without spaces, encoded data say, would be a piece of any length. */
    private static List<String> cut(String piece) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (piece.length() - from > LONGEST_BLOCK) {
            int to = from + LONGEST_BLOCK - (Character.isHighSurrogate(piece.charAt(from + LONGEST_BLOCK - 1)) ? 1 : 0);
            parts.add(piece.substring(from, to));
            from = to;
        }
        parts.add(piece.substring(from));
        return parts;
    }

    private void add(Unit unit) {
        if (length() + unit.text.length() > LONGEST_BLOCK) {
            closeBlock();
        }
        if (hasWord(unit.text)) {
            open.add(unit);
            bare = null;
        }
    }

    private int length() {
        return open.stream().mapToInt(unit -> unit.text.length() + 1).sum();
    }

    private static boolean hasWord(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** What comes next belongs to another block. */
    void closeBlock() {
        if (open.isEmpty()) {
            return;
        }
        String name = OwnDocument.idOf(file, sections.size() + 1, blocks.size() + 1);
        List<Passage> units = new ArrayList<>();
        for (Unit unit : open) {
            units.add(passage(name + "." + (units.size() + 1), unit.text, unit.place));
        }
        String text = String.join("\n", open.stream().map(Unit::text).toList());
        Span place =
                new Span(open.getFirst().place.start(), open.getLast().place.end());
        blocks.add(new Block(passage(name, text, place), units));
        open.clear();
    }

    private Passage passage(String name, String text, Span place) {
        Source source = new Source(file, place.start(), place.end());
        return new Passage(name, title(), Passage.Kind.OWN_DOCUMENT, text, source);
    }

    private List<String> title() {
        return headings.stream().filter(heading -> !heading.isEmpty()).toList();
    }

    private void closeSection() {
        closeBlock();
        if (!blocks.isEmpty()) {
            sections.add(new Section(blocks.getFirst().passage().id(), title(), blocks));
            blocks = new ArrayList<>();
        }
    }

    List<Section> build() {
        sayBareHeading();
        closeSection();
        return List.copyOf(sections);
    }
}
