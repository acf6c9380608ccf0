package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import interviewer.eval.AnswerScore.StepScore;
import interviewer.grading.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a grader agrees with the labels.
 *
 * @param header what was measured
 * @param figures in the names of the reference scorer; an ungraded answer counts as five zeros
 * @param confusions which level was given for which, by step
 * @param slices the answers by style, prompt, length and tag
 * @param ungraded the answers without a grade, and why
 * @param worst the answers whose levels are furthest off
 * @param predictions what the grader said, for {@link ResultFiles#predictions}; not part of the JSON
 */
public record GradingReport(
        ReportHeader header,
        List<Figure> figures,
        List<Confusion> confusions,
        List<Slice> slices,
        List<Ungraded> ungraded,
        List<Miss> worst,
        @JsonIgnore List<Prediction> predictions)
        implements Report {
    private static final int WORST = 10;

    public GradingReport {
        figures = List.copyOf(figures);
        confusions = List.copyOf(confusions);
        slices = List.copyOf(slices);
        ungraded = List.copyOf(ungraded);
        worst = List.copyOf(worst);
        predictions = List.copyOf(predictions);
    }

    /** How often each level was given (second index) for each label (first index). */
    public record Confusion(Step step, List<List<Integer>> counts) {}

    /** Some of the answers; {@code above} is the share of their marks that were given too high. */
    public record Slice(
            String name,
            int count,
            @JsonProperty("mean.qwk") double meanKappa,
            @JsonProperty("total.mae") double meanError,
            @JsonProperty("total.bias") double bias,
            @JsonProperty("marks.above") double above) {}

    /** An answer that the grader left alone. */
    public record Ungraded(String id, String reason) {}

    /** An answer that was graded badly. */
    public record Miss(String id, String prompt, String answer, List<StepMiss> steps) {}

    /** A step of it, right or not. */
    public record StepMiss(
            Step step,
            int label,
            int given,
            @JsonProperty("right_quote") @Nullable String rightQuote,
            @JsonProperty("given_quote") @Nullable String givenQuote) {}

    static GradingReport of(List<AnswerScore> scores, EvalInput set, String corpus, EvalOptions options) {
        List<Prediction> predictions =
                scores.stream().map(AnswerScore::prediction).toList();
        return new GradingReport(
                ReportHeader.of("Grading", graders(predictions), corpus, set, scores.size(), options),
                options.bootstrap().figures(scores, GradingFigures::of),
                confusions(scores),
                slices(scores),
                ungraded(predictions),
                worst(scores),
                predictions);
    }

    static String graders(List<Prediction> predictions) {
        return "grader "
                + predictions.stream()
                        .map(Prediction::grader)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    static List<Ungraded> ungraded(List<Prediction> predictions) {
        List<Ungraded> ungraded = new ArrayList<>();
        for (Prediction prediction : predictions) {
            String reason = prediction.ungraded();
            if (reason != null) {
                ungraded.add(new Ungraded(prediction.id(), reason));
            }
        }
        return ungraded;
    }

    private static List<Confusion> confusions(List<AnswerScore> scores) {
        return Arrays.stream(Step.values())
                .map(step -> new Confusion(
                        step,
                        Arrays.stream(GradingFigures.agreement(scores, step).confusion(3))
                                .map(row -> Arrays.stream(row).boxed().toList())
                                .toList()))
                .toList();
    }

    private static List<Slice> slices(List<AnswerScore> scores) {
        Map<String, List<AnswerScore>> byName = new TreeMap<>();
        for (AnswerScore score : scores) {
            score.answer()
                    .slices()
                    .forEach(name -> byName.computeIfAbsent(name, unseen -> new ArrayList<>())
                            .add(score));
        }
        List<Slice> slices = new ArrayList<>();
        byName.forEach((name, of) -> slices.add(slice(name, of)));
        return slices;
    }

    private static Slice slice(String name, List<AnswerScore> scores) {
        Map<String, Double> figures = GradingFigures.of(scores);
        return new Slice(
                name,
                scores.size(),
                Objects.requireNonNull(figures.get("mean.qwk")),
                Objects.requireNonNull(figures.get("total.mae")),
                Objects.requireNonNull(figures.get("total.bias")),
                Objects.requireNonNull(figures.get("marks.above")));
    }

    private static List<Miss> worst(List<AnswerScore> scores) {
        return scores.stream()
                .filter(score -> score.distance() > 0)
                .sorted(Comparator.comparingInt((AnswerScore score) -> -score.distance())
                        .thenComparing(score -> score.answer().id()))
                .limit(WORST)
                .map(GradingReport::miss)
                .toList();
    }

    private static Miss miss(AnswerScore score) {
        GradedAnswer answer = score.answer();
        return new Miss(
                answer.id(),
                answer.prompt(),
                answer.answer(),
                score.steps().stream().map(step -> stepMiss(score, step)).toList());
    }

    private static StepMiss stepMiss(AnswerScore score, StepScore step) {
        return new StepMiss(
                step.step(),
                step.gold(),
                step.given(),
                score.answer().evidence().of(step.step()),
                score.prediction().evidence().of(step.step()));
    }

    @Override
    public String fileName() {
        return "grading";
    }

    @Override
    public String toMarkdown() {
        return GradingPage.of(this);
    }
}
