package interviewer.session;

import interviewer.grading.DesignReview;
import interviewer.grading.Grade;
import interviewer.grading.StepGrade;
import interviewer.grading.Verdict;
import interviewer.session.Turn.Graded;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two or three sentences on an answer: what it earned, what was there, what to add first. No praise; the same for the same grade. */
final class Summary {
    private Summary() {}

    static String of(Graded graded) {
        Grade grade = graded.grade();
        if (!grade.isGraded()) {
            return "This answer has no grade. " + grade.ungraded();
        }
        DesignReview review = graded.review();
        Stream<String> sentences = review == null
                ? Stream.of(total(grade, "This answer"), met(grade), firstOfDrill(grade))
                : Stream.of(
                        "On the five steps the design as a whole earns " + grade.total() + " of 10 points.",
                        there(review),
                        verdict(grade, review),
                        firstOfDesign(review, grade));
        return sentences.filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String total(Grade grade, String what) {
        String verdict = grade.verdict() == null ? "" : ": " + grade.verdict().label();
        return what + " earns " + grade.total() + " of 10 points" + verdict + ".";
    }

    private static String met(Grade grade) {
        List<String> met = names(grade, 2);
        List<String> partial = names(grade, 1);
        if (met.isEmpty() && partial.isEmpty()) {
            return "None of the five steps is there.";
        }
        String half = partial.isEmpty() ? "" : "Partly there: " + String.join(", ", partial) + ".";
        return met.isEmpty() ? half : ("Met: " + String.join(", ", met) + ". " + half).strip();
    }

    private static List<String> names(Grade grade, int level) {
        return grade.steps().stream()
                .filter(mark -> mark.level() == level)
                .map(mark -> mark.step().id().replace('_', ' '))
                .toList();
    }

    private static String firstOfDrill(Grade grade) {
        return StepGrade.weakest(grade.steps())
                .map(mark -> "First to add, for the step " + mark.step().id().replace('_', ' ') + ": " + mark.advice())
                .orElse("None of the five steps lacks anything.");
    }

    private static String there(DesignReview review) {
        return "It has " + review.covered() + " of " + review.path().size() + " parts of the path and "
                + review.running() + " of " + review.operations().size() + " points of running it.";
    }

    private static String verdict(Grade grade, DesignReview review) {
        if (grade.verdict() == null) {
            return "";
        }
        boolean held = grade.verdict() == review.atMost() && review.atMost() != Verdict.STRONG_HIRE;
        return held
                ? "With these gaps it is at most: " + grade.verdict().label() + "."
                : "Verdict: " + grade.verdict().label() + ".";
    }

    private static String firstOfDesign(DesignReview review, Grade grade) {
        Optional<String> part = review.path().stream()
                .filter(candidate -> candidate.evidence() == null)
                .findFirst()
                .map(candidate -> "First to add: what " + candidate.job() + ".");
        Optional<String> operation = review.operations().stream()
                .filter(candidate -> candidate.evidence() == null)
                .findFirst()
                .map(candidate -> "First to add: " + candidate.point() + ".");
        return part.or(() -> operation).orElseGet(() -> firstOfDrill(grade));
    }
}
