package interviewer.corpus;

import interviewer.text.Sentences;
import interviewer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects the blocks of one section and gives every passage its id, path and place. Used by the two parsers only. */
final class SectionBuilder {
    private final String id;
    private final List<String> title;
    private final List<Block> blocks = new ArrayList<>();

    SectionBuilder(String id, List<String> title) {
        this.id = id;
        this.title = title;
    }

    /** A paragraph whose sentences are its units; {@code heading} empty when it stands directly under the section. */
    void paragraphs(String name, String heading, Passage.Kind kind, List<Mended> paragraphs) {
        List<Mended> sentences = new ArrayList<>();
        for (Mended paragraph : paragraphs) {
            for (Span sentence : Sentences.of(paragraph.text())) {
                sentences.add(paragraph.slice(sentence));
            }
        }
        add(name, heading, kind, paragraphs, sentences, " ");
    }

    /** A list whose items are its units. */
    void items(String name, String heading, Passage.Kind kind, List<Mended> items) {
        add(name, heading, kind, items, items, "\n");
    }

    private void add(
            String name,
            String heading,
            Passage.Kind kind,
            List<Mended> parts,
            List<Mended> unitTexts,
            String separator) {
        String blockId = id + "." + name;
        List<String> path = new ArrayList<>(title);
        if (!heading.isEmpty()) {
            path.add(heading);
        }
        List<Passage> units = new ArrayList<>();
        for (Mended unit : unitTexts) {
            units.add(new Passage(blockId + "." + (units.size() + 1), path, kind, unit.text(), unit.source()));
        }
        String text = String.join(separator, parts.stream().map(Mended::text).toList());
        Source first = parts.getFirst().source();
        Source whole =
                new Source(first.file(), first.start(), parts.getLast().source().end());
        blocks.add(new Block(new Passage(blockId, path, kind, text, whole), units));
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    Section build() {
        return new Section(id, title, blocks);
    }

    /** {@code "S3 (Simple Storage Service)"} becomes {@code s3}. */
    static String slug(String heading) {
        return heading.replaceAll("\\(.*?\\)", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
