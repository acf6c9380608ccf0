package interviewer.web;

import interviewer.grading.Evidence;
import interviewer.grading.ExampleSentence;
import interviewer.grading.Grade;
import interviewer.grading.Grader;
import interviewer.grading.Step;
import interviewer.grading.StepGrade;
import interviewer.grading.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Meets a step when the answer has its id ("name", "pattern", ...); fails when told to. */
final class FakeGrader implements Grader {
    private volatile @Nullable RuntimeException failure;

    /** Every grading fails so from now on; null mends it. */
    void failWith(@Nullable RuntimeException failure) {
        this.failure = failure;
    }

    @Override
    public Grade grade(String question, String answer, @Nullable String service) {
        RuntimeException broken = failure;
        if (broken != null) {
            throw broken;
        }
        List<StepGrade> steps = new ArrayList<>();
        for (Step step : Step.values()) {
            steps.add(mark(step, answer));
        }
        int total = steps.stream().mapToInt(StepGrade::level).sum();
        Verdict verdict = Verdict.of(total, steps.getFirst().level(), false);
        return new Grade(total, verdict, null, List.of(), steps, List.of(), List.of(), null, "fake", 1);
    }

    @Override
    public String name() {
        return "fake";
    }

    private static StepGrade mark(Step step, String answer) {
        int start = answer.toLowerCase(Locale.ROOT).indexOf(step.id());
        if (start < 0) {
            ExampleSentence example =
                    new ExampleSentence("It is a " + step.id() + ".", List.of(), "A document", "2026-11");
            return new StepGrade(step, 0, false, null, List.of(), "Not said.", "Say it.", example);
        }
        int end = start + step.id().length();
        Evidence words = new Evidence(answer.substring(start, end), start, end);
        return new StepGrade(step, 2, true, words, List.of(), "Said.", "");
    }
}
