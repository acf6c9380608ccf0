package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import interviewer.retrieval.Hit;
import interviewer.retrieval.SearchMode;
import interviewer.retrieval.SearchSignal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How well questions find their passages.
 *
 * @param header what was measured
 * @param figures means over the measured questions, then {@code AUC} and {@code refused@95} over all
 * @param kinds the same means by kind of question
 * @param unplaced ids of answerable questions whose spans stand in no block; they count 0 and want mending
 * @param questions every question with its values
 * @param worst the measured questions with the lowest reciprocal ranks
 * @param against the same questions in another run; null without one
 * @param ablation the same questions with one signal less each; null when it was not asked for
 * @param noise the same questions spoken and mistyped; null when it was not asked for
 * @param scores everything, for the writers of {@link ResultFiles}; not part of the JSON
 */
public record RetrievalReport(
        ReportHeader header,
        List<Figure> figures,
        List<KindRow> kinds,
        List<String> unplaced,
        List<QuestionRow> questions,
        List<Miss> worst,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Comparison against,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Ablation ablation,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NoiseReport noise,
        @JsonIgnore List<QuestionScore> scores)
        implements Report {
    private static final int WORST = 10;
    private static final int SHOWN_HITS = 3;

    public RetrievalReport {
        figures = List.copyOf(figures);
        kinds = List.copyOf(kinds);
        unplaced = List.copyOf(unplaced);
        questions = List.copyOf(questions);
        worst = List.copyOf(worst);
        scores = List.copyOf(scores);
    }

    /**
     * The questions of a kind.
     *
     * @param measured how many of them have judgments; the means go over these
     * @param values mean by measure, empty when none is measured
     */
    public record KindRow(String kind, int count, int measured, double confidence, Map<String, Double> values) {}

    /** One question; {@code values} is empty when it has no answer. */
    public record QuestionRow(String id, String kind, double confidence, Map<String, Double> values) {}

    /**
     * A question that went badly, with the first hits and how they came by their scores.
     *
     * @param right the first right hit, however far down, up to rank 1000; null where none is
     */
    public record Miss(
            String id,
            String kind,
            String query,
            @JsonProperty("reciprocal_rank") double reciprocalRank,
            @JsonProperty("gold_titles") List<String> goldTitles,
            @JsonProperty("answer_spans") List<String> answerSpans,
            List<Hit> hits,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Hit right) {
        static Miss of(QuestionScore score) {
            Question question = score.question();
            return new Miss(
                    question.id(),
                    question.kind(),
                    score.query(),
                    score.value("RR"),
                    question.goldTitles(),
                    question.answerSpans(),
                    score.hits().subList(0, Math.min(SHOWN_HITS, score.hits().size())),
                    null);
        }

        Miss with(@Nullable Hit found) {
            return new Miss(id, kind, query, reciprocalRank, goldTitles, answerSpans, hits, found);
        }
    }

    static RetrievalReport of(
            List<QuestionScore> scores, EvalInput set, SearchMode mode, String corpus, EvalOptions options) {
        return new RetrievalReport(
                ReportHeader.of("Retrieval", went(scores, mode), corpus, set, scores.size(), options),
                options.bootstrap().figures(scores, RetrievalReport::figuresOf),
                kindRows(scores),
                scores.stream()
                        .filter(score -> score.isMeasured() && score.judgments().relevant() == 0)
                        .map(score -> score.question().id())
                        .toList(),
                scores.stream()
                        .map(score -> new QuestionRow(
                                score.question().id(), score.question().kind(), score.confidence(), score.values()))
                        .toList(),
                worst(scores),
                null,
                null,
                null,
                scores);
    }

    /**
     * With another run beside it; throws {@link EvalFileException} when that has none of the questions.
     *
     * @param depth hits a question that both are looked at
     */
    public RetrievalReport against(TrecRun run, int depth, EvalOptions options) {
        Comparison comparison = Comparison.of(scores, run, depth, options);
        return new RetrievalReport(
                header, figures, kinds, unplaced, questions, worst, comparison, ablation, noise, scores);
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
        Ablation measured = Ablation.of(this, without, options);
        return new RetrievalReport(
                header, figures, kinds, unplaced, questions, worst, against, measured, noise, scores);
    }

    /**
     * With what noise in the questions costs.
     *
     * @param noisy gives the run over the same questions in noise
     */
    public RetrievalReport noised(Function<QuestionNoise, RetrievalReport> noisy, EvalOptions options) {
        NoiseReport measured = NoiseReport.of(this, noisy, options);
        return new RetrievalReport(
                header, figures, kinds, unplaced, questions, worst, against, ablation, measured, scores);
    }

    /**
     * With the right hits of the worst questions.
     *
     * @param all every hit for a question, as far down as the search goes
     */
    RetrievalReport explained(Function<QuestionScore, List<Hit>> all) {
        Map<String, QuestionScore> byId = new LinkedHashMap<>();
        scores.forEach(score -> byId.put(score.question().id(), score));
        List<Miss> explained = new ArrayList<>();
        for (Miss miss : worst) {
            QuestionScore score = Objects.requireNonNull(byId.get(miss.id()));
            explained.add(miss.with(all.apply(score).stream()
                    .filter(hit -> score.judgments().grade(hit.passage().id()) > 0)
                    .findFirst()
                    .orElse(null)));
        }
        return new RetrievalReport(
                header, figures, kinds, unplaced, questions, explained, against, ablation, noise, scores);
    }

    private static String went(List<QuestionScore> scores, SearchMode mode) {
        String modes = scores.stream()
                .map(score -> score.result().mode().label())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return "search mode " + mode.label() + (modes.equals(mode.label()) ? "" : " (it went by: " + modes + ")");
    }

    private static Map<String, Double> figuresOf(List<QuestionScore> scores) {
        Map<String, Double> figures = means(scores);
        Abstention abstention = new Abstention(confidences(scores, true), confidences(scores, false));
        if (abstention.isMeasurable()) {
            figures.put("AUC", abstention.auc());
            figures.put("refused@95", abstention.refusedAtKept());
        }
        return figures;
    }

    private static double[] confidences(List<QuestionScore> scores, boolean answerable) {
        return scores.stream()
                .filter(score -> score.question().isAnswerable() == answerable)
                .mapToDouble(QuestionScore::confidence)
                .toArray();
    }

    private static Map<String, Double> means(List<QuestionScore> scores) {
        List<QuestionScore> measured =
                scores.stream().filter(QuestionScore::isMeasured).toList();
        Map<String, Double> means = new LinkedHashMap<>();
        for (QuestionScore score : measured) {
            score.values().forEach((name, value) -> means.merge(name, value, Double::sum));
        }
        means.replaceAll((name, sum) -> sum / measured.size());
        return means;
    }

    private static List<KindRow> kindRows(List<QuestionScore> scores) {
        Map<String, List<QuestionScore>> byKind = new TreeMap<>(scores.stream()
                .collect(Collectors.groupingBy(score -> score.question().kind())));
        List<KindRow> rows = new ArrayList<>();
        byKind.forEach((kind, of) -> rows.add(new KindRow(
                kind,
                of.size(),
                (int) of.stream().filter(QuestionScore::isMeasured).count(),
                of.stream().mapToDouble(QuestionScore::confidence).average().orElse(0),
                means(of))));
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
}
