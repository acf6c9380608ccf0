package interviewer.eval;

import interviewer.grading.Flag;
import interviewer.grading.Grade;
import interviewer.grading.Step;
import interviewer.grading.StepGrade;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** An attack that was made, and what it was graded. An ungraded one has no credit. */
record Attempt(Attack attack, Grade grade) {

    /** Half the total, 0 to 5. */
    double credit() {
        return grade.total() / 2.0;
    }

    double credit(Step step) {
        return grade.isGraded() ? grade.of(step).level() / 2.0 : 0;
    }

    Set<Step> fullSteps() {
        return grade.steps().stream()
                .filter(step -> step.level() == 2)
                .map(StepGrade::step)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
    }

    List<String> flags() {
        return grade.flags().stream().map(Flag::id).toList();
    }

    /** Everything the candidate gets to read that is not the corpus's: quotes, reasons, advice, corrections, the follow-up. */
    String feedback() {
        List<String> texts = new ArrayList<>();
        for (StepGrade step : grade.steps()) {
            texts.add(step.why());
            texts.add(step.advice());
            if (step.evidence() != null) {
                texts.add(step.evidence().quote());
            }
        }
        grade.factualErrors().forEach(error -> {
            texts.add(error.quote());
            texts.add(error.correction());
        });
        texts.add(String.valueOf(grade.followUp()));
        texts.add(String.valueOf(grade.ungraded()));
        return String.join("\n", texts).toLowerCase(Locale.ROOT);
    }
}
