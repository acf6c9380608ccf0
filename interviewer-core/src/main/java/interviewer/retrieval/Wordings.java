package interviewer.retrieval;

import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import interviewer.corpus.FactSource;
import interviewer.corpus.Passage;
import interviewer.corpus.ServiceCard;
import interviewer.corpus.Sources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Other words for what a unit says: the facts of the cards that quote it, and for the unit that tells what a service is for, the
 * card's purposes and needs. A question in a beginner's words finds the guide's sentence through them; what is cited is always the
 * guide.
 */
final class Wordings {
    private final Corpus corpus;
    private final Map<String, List<String>> ofUnit = new LinkedHashMap<>();

    Wordings(Corpus corpus, Catalog catalog) {
        this.corpus = corpus;
        for (ServiceCard card : catalog.cards()) {
            Sources.purpose(corpus, card).ifPresent(purpose -> {
                card.purposes().forEach(wording -> add(purpose, wording));
                card.fits().forEach(wording -> add(purpose, wording));
            });
            addFacts(card);
        }
        CorpusLoader.wordings()
                .forEach(unit -> unit.wordings()
                        .forEach(wording -> ofUnit.computeIfAbsent(unit.unit(), none -> new ArrayList<>())
                                .add(wording)));
    }

    /** Other wordings of a unit, empty for most. */
    List<String> of(Passage unit) {
        return ofUnit.getOrDefault(unit.id(), List.of());
    }

    private void addFacts(ServiceCard card) {
        card.patterns().forEach(pattern -> add(pattern.source(), pattern.text()));
        card.gotchas().forEach(gotcha -> add(gotcha.source(), gotcha.text()));
        card.numbers().forEach(number -> add(number.source(), number.says()));
        card.alternatives().forEach(alternative -> add(alternative.source(), alternative.reject()));
        card.misuse().forEach(misuse -> add(misuse.source(), misuse.text()));
    }

    private void add(@Nullable FactSource source, String wording) {
        Sources.passages(corpus, source).forEach(unit -> add(unit, wording));
    }

    private void add(Passage unit, String wording) {
        ofUnit.computeIfAbsent(unit.id(), none -> new ArrayList<>()).add(wording);
    }
}
