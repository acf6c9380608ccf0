package interviewer.eval;

import java.util.Optional;
import java.util.stream.Stream;

/** A measure of the text that is cited; {@link CitedContext} computes it. */
public enum ContextMeasure implements Measure {
    /** Share of a question's spans in the first 2,000 characters. */
    RECALL("recall@2000c", 0),
    /** Share of the characters of the first five hits that lie in gold sections. */
    PRECISION("context.precision@5", 5);

    private final String label;
    private final int cutoff;

    ContextMeasure(String label, int cutoff) {
        this.label = label;
        this.cutoff = cutoff;
    }

    static Optional<Measure> find(String name) {
        return Stream.of(values())
                .filter(measure -> measure.label.equals(name))
                .<Measure>map(measure -> measure)
                .findFirst();
    }

    @Override
    public int cutoff() {
        return cutoff;
    }

    @Override
    public String toString() {
        return label;
    }
}
