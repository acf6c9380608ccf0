package interviewer.eval;

import interviewer.grading.TrustReport;
import interviewer.grading.TrustReport.AttackKind;
import interviewer.grading.TrustReport.Estimate;
import interviewer.grading.TrustReport.Sample;
import interviewer.grading.TrustReport.Slice;
import interviewer.grading.TrustReport.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the reports on grading and on attacks together to the short one that is shipped. Figures are rounded to four digits. */
public final class TrustSummary {
    private static final double ROUNDING = 1e4;
    /** Fewer answers tell nothing. */
    private static final int FEWEST_OF_A_TAG = 5;

    private static final String ANSWERS = "answers.jsonl";
    private static final String ATTACKS = "attacks.jsonl";
    private static final String TAG = "tag=";

    private TrustSummary() {}

    /**
     * The short report.
     *
     * @param date the day of the run, {@code yyyy-MM-dd}
     * @param subject what was measured
     * @param part of the shipped answers that it was measured on; of the attacks it is always all
     */
    public static TrustReport of(
            String date, Subject subject, Split part, GradingReport grading, AttackReport attacks) {
        List<Figure> figures = new ArrayList<>(grading.figures());
        figures.addAll(attacks.figures());
        return new TrustReport(
                date,
                subject,
                sample(ANSWERS, part, grading.header()),
                sample(ATTACKS, Split.ALL, attacks.header()),
                estimates(figures),
                grading.confusions(),
                grading.beyond().stream()
                        .map(some -> new Slice(some.name(), some.count(), estimates(some.figures())))
                        .toList(),
                tags(grading.slices()),
                attacks.kinds().stream()
                        .map(kind -> new AttackKind(
                                kind.kind(), kind.lines(), kind.passed(), kind.unchecked(), estimate(kind.mean())))
                        .toList(),
                attacks.falseFacts().summary(),
                attacks.controls(),
                grading.worst());
    }

    private static Sample sample(String set, Split part, ReportHeader header) {
        return new Sample(set, part.label(), header.count(), header.sha256());
    }

    /** Without intervals: each is made of few answers, and the intervals would be wider than the differences. */
    private static List<Slice> tags(List<GradingReport.Slice> slices) {
        return slices.stream()
                .filter(slice -> slice.name().startsWith(TAG) && slice.count() >= FEWEST_OF_A_TAG)
                .map(slice -> new Slice(slice.name().substring(TAG.length()), slice.count(), point(slice)))
                .toList();
    }

    private static Map<String, Estimate> point(GradingReport.Slice slice) {
        Map<String, Estimate> figures = new LinkedHashMap<>();
        figures.put("mean.acc", point(slice.meanAccuracy()));
        figures.put("mean.qwk", point(slice.meanKappa()));
        figures.put("total.mae", point(slice.meanError()));
        figures.put("total.bias", point(slice.bias()));
        figures.put("marks.above", point(slice.above()));
        return figures;
    }

    private static Estimate point(double value) {
        return new Estimate(rounded(value), rounded(value), rounded(value));
    }

    private static Map<String, Estimate> estimates(List<Figure> figures) {
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        figures.forEach(figure -> estimates.put(figure.name(), estimate(figure)));
        return estimates;
    }

    private static Estimate estimate(Figure figure) {
        return new Estimate(rounded(figure.value()), rounded(figure.low()), rounded(figure.high()));
    }

    private static double rounded(double value) {
        return Math.round(value * ROUNDING) / ROUNDING;
    }
}
