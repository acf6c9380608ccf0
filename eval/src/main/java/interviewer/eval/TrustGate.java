package interviewer.eval;

import interviewer.eval.Baseline.Bound;
import interviewer.grading.TrustReport;
import interviewer.grading.TrustReport.Estimate;
import interviewer.grading.TrustReport.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the program against the trust report that is shipped with it: the figures must not have got worse, and they must have been
 * measured on these sets and this grader. The build fails on what it finds.
 */
public final class TrustGate {
    private static final String HELP =
            "; run ./interviewer eval trust --out corpus/src/main/resources/interviewer/corpus/trust.json";

    private TrustGate() {}

    /**
     * What is wrong with the shipped report, a sentence each; empty when it tells the truth.
     *
     * @param now the report that this build gives
     */
    public static List<String> faults(TrustReport shipped, TrustReport now) {
        List<String> faults = new ArrayList<>();
        shipped.subject()
                .differences(now.subject())
                .forEach(part -> faults.add("trust.json was measured with another " + part + HELP));
        for (String set : stale(shipped, now)) {
            faults.add("trust.json was measured on another " + set + HELP);
        }
        baseline(shipped).compare(figures(now)).forEach(drop -> faults.add(drop.toString()));
        return faults;
    }

    private static List<String> stale(TrustReport shipped, TrustReport now) {
        List<String> sets = new ArrayList<>();
        if (!shipped.answers().equals(now.answers())) {
            sets.add(words(now.answers()));
        }
        if (!shipped.attacks().equals(now.attacks())) {
            sets.add(words(now.attacks()));
        }
        return sets;
    }

    private static String words(Sample sample) {
        return sample.set() + " (" + sample.part() + ", " + sample.count() + " lines)";
    }

    private static List<Figure> figures(TrustReport report) {
        List<Figure> figures = new ArrayList<>();
        report.figures()
                .forEach((name, estimate) ->
                        figures.add(new Figure(name, estimate.value(), estimate.low(), estimate.high())));
        return figures;
    }

    /** What may not get worse, and by how much a run may be off: another processor rounds differently. */
    static Baseline baseline(TrustReport shipped) {
        Bounds bounds = new Bounds(shipped, new LinkedHashMap<>());
        bounds.atLeast("mean.qwk", .01);
        bounds.atLeast("worst.qwk", .02);
        bounds.atMost("marks.above", .01);
        bounds.atLeast("ev.located", .01);
        bounds.atLeast("ev.coverage", 0);
        bounds.atLeast("total.spearman", .01);
        bounds.atMost("total.mae", .05);
        bounds.atLeast("repeat.same", 0);
        bounds.atLeast("attacks.passed", .01);
        bounds.atMost("attacks.gained", .01);
        return new Baseline(bounds.bounds);
    }

    /** Bounds in the making. */
    private record Bounds(TrustReport shipped, Map<String, Bound> bounds) {
        void atLeast(String measure, double tolerance) {
            bounds.put(measure, new Bound(value(measure), tolerance, null));
        }

        void atMost(String measure, double tolerance) {
            bounds.put(measure, new Bound(value(measure), tolerance, "lower"));
        }

        private double value(String measure) {
            Estimate estimate = shipped.figures().get(measure);
            if (estimate == null) {
                throw new EvalFileException("trust.json", "lacks the figure " + measure + HELP);
            }
            return estimate.value();
        }
    }
}
