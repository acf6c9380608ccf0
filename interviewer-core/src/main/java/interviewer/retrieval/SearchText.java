package interviewer.retrieval;

import interviewer.corpus.Block;
import interviewer.corpus.Passage;
import interviewer.corpus.Section;
import interviewer.text.Tokenizer;
import java.util.List;

/** The words under which something is searched: a unit carries the headings above it, without the labels of lists. */
public final class SearchText {
    private SearchText() {}

    /** The words of a unit, by which its vector is known. */
    public static String of(Passage unit) {
        List<String> title = unit.title();
        StringBuilder text = new StringBuilder();
        for (String heading : title.subList(title.size() > 1 ? 1 : 0, title.size())) {
            text.append(heading.startsWith("Key talking points") ? "" : heading + ". ");
        }
        return text + unit.text();
    }

    static String of(Section section) {
        StringBuilder text = new StringBuilder(section.name());
        for (Block block : section.blocks()) {
            text.append('\n').append(block.passage().title().getLast());
            text.append('\n').append(block.passage().text());
        }
        return text.toString();
    }

    /** The query as it is embedded: as typed, unless repair changed its words. */
    static String of(String query, List<String> repaired) {
        return Tokenizer.words(query).equals(repaired) ? query : String.join(" ", repaired);
    }
}
