package interviewer.eval;

import java.util.Optional;
import java.util.stream.Stream;

/** A measure of the confidence over all questions of a set, of which some have an answer and some have none. */
public enum ConfidenceMeasure implements Measure {
    /** How often a question with an answer has more confidence than one without; see {@link Abstention}. */
    AUC("AUC"),
    /** Share of the questions without an answer that are refused when 95 % of the others are kept. */
    REFUSED("refused@95"),
    /** Expected calibration error, 0 is best; see {@link Reliability}. */
    CALIBRATION_ERROR("ECE"),
    /** Mean squared error of the confidence, 0 is best. */
    BRIER("Brier");

    private final String label;

    ConfidenceMeasure(String label) {
        this.label = label;
    }

    static Optional<Measure> find(String name) {
        return Stream.of(values())
                .filter(measure -> measure.label.equals(name))
                .<Measure>map(measure -> measure)
                .findFirst();
    }

    @Override
    public int cutoff() {
        return 0;
    }

    @Override
    public String toString() {
        return label;
    }
}
