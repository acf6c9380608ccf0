package interviewer.eval;

import interviewer.retrieval.Hit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A measure of the first hits against what the question says: its spans and its gold titles.
 *
 * @param kind what is measured
 * @param cutoff hits that are looked at, from 1
 */
public record SpanMeasure(Kind kind, int cutoff) implements Measure {

    /** What is measured. */
    public enum Kind {
        /** Share of the question's spans (its titles, where it has no spans) in the first k hits. */
        RECALL("recall"),
        /** Share of the first k ranks that hold a span or stand under a gold title. */
        PRECISION("precision");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    public SpanMeasure {
        if (cutoff < 1) {
            throw new IllegalArgumentException(kind.label + " has the cutoff " + cutoff + "; it must be 1 or more");
        }
    }

    static Optional<Measure> find(String label, int cutoff) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.label.equals(label) && cutoff > 0)
                .<Measure>map(kind -> new SpanMeasure(kind, cutoff))
                .findFirst();
    }

    /** Both at the usual cutoffs. */
    static List<SpanMeasure> usual(int depth) {
        List<SpanMeasure> measures = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Measure.cutoffs(depth).forEach(cutoff -> measures.add(new SpanMeasure(kind, cutoff)));
        }
        return measures;
    }

    /**
     * The value for one question.
     *
     * @param hits each passage once
     * @param texts of their passages
     */
    double of(List<Hit> hits, Relevance relevance, RightPassages texts) {
        List<Hit> top = hits.subList(0, Math.min(cutoff, hits.size()));
        return switch (kind) {
            case RECALL -> {
                BitSet found = new BitSet();
                top.forEach(hit -> found.or(relevance.partsIn(hit.passage(), texts.normal(hit.passage()))));
                yield (double) found.cardinality() / relevance.parts();
            }
            case PRECISION ->
                (double) top.stream()
                                .filter(hit -> relevance.isOnTopic(hit.passage(), texts.normal(hit.passage())))
                                .count()
                        / cutoff;
        };
    }

    @Override
    public String toString() {
        return kind.label + "@" + cutoff;
    }
}
