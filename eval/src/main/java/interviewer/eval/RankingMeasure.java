package interviewer.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A measure of one ranking against judgments, in the names of {@code ir_measures}: {@code nDCG@10}.
 *
 * <p>Computed as {@code trec_eval} does: relevant is a grade of 1 or more; nDCG takes the grade itself as gain, discounts by log2
 * of the rank plus one and compares with the ideal order over <em>all</em> judged passages; P@k divides by k even when fewer hits
 * came; a question without hits or without relevant passages has 0. Means are taken over questions, afterwards.
 *
 * @param kind what is measured
 * @param cutoff ranks that are looked at; 0 for all, which P, R and Success do not allow
 */
public record RankingMeasure(Kind kind, int cutoff) implements Measure {
    /** What is measured. */
    public enum Kind {
        /** Normalised discounted cumulative gain. */
        NDCG("nDCG", false),
        /** Share of the first k ranks that are relevant. */
        PRECISION("P", true),
        /** Share of the relevant passages that stand in the first k ranks. */
        RECALL("R", true),
        /** Whether one of the first k ranks is relevant: hit@k. */
        SUCCESS("Success", true),
        /** One over the rank of the first relevant hit; its mean is the MRR. */
        RECIPROCAL_RANK("RR", false),
        /** Mean of the precisions at the relevant hits. */
        AVERAGE_PRECISION("AP", false);

        private final String label;
        private final boolean needsCutoff;

        Kind(String label, boolean needsCutoff) {
            this.label = label;
            this.needsCutoff = needsCutoff;
        }
    }

    public RankingMeasure {
        if (cutoff < 0 || (kind.needsCutoff && cutoff == 0)) {
            throw new IllegalArgumentException(kind.label + " has the cutoff " + cutoff + "; it must be 1 or more");
        }
    }

    /** The measure with that label; empty where there is none or it must have a cutoff and has none. */
    static Optional<Measure> find(String label, int cutoff) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.label.equals(label) && (cutoff > 0 || !kind.needsCutoff))
                .<Measure>map(kind -> new RankingMeasure(kind, cutoff))
                .findFirst();
    }

    /** What is reported for rankings of that depth: nDCG, R, P and Success at the usual cutoffs, RR and AP. */
    static List<RankingMeasure> usual(int depth) {
        List<RankingMeasure> measures = new ArrayList<>();
        for (Kind kind : List.of(Kind.SUCCESS, Kind.NDCG, Kind.RECALL, Kind.PRECISION)) {
            Measure.cutoffs(depth).forEach(cutoff -> measures.add(new RankingMeasure(kind, cutoff)));
        }
        measures.add(new RankingMeasure(Kind.RECIPROCAL_RANK, 0));
        measures.add(new RankingMeasure(Kind.AVERAGE_PRECISION, 0));
        return measures;
    }

    /**
     * The value for one question.
     *
     * @param ranking ids of passages, best first, none twice
     * @param judgments of the same question
     */
    public double of(List<String> ranking, Judgments judgments) {
        int relevant = judgments.relevant();
        if (relevant == 0) {
            return 0;
        }
        int depth = cutoff == 0 ? ranking.size() : Math.min(cutoff, ranking.size());
        List<Integer> grades =
                ranking.subList(0, depth).stream().map(judgments::grade).toList();
        int found = (int) grades.stream().filter(grade -> grade > 0).count();
        return switch (kind) {
            case NDCG -> gain(grades) / gain(cut(judgments.ideal()));
            case PRECISION -> (double) found / cutoff;
            case RECALL -> (double) found / relevant;
            case SUCCESS -> found > 0 ? 1 : 0;
            case RECIPROCAL_RANK -> reciprocalRank(grades);
            case AVERAGE_PRECISION -> precisions(grades) / relevant;
        };
    }

    private List<Integer> cut(List<Integer> ideal) {
        return cutoff == 0 || cutoff > ideal.size() ? ideal : ideal.subList(0, cutoff);
    }

    private static double gain(List<Integer> grades) {
        double sum = 0;
        for (int index = 0; index < grades.size(); index++) {
            sum += grades.get(index) * Math.log(2) / Math.log(index + 2.0);
        }
        return sum;
    }

    private static double reciprocalRank(List<Integer> grades) {
        for (int index = 0; index < grades.size(); index++) {
            if (grades.get(index) > 0) {
                return 1.0 / (index + 1);
            }
        }
        return 0;
    }

    private static double precisions(List<Integer> grades) {
        double sum = 0;
        int found = 0;
        for (int index = 0; index < grades.size(); index++) {
            if (grades.get(index) > 0) {
                found++;
                sum += (double) found / (index + 1);
            }
        }
        return sum;
    }

    @Override
    public String toString() {
        return cutoff == 0 ? kind.label : kind.label + "@" + cutoff;
    }
}
