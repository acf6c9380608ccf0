package interviewer.eval;

import interviewer.grading.Step;
import interviewer.grading.Verdict;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer, its labels and what the grader said, with the quotes compared. Texts are read once, here, as the bootstrap looks at
 * each answer a thousand times.
 *
 * @param answer with its labels
 * @param prediction what the grader said; of five zeros when it said nothing
 * @param steps in order
 * @param errors null where the grader does not look for wrong claims
 */
record AnswerScore(
        GradedAnswer answer,
        Prediction prediction,
        List<StepScore> steps,
        @Nullable ErrorScore errors) {
    private static final double SAME = .5;

    AnswerScore {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param gold the right level
     * @param given the grader's
     * @param hasQuote whether it quotes anything
     * @param isValid whether the quote stands in the answer, white space aside
     * @param overlap word F1 of a valid quote with the best right quote, 0..1
     */
    record StepScore(Step step, int gold, int given, boolean hasQuote, boolean isValid, double overlap) {
        boolean isLocated() {
            return overlap >= SAME;
        }
    }

    /**
     * Wrong claims.
     *
     * @param gold how many there are
     * @param found how many of those the grader has
     * @param given how many it has
     * @param right how many of those are there
     */
    record ErrorScore(int gold, long found, int given, long right) {}

    static AnswerScore of(GradedAnswer answer, Prediction prediction) {
        String text = EvidenceText.normal(answer.answer());
        List<StepScore> steps = Arrays.stream(Step.values())
                .map(step -> stepScore(step, text, answer, prediction))
                .toList();
        return new AnswerScore(answer, prediction, steps, errorScore(answer, prediction.factualErrors()));
    }

    private static StepScore stepScore(Step step, String text, GradedAnswer answer, Prediction prediction) {
        String given = prediction.evidence().of(step);
        String quote = given == null ? "" : EvidenceText.normal(given);
        boolean isValid = !quote.isEmpty() && text.contains(quote);
        double overlap = answer.quotes(step).stream()
                .mapToDouble(right -> isValid ? EvidenceText.overlap(quote, right) : 0)
                .max()
                .orElse(0);
        return new StepScore(
                step, answer.labels().of(step), prediction.scores().of(step), !quote.isEmpty(), isValid, overlap);
    }

    private static @Nullable ErrorScore errorScore(GradedAnswer answer, @Nullable List<Prediction.Claim> claims) {
        if (claims == null) {
            return null;
        }
        List<String> gold = answer.factualErrors().stream()
                .map(GradedAnswer.WrongFact::quote)
                .toList();
        List<String> given = claims.stream().map(Prediction.Claim::quote).toList();
        return new ErrorScore(gold.size(), matched(gold, given), given.size(), matched(given, gold));
    }

    private static long matched(List<String> quotes, List<String> others) {
        return quotes.stream()
                .filter(quote -> others.stream().anyMatch(other -> EvidenceText.overlap(quote, other) >= SAME))
                .count();
    }

    StepScore step(Step wanted) {
        return steps.stream()
                .filter(score -> score.step() == wanted)
                .findFirst()
                .orElseThrow();
    }

    int goldTotal() {
        return answer.labels().total();
    }

    int givenTotal() {
        return prediction.scores().total();
    }

    Verdict givenVerdict() {
        Verdict level = prediction.level();
        return level == null ? Verdict.of(givenTotal(), prediction.scores().of(Step.NAME), false) : level;
    }

    /** Levels by which the steps are off, in all. */
    int distance() {
        return steps.stream()
                .mapToInt(step -> Math.abs(step.given() - step.gold()))
                .sum();
    }
}
