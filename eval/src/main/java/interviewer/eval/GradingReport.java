package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import interviewer.eval.AnswerScore.StepScore;
import interviewer.grading.Step;
import interviewer.grading.TrustReport.Confusion;
import interviewer.grading.TrustReport.Miss;
import interviewer.grading.TrustReport.StepMiss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far a grader agrees with the labels.
 *
 * @param header what was measured
 * @param figures those of {@link GradingFigures}, an ungraded answer counting as five zeros; and {@code repeat.same}, the share of
 *     the answers whose second grade was the same in every byte but its time, where they were graded twice
 * @param confusions which level was given for which, by step
 * @param beyond the answers with facts beyond the cards and those without, with figures and intervals of their own
 * @param slices the answers by style, prompt, length and tag
 * @param ungraded the answers without a grade, and why
 * @param worst the answers whose totals are furthest off, of equals those whose levels are
 * @param predictions what the grader said, for {@link ResultFiles#predictions}; not part of the JSON
 */
public record GradingReport(
        ReportHeader header,
        List<Figure> figures,
        List<Confusion> confusions,
        List<Part> beyond,
        List<Slice> slices,
        List<Ungraded> ungraded,
        List<Miss> worst,
        @JsonIgnore List<Prediction> predictions)
        implements Report {
    private static final int WORST = 10;

    public GradingReport {
        figures = List.copyOf(figures);
        confusions = List.copyOf(confusions);
        beyond = List.copyOf(beyond);
        slices = List.copyOf(slices);
        ungraded = List.copyOf(ungraded);
        worst = List.copyOf(worst);
        predictions = List.copyOf(predictions);
    }

    /** Some of the answers with all their figures. */
    public record Part(String name, int count, List<Figure> figures) {
        public Part {
            figures = List.copyOf(figures);
        }
    }

    /** Some of the answers; {@code above} is the share of their marks that were given too high. */
    public record Slice(
            String name,
            int count,
            @JsonProperty("mean.acc") double meanAccuracy,
            @JsonProperty("mean.qwk") double meanKappa,
            @JsonProperty("total.mae") double meanError,
            @JsonProperty("total.bias") double bias,
            @JsonProperty("marks.above") double above) {}

    /** An answer that the grader left alone. */
    public record Ungraded(String id, String reason) {}

    static GradingReport of(
            List<AnswerScore> scores, List<Boolean> repeats, EvalInput set, String corpus, EvalOptions options) {
        List<Prediction> predictions =
                scores.stream().map(AnswerScore::prediction).toList();
        return new GradingReport(
                ReportHeader.of("Grading", graders(predictions), corpus, set, scores.size(), options),
                figures(scores, repeats, options.bootstrap()),
                confusions(scores),
                beyond(scores, options.bootstrap()),
                slices(scores),
                ungraded(predictions),
                worst(scores),
                predictions);
    }

    private static List<Figure> figures(List<AnswerScore> scores, List<Boolean> repeats, Bootstrap bootstrap) {
        List<Figure> figures = new ArrayList<>(bootstrap.figures(scores, GradingFigures::of));
        if (!repeats.isEmpty()) {
            figures.addAll(bootstrap.figures(repeats, drawn -> Map.of("repeat.same", share(drawn))));
        }
        return figures;
    }

    private static double share(List<Boolean> repeats) {
        return (double) repeats.stream().filter(same -> same).count() / repeats.size();
    }

    private static List<Part> beyond(List<AnswerScore> scores, Bootstrap bootstrap) {
        List<Part> parts = new ArrayList<>();
        for (boolean beyond : List.of(true, false)) {
            List<AnswerScore> of = scores.stream()
                    .filter(score -> score.answer().isBeyondCards() == beyond)
                    .toList();
            if (!of.isEmpty()) {
                parts.add(new Part(beyond ? "with" : "without", of.size(), bootstrap.figures(of, GradingFigures::of)));
            }
        }
        return parts;
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
                Objects.requireNonNull(figures.get("mean.acc")),
                Objects.requireNonNull(figures.get("mean.qwk")),
                Objects.requireNonNull(figures.get("total.mae")),
                Objects.requireNonNull(figures.get("total.bias")),
                Objects.requireNonNull(figures.get("marks.above")));
    }

    private static List<Miss> worst(List<AnswerScore> scores) {
        return scores.stream()
                .filter(score -> score.distance() > 0)
                .sorted(Comparator.comparingInt(
                                (AnswerScore score) -> -Math.abs(score.givenTotal() - score.goldTotal()))
                        .thenComparingInt(score -> -score.distance())
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
                score.goldTotal(),
                score.givenTotal(),
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
