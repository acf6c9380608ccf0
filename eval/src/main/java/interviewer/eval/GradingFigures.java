package interviewer.eval;

import interviewer.eval.AnswerScore.ErrorScore;
import interviewer.eval.AnswerScore.StepScore;
import interviewer.grading.Agreement;
import interviewer.grading.Step;
import interviewer.grading.Verdict;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * The figures of a set of scored answers. Names and meanings are those of the reference scorer, {@code score_grades.py}; its numbers
 * and these are the same. Behind them stand some that it does not have: {@code gotcha.above}, share of the marks of a step above
 * their label; {@code marks.below}; {@code worst.qwk}, the least kappa of a step; {@code labels.qwk}, mean kappa of two labellings, where
 * all answers were labelled twice.
 */
final class GradingFigures {
    private static final int LEVELS = 3;
    private static final int TOTALS = 11;
    private static final List<Verdict> VERDICTS = List.of(Verdict.values());

    private final List<AnswerScore> scores;
    private final List<StepScore> steps;
    private final Map<String, Double> figures = new LinkedHashMap<>();

    private GradingFigures(List<AnswerScore> scores) {
        this.scores = scores;
        this.steps = scores.stream().flatMap(score -> score.steps().stream()).toList();
    }

    static Map<String, Double> of(List<AnswerScore> scores) {
        GradingFigures all = new GradingFigures(scores);
        all.steps();
        all.totals();
        all.evidence();
        all.errors();
        all.further();
        all.labels();
        return all.figures;
    }

    static Agreement agreement(List<AnswerScore> scores, Step step) {
        return Agreement.of(
                scores,
                score -> score.step(step).gold(),
                score -> score.step(step).given());
    }

    private void steps() {
        for (Step step : Step.values()) {
            Agreement agreement = agreement(scores, step);
            figures.put(step.id() + ".acc", agreement.accuracy());
            figures.put(step.id() + ".f1", agreement.macroF1(LEVELS));
            figures.put(step.id() + ".qwk", agreement.kappa(LEVELS));
        }
        for (String kind : List.of(".acc", ".f1", ".qwk")) {
            double sum = 0;
            for (Step step : Step.values()) {
                sum += Objects.requireNonNull(figures.get(step.id() + kind));
            }
            figures.put("mean" + kind, sum / Step.values().length);
        }
    }

    private void totals() {
        Agreement totals = Agreement.of(scores, AnswerScore::goldTotal, AnswerScore::givenTotal);
        figures.put("total.spearman", totals.spearman());
        figures.put("total.mae", totals.meanError());
        figures.put("total.bias", totals.bias());
        figures.put("total.qwk", totals.kappa(TOTALS));
        Agreement verdicts = Agreement.of(
                scores,
                score -> VERDICTS.indexOf(score.answer().verdict()),
                score -> VERDICTS.indexOf(score.givenVerdict()));
        figures.put("level.acc", verdicts.accuracy());
        figures.put("level.qwk", verdicts.kappa(VERDICTS.size()));
    }

    private void evidence() {
        Predicate<StepScore> credited = step -> step.given() > 0;
        Predicate<StepScore> due = step -> step.gold() > 0;
        figures.put("ev.validity", mean(StepScore::hasQuote, step -> share(step.isValid())));
        figures.put("ev.coverage", mean(credited, step -> share(step.isValid())));
        figures.put("ev.overlap", mean(due.and(credited), StepScore::overlap));
        figures.put("ev.located", mean(due.and(credited), step -> share(step.isLocated())));
        figures.put("marks.above", mean(step -> true, step -> share(step.given() > step.gold())));
        figures.put("ev.overlap_all", mean(due, step -> step.given() > 0 ? step.overlap() : 0));
    }

    private double mean(Predicate<StepScore> which, ToDoubleFunction<StepScore> value) {
        return steps.stream().filter(which).mapToDouble(value).average().orElse(0);
    }

    private static double share(boolean holds) {
        return holds ? 1 : 0;
    }

    private void errors() {
        List<ErrorScore> errors = scores.stream()
                .map(AnswerScore::errors)
                .filter(Objects::nonNull)
                .toList();
        if (!errors.isEmpty()) {
            figures.put("err.recall", ratio(errors, ErrorScore::found, ErrorScore::gold));
            figures.put("err.precision", ratio(errors, ErrorScore::right, ErrorScore::given));
        }
    }

    private void further() {
        for (Step step : Step.values()) {
            figures.put(
                    step.id() + ".above",
                    mean(score -> score.step() == step, score -> share(score.given() > score.gold())));
        }
        figures.put("marks.below", mean(step -> true, step -> share(step.given() < step.gold())));
        figures.put(
                "worst.qwk",
                Arrays.stream(Step.values())
                        .mapToDouble(step -> Objects.requireNonNull(figures.get(step.id() + ".qwk")))
                        .min()
                        .orElse(0));
    }

    private void labels() {
        if (scores.stream().allMatch(score -> score.answer().secondLabels() != null)) {
            figures.put(
                    "labels.qwk",
                    Arrays.stream(Step.values())
                            .mapToDouble(step -> Agreement.of(
                                            scores, score -> score.step(step).gold(), score -> second(score, step))
                                    .kappa(LEVELS))
                            .average()
                            .orElse(0));
        }
    }

    private static int second(AnswerScore score, Step step) {
        return Objects.requireNonNull(score.answer().secondLabels()).of(step);
    }

    private static double ratio(
            List<ErrorScore> errors, ToLongFunction<ErrorScore> part, ToLongFunction<ErrorScore> all) {
        long whole = errors.stream().mapToLong(all).sum();
        return whole == 0 ? 0 : (double) errors.stream().mapToLong(part).sum() / whole;
    }
}
