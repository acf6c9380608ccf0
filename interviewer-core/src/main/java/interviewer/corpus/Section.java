package interviewer.corpus;

import java.util.List;

/**
 * A titled part of the corpus: a category, a service, the decision table, a pattern.
 *
 * @param id stable name, such as {@code guide.s3}
 * @param title path of headings, outermost first
 * @param blocks what stands directly under the title, in order
 */
public record Section(String id, List<String> title, List<Block> blocks) {
    public Section {
        title = List.copyOf(title);
        blocks = List.copyOf(blocks);
    }

    /** The last heading, as it stands in the document. */
    public String name() {
        return title.getLast();
    }
}
