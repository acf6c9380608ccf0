package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import interviewer.retrieval.SearchMode;
import interviewer.retrieval.SearchSignal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How well questions find their passages.
 *
 * @param header what was measured
 * @param figures means over the measured questions, then those of {@link ConfidenceMeasure} over all
 * @param kinds the same means by kind of question
 * @param unplaced ids of answerable questions whose spans stand in no block; they count 0 and want mending
 * @param questions every question with its values
 * @param reliability whether the confidence means what it says; null where all questions have an answer, or none
 * @param worst the measured questions with the lowest reciprocal ranks
 * @param against the same questions in another run; null without one
 * @param ablation the same questions with one signal less each; null when it was not asked for
 * @param noise the same questions spoken and mistyped; null when it was not asked for
 * @param wanted the measures that were named; empty for the usual ones; not part of the JSON
 * @param scores everything, for the writers of {@link ResultFiles}; not part of the JSON
 */
public record RetrievalReport(
        ReportHeader header,
        List<Figure> figures,
        List<KindRow> kinds,
        List<String> unplaced,
        List<QuestionRow> questions,
        List<Miss> worst,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Reliability reliability,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Comparison against,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Ablation ablation,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NoiseReport noise,
        @JsonIgnore List<Measure> wanted,
        @JsonIgnore List<QuestionScore> scores)
        implements Report {
    private static final int WORST = 10;

    public RetrievalReport {
        figures = List.copyOf(figures);
        kinds = List.copyOf(kinds);
        unplaced = List.copyOf(unplaced);
        questions = List.copyOf(questions);
        worst = List.copyOf(worst);
        wanted = List.copyOf(wanted);
        scores = List.copyOf(scores);
    }

    /**
     * The questions of a kind.
     *
     * @param measured how many of them have judgments; the means go over these
     * @param values mean by measure, empty when none is measured
     */
    public record KindRow(String kind, int count, int measured, double confidence, Map<String, Double> values) {}

    static RetrievalReport of(
            List<QuestionScore> scores, EvalInput set, SearchMode mode, String corpus, EvalOptions options) {
        List<Measure> wanted = options.measures();
        return new RetrievalReport(
                ReportHeader.of("Retrieval", went(scores, mode), corpus, set, scores.size(), options),
                options.bootstrap().figures(scores, drawn -> figuresOf(drawn, wanted)),
                kindRows(scores, wanted),
                scores.stream()
                        .filter(score -> score.isMeasured() && score.judgments().relevant() == 0)
                        .map(score -> score.question().id())
                        .toList(),
                scores.stream().map(score -> QuestionRow.of(score, wanted)).toList(),
                worst(scores),
                abstention(scores).isMeasurable() ? Reliability.of(scores) : null,
                null,
                null,
                null,
                wanted,
                scores);
    }

    /**
     * With another run beside it; throws {@link EvalFileException} when that has none of the questions.
     *
     * @param depth hits a question that both are looked at
     */
    public RetrievalReport against(TrecRun run, int depth, EvalOptions options) {
        return with(Comparison.of(scores, run, depth, options), ablation, noise);
    }

    /**
     * This search beside another one that was asked the same set, question by question; a question that either lacks is left out.
     *
     * @param name of the other search
     * @param other its report, whose passages may be others
     * @param measures to compare, as the figures name them, without those over all questions ({@code AUC})
     */
    public Comparison beside(String name, RetrievalReport other, List<String> measures, EvalOptions options) {
        return Comparison.of(scores, other.scores, name, measures, options);
    }

    /**
     * With what each signal is worth.
     *
     * @param without gives the run without a signal, over the same questions
     */
    public RetrievalReport ablated(Function<SearchSignal, RetrievalReport> without, EvalOptions options) {
        return with(against, Ablation.of(this, without, options), noise);
    }

    /**
     * With what noise in the questions costs.
     *
     * @param noisy gives the run over the same questions in noise
     */
    public RetrievalReport noised(Function<QuestionNoise, RetrievalReport> noisy, EvalOptions options) {
        return with(against, ablation, NoiseReport.of(this, noisy, options));
    }

    private RetrievalReport with(
            @Nullable Comparison comparison, @Nullable Ablation signals, @Nullable NoiseReport noisy) {
        return new RetrievalReport(
                header,
                figures,
                kinds,
                unplaced,
                questions,
                worst,
                reliability,
                comparison,
                signals,
                noisy,
                wanted,
                scores);
    }

    private static String went(List<QuestionScore> scores, SearchMode mode) {
        String modes = scores.stream()
                .map(score -> score.result().mode().label())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return "search mode " + mode.label() + (modes.equals(mode.label()) ? "" : " (it went by: " + modes + ")");
    }

    private static Map<String, Double> figuresOf(List<QuestionScore> scores, List<Measure> wanted) {
        Map<String, Double> figures = means(scores, wanted);
        Abstention abstention = abstention(scores);
        if (abstention.isMeasurable()) {
            Reliability reliability = Reliability.of(scores);
            for (ConfidenceMeasure measure : ConfidenceMeasure.values()) {
                if (wanted.isEmpty() || wanted.contains(measure)) {
                    figures.put(
                            measure.toString(),
                            switch (measure) {
                                case AUC -> abstention.auc();
                                case REFUSED -> abstention.refusedAtKept();
                                case CALIBRATION_ERROR -> reliability.ece();
                                case BRIER -> reliability.brier();
                            });
                }
            }
        }
        return figures;
    }

    private static Abstention abstention(List<QuestionScore> scores) {
        return new Abstention(confidences(scores, true), confidences(scores, false));
    }

    private static double[] confidences(List<QuestionScore> scores, boolean answerable) {
        return scores.stream()
                .filter(score -> score.question().isAnswerable() == answerable)
                .mapToDouble(QuestionScore::confidence)
                .toArray();
    }

    private static Map<String, Double> means(List<QuestionScore> scores, List<Measure> wanted) {
        List<QuestionScore> measured =
                scores.stream().filter(QuestionScore::isMeasured).toList();
        Map<String, Double> means = new LinkedHashMap<>();
        for (QuestionScore score : measured) {
            score.values(wanted).forEach((name, value) -> means.merge(name, value, Double::sum));
        }
        means.replaceAll((name, sum) -> sum / measured.size());
        return means;
    }

    private static List<KindRow> kindRows(List<QuestionScore> scores, List<Measure> wanted) {
        Map<String, List<QuestionScore>> byKind = new TreeMap<>(scores.stream()
                .collect(Collectors.groupingBy(score -> score.question().kind())));
        List<KindRow> rows = new ArrayList<>();
        byKind.forEach((kind, of) -> rows.add(new KindRow(
                kind,
                of.size(),
                (int) of.stream().filter(QuestionScore::isMeasured).count(),
                of.stream().mapToDouble(QuestionScore::confidence).average().orElse(0),
                means(of, wanted))));
        return rows;
    }

    private static List<Miss> worst(List<QuestionScore> scores) {
        return scores.stream()
                .filter(score -> score.isMeasured() && score.value("RR") < 1)
                .sorted(Comparator.comparingDouble((QuestionScore score) -> score.value("RR"))
                        .thenComparing(score -> score.question().id()))
                .limit(WORST)
                .map(Miss::of)
                .toList();
    }

    @Override
    public String fileName() {
        return "retrieval";
    }

    @Override
    public String toMarkdown() {
        return RetrievalPage.of(this);
    }

    @Override
    public Optional<String> toHtml() {
        return Optional.of(RetrievalHtml.of(this));
    }
}
