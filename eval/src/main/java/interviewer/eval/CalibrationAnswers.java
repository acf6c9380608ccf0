package interviewer.eval;

import interviewer.grading.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The answers that a model is calibrated on: some of a set, in which each level of each step comes about as often as the set allows.
 * Answers that the grader's weights were not fitted on are taken where the set has enough of them, since the grader looks better on
 * the others than it is. Same set, number and seed, same answers.
 *
 * @param answers in the order in which they are read
 * @param set SHA-256 of the set
 * @param heldOut whether the grader's weights were fitted on none of them
 */
public record CalibrationAnswers(List<GradedAnswer> answers, String set, boolean heldOut) {
    private static final int LEVELS = 3;

    public CalibrationAnswers {
        answers = List.copyOf(answers);
    }

    /**
     * Chooses.
     *
     * @param number from 1; all when the set has fewer
     */
    public static CalibrationAnswers of(EvalInput set, int number, long seed) {
        if (number < 1) {
            throw new IllegalArgumentException("the number of answers is " + number + "; it must be at least 1");
        }
        List<GradedAnswer> all = set.values(GradedAnswer.class).stream()
                .filter(answer -> answer.language().equals("en"))
                .toList();
        List<GradedAnswer> heldOut =
                all.stream().filter(GradedAnswer::isHeldOut).toList();
        boolean enough = heldOut.size() >= number;
        return new CalibrationAnswers(spread(enough ? heldOut : all, number, new Random(seed)), set.sha256(), enough);
    }

    /** Always the answer whose levels were rarest so far. */
    private static List<GradedAnswer> spread(List<GradedAnswer> from, int number, Random random) {
        List<GradedAnswer> left = new ArrayList<>(from);
        Collections.shuffle(left, random);
        Map<Step, int[]> counts = new EnumMap<>(Step.class);
        List.of(Step.values()).forEach(step -> counts.put(step, new int[LEVELS]));
        List<GradedAnswer> chosen = new ArrayList<>();
        while (chosen.size() < number && !left.isEmpty()) {
            GradedAnswer rarest =
                    Collections.max(left, (one, other) -> Double.compare(rarity(one, counts), rarity(other, counts)));
            left.remove(rarest);
            chosen.add(rarest);
            counts.forEach((step, count) -> count[rarest.labels().of(step)]++);
        }
        return chosen;
    }

    private static double rarity(GradedAnswer answer, Map<Step, int[]> counts) {
        return counts.entrySet().stream()
                .mapToDouble(
                        count -> 1.0 / (1 + count.getValue()[answer.labels().of(count.getKey())]))
                .sum();
    }
}
