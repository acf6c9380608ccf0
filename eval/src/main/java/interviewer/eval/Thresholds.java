package interviewer.eval;

import interviewer.eval.WeightFit.Outlook;
import interviewer.grading.Agreement;
import java.util.List;

/**
 * From which probabilities on a step is partial and met, and how well that does on the answers it was chosen on. A level raised too
 * high costs more than one that is too low: praise for nothing misleads a candidate.
 *
 * @param partialFrom least probability of "at least partial"
 * @param metFrom least probability of "met", beside which it must be at least partial too
 * @param kappa quadratic weighted kappa with the labels
 * @param accuracy share of right levels
 * @param tooHigh share of levels above the label
 */
record Thresholds(double partialFrom, double metFrom, double kappa, double accuracy, double tooHigh) {
    private static final int LEVELS = 3;
    private static final double TOO_HIGH_COST = .6;
    /** In hundredths. */
    private static final int FIRST = 10;

    private static final int END = 90;
    private static final int WIDTH = 2;
    /** A candidate that is better by rounding only is not better. */
    private static final double BETTER = 1e-12;

    /** Of all pairs on the grid the best; of equals the lowest. */
    static Thresholds best(List<Outlook> outlooks) {
        Thresholds best = of(outlooks, FIRST, FIRST);
        for (int partial = FIRST; partial < END; partial += WIDTH) {
            for (int met = FIRST; met < END; met += WIDTH) {
                Thresholds candidate = of(outlooks, partial, met);
                best = candidate.worth() > best.worth() + BETTER ? candidate : best;
            }
        }
        return best;
    }

    private static Thresholds of(List<Outlook> outlooks, int partial, int met) {
        double partialFrom = partial / 100.0;
        double metFrom = met / 100.0;
        Agreement agreement = Agreement.of(outlooks, Outlook::label, outlook -> level(outlook, partialFrom, metFrom));
        long tooHigh = outlooks.stream()
                .filter(outlook -> level(outlook, partialFrom, metFrom) > outlook.label())
                .count();
        return new Thresholds(
                partialFrom,
                metFrom,
                agreement.kappa(LEVELS),
                agreement.accuracy(),
                tooHigh / (double) outlooks.size());
    }

    static int level(Outlook outlook, double partialFrom, double metFrom) {
        if (outlook.partial() < partialFrom) {
            return 0;
        }
        return outlook.met() < metFrom ? 1 : 2;
    }

    private double worth() {
        return kappa - TOO_HIGH_COST * tooHigh;
    }
}
