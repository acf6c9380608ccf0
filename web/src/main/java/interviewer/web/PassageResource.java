package interviewer.web;

import interviewer.Interviewer;
import interviewer.NotFoundException;
import interviewer.corpus.Block;
import interviewer.corpus.Corpus;
import interviewer.corpus.Correction;
import interviewer.corpus.Passage;
import interviewer.corpus.Section;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;

/** A passage with all of its section around it. */
final class PassageResource {
    private final Interviewer interviewer;
    private final Corpus corpus;

    PassageResource(Interviewer interviewer) {
        this.interviewer = interviewer;
        this.corpus = interviewer.corpus();
    }

    /**
     * The passage and its surroundings.
     *
     * @param corrections on any passage of the section, each with the id of the listed passage that it corrects
     */
    record Opened(Passage passage, Surroundings section, List<Correction> corrections) {}

    /**
     * A section.
     *
     * @param passages its units in order; where the passage asked for is a whole block, that block instead of its units
     */
    record Surroundings(List<String> title, List<Passage> passages) {}

    void read(Context context) {
        String id = context.pathParam("id");
        Section section = corpus.passage(id)
                .map(corpus::sectionOf)
                .or(() -> interviewer.ownSection(id))
                .orElseThrow(() ->
                        new NotFoundException("neither the guide nor your documents have a passage '" + id + "'"));
        List<Passage> passages = new ArrayList<>();
        for (Block block : section.blocks()) {
            passages.addAll(block.passage().id().equals(id) ? List.of(block.passage()) : block.units());
        }
        Passage passage =
                passages.stream().filter(of -> of.id().equals(id)).findFirst().orElseThrow();
        ResponseBody.json(
                context, 200, new Opened(passage, new Surroundings(section.title(), passages), corrections(passages)));
    }

    private List<Correction> corrections(List<Passage> passages) {
        List<Correction> corrections = new ArrayList<>();
        for (Passage passage : passages) {
            corpus.correctionsOf(passage).forEach(correction -> corrections.add(on(passage, correction)));
        }
        return corrections;
    }

    private static Correction on(Passage passage, Correction correction) {
        return new Correction(
                correction.id(),
                correction.quote(),
                correction.correction(),
                correction.since(),
                correction.severity(),
                correction.reference(),
                correction.url(),
                correction.verified(),
                correction.source(),
                passage.id());
    }
}
