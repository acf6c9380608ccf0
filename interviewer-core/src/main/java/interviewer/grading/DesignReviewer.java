package interviewer.grading;

import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.DesignBrief;
import interviewer.corpus.FactSource;
import interviewer.corpus.Passage;
import interviewer.corpus.Scenario;
import interviewer.corpus.ServiceCard;
import interviewer.corpus.Sources;
import interviewer.llm.Embedder;
import interviewer.retrieval.TextVectors;
import interviewer.text.NormalText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole design against its brief: which parts of the path and which points of running it are there, by which words, and
 * how each service that is named stands against the five steps. Gives no total: that is the grader's. Called by the rules of the
 * design interview, first for what to ask next, then for the review. Thread-safe; without an embedding model it reads by words alone.
 */
public final class DesignReviewer {
    private final Corpus corpus;
    private final Catalog catalog;
    private final Hygiene hygiene;
    private final Meanings meanings;
    private final ServiceReading services;

    /** @param grader marks the services one by one */
    public DesignReviewer(Corpus corpus, Catalog catalog, Grader grader, Embedder embedder) {
        this.corpus = corpus;
        this.catalog = catalog;
        this.hygiene = new Hygiene(corpus);
        this.meanings = new Meanings(embedder, TextVectors.none(embedder.model()));
        this.services = new ServiceReading(catalog, grader);
    }

    /** The brief of a design; throws {@link IllegalArgumentException} for a drill. */
    public static DesignBrief brief(Scenario scenario) {
        DesignBrief brief = scenario.design();
        if (brief == null) {
            throw new IllegalArgumentException("scenario " + scenario.id() + " is no design");
        }
        return brief;
    }

    /** Whether a text is in a language that cannot be read here. */
    public boolean isForeign(String text) {
        return Languages.foreign(NormalText.of(text).text()).isPresent();
    }

    /** The question that asks for what is missing most: parts by their role, then points of running it; none when nothing is. */
    public Optional<String> probe(Scenario scenario, String answer) {
        DesignBrief brief = brief(scenario);
        DesignReading reading = read(scenario, answer);
        Optional<String> part = brief.path().stream()
                .filter(candidate -> reading.of(candidate).isEmpty())
                .min(Comparator.comparing(DesignBrief.Part::role))
                .map(DesignBrief.Part::probe);
        return part.or(() -> brief.operations().stream()
                .filter(candidate -> reading.of(candidate).isEmpty())
                .findFirst()
                .map(DesignBrief.Operation::probe));
    }

    /**
     * The review of a whole design.
     *
     * @param answer all that was said of the design
     * @param reaction what was said to the changed requirement, the end of {@code answer}; empty when nothing was, null when no
     *     change was put
     */
    public DesignReview review(Scenario scenario, String answer, @Nullable String reaction) {
        DesignBrief brief = brief(scenario);
        DesignReading reading = read(scenario, answer);
        return new DesignReview(
                brief.path().stream().map(part -> part(part, reading)).toList(),
                brief.operations().stream()
                        .map(operation -> operation(operation, reading))
                        .toList(),
                services.read(scenario.text(), answer),
                reaction == null ? null : change(scenario, brief.change(), answer, reaction));
    }

    private DesignReview.Part part(DesignBrief.Part part, DesignReading reading) {
        return new DesignReview.Part(
                part.id(),
                part.role().label(),
                part.job(),
                part.services().stream().map(this::name).toList(),
                reading.of(part).orElse(null),
                part.why(),
                passages(part.source()));
    }

    private DesignReview.Operation operation(DesignBrief.Operation operation, DesignReading reading) {
        return new DesignReview.Operation(
                operation.id(),
                operation.point(),
                reading.of(operation).orElse(null),
                operation.why(),
                passages(operation.source()));
    }

    private DesignReview.Change change(Scenario scenario, DesignBrief.Change change, String answer, String reaction) {
        int before = answer.length() - reaction.length();
        @Nullable
        Evidence evidence = read(scenario, reaction)
                .of(change)
                .map(found -> new Evidence(found.quote(), found.start() + before, found.end() + before))
                .orElse(null);
        return new DesignReview.Change(change.text(), evidence, change.why());
    }

    private DesignReading read(Scenario scenario, String answer) {
        return DesignReading.of(scenario.text(), answer, catalog, hygiene, meanings);
    }

    /** The name of a card as a candidate says it; another option's id is its name. */
    private String name(String service) {
        return catalog.card(service).map(ServiceCard::name).orElse(service);
    }

    private List<Passage> passages(FactSource source) {
        return Sources.passages(corpus, source);
    }
}
