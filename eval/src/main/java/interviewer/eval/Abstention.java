package interviewer.eval;

import java.util.Arrays;

/**
 * How well the confidence tells questions that the corpus answers from those it does not.
 */
final class Abstention {
    private static final double KEPT = .95;

    private final double[] answerable;
    private final double[] unanswerable;

    Abstention(double[] answerable, double[] unanswerable) {
        this.answerable = answerable.clone();
        this.unanswerable = unanswerable.clone();
        Arrays.sort(this.answerable);
        Arrays.sort(this.unanswerable);
    }

    boolean isMeasurable() {
        return answerable.length > 0 && unanswerable.length > 0;
    }

    /** Chance that an answerable question has the higher confidence of a random pair; a tie counts half. */
    double auc() {
        double wins = 0;
        for (double confidence : answerable) {
            for (double other : unanswerable) {
                wins += confidence > other ? 1 : confidence == other ? .5 : 0;
            }
        }
        return wins / answerable.length / unanswerable.length;
    }

    /** Share of the unanswerable questions below the highest threshold that keeps 95 % of the answerable ones. */
    double refusedAtKept() {
        int lost = answerable.length - (int) Math.ceil(KEPT * answerable.length - 1e-9);
        double threshold = answerable[lost];
        return (double) Arrays.stream(unanswerable)
                        .filter(confidence -> confidence < threshold)
                        .count()
                / unanswerable.length;
    }
}
