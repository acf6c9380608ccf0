package interviewer.web;

import interviewer.Interviewer;
import interviewer.corpus.Section;
import io.javalin.http.Context;
import java.util.List;

/** The guide's table of contents. */
final class CorpusResource {
    private final Contents contents;

    CorpusResource(Interviewer interviewer) {
        this.contents = new Contents(interviewer.corpus().sections().stream()
                .filter(section -> !section.blocks().isEmpty())
                .map(Entry::of)
                .toList());
    }

    record Contents(List<Entry> sections) {}

    /**
     * A section.
     *
     * @param kind the role of its first passage
     * @param passage id of that passage, which opens the section
     */
    record Entry(String id, List<String> title, String kind, String passage) {
        static Entry of(Section section) {
            var first = section.blocks().getFirst().passage();
            return new Entry(section.id(), section.title(), first.kind().label(), first.id());
        }
    }

    void read(Context context) {
        ResponseBody.json(context, 200, contents);
    }
}
