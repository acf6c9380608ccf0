package interviewer.eval;

import interviewer.grading.Evidence;
import interviewer.grading.FactualError;
import interviewer.grading.Flag;
import interviewer.grading.Grade;
import interviewer.grading.Grader;
import interviewer.grading.Step;
import interviewer.grading.StepGrade;
import interviewer.grading.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Grades made by hand, and graders that read theirs off the answer. */
final class Grades {
    private Grades() {}

    /** A grade with these levels, the whole answer as evidence. */
    static Grade of(String answer, List<Integer> levels, Flag... flags) {
        List<StepGrade> steps = new ArrayList<>();
        for (Step step : Step.values()) {
            int level = levels.get(steps.size());
            Evidence evidence = level == 0 ? null : new Evidence(answer, 0, answer.length());
            steps.add(new StepGrade(step, level, false, evidence, List.of(), "why", "advice"));
        }
        int total = levels.stream().mapToInt(level -> level).sum();
        return new Grade(
                total,
                Verdict.of(total, levels.getFirst(), false),
                null,
                Arrays.asList(flags),
                steps,
                List.of(new FactualError(
                        answer, 0, answer.length(), "no", null, FactualError.Severity.MINOR, null, null, null)),
                List.of(),
                null,
                "fake",
                5);
    }

    /** Grades {@code "2 1 0 0 2 injection ..."} as it says, and leaves {@code "ungraded ..."} ungraded. */
    static Grader reader() {
        return (question, answer, service) -> {
            if (answer.startsWith("ungraded")) {
                return Grade.ungraded("unreadable", List.of(), "fake", 1);
            }
            List<Integer> levels = new ArrayList<>();
            List<Flag> flags = new ArrayList<>();
            for (String word : answer.split(" ", -1)) {
                if (word.matches("[012]")) {
                    levels.add(Integer.valueOf(word));
                }
                Arrays.stream(Flag.values())
                        .filter(flag -> flag.id().equals(word))
                        .forEach(flags::add);
            }
            return of(answer, levels, flags.toArray(Flag[]::new));
        };
    }
}
