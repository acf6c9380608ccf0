package interviewer.web;

import interviewer.grading.Evidence;
import interviewer.grading.FactualError.Severity;
import interviewer.grading.Grade;
import interviewer.grading.Step;
import interviewer.grading.StepGrade;
import interviewer.grading.Verdict;
import interviewer.session.Disagreement;
import interviewer.session.Interview;
import interviewer.session.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A graded answer with the person's marks in place of ours, in the form of the evaluation's graded answers.
 *
 * @param id interview and turn
 * @param prompt what was asked
 * @param answer the whole text that was graded
 * @param labels all five marks by step: the person's where they disagreed, else ours
 * @param evidence our quotes by step, null at level 0
 * @param total sum of the labels
 * @param level the verdict that follows from the labels
 * @param notes the person's reasons, a line a mark
 */
record SecondOpinion(
        String id,
        String prompt,
        String answer,
        Map<String, Integer> labels,
        Map<String, @Nullable String> evidence,
        int total,
        Verdict level,
        String notes) {

    /** One for each grade of an interview that has a disagreement, in order. */
    static List<SecondOpinion> of(Interview interview) {
        List<SecondOpinion> opinions = new ArrayList<>();
        for (Turn turn : interview.turns()) {
            List<Disagreement> marks = interview.disagreements().stream()
                    .filter(mark -> mark.grade() == turn.n())
                    .toList();
            if (turn instanceof Turn.Graded graded && graded.grade().isGraded() && !marks.isEmpty()) {
                opinions.add(of(interview, graded, marks));
            }
        }
        return opinions;
    }

    private static SecondOpinion of(Interview interview, Turn.Graded graded, List<Disagreement> marks) {
        Map<String, Integer> labels = labels(graded.grade(), marks);
        int total = labels.values().stream().mapToInt(Integer::intValue).sum();
        boolean majorError =
                graded.grade().factualErrors().stream().anyMatch(error -> error.severity() == Severity.MAJOR);
        return new SecondOpinion(
                interview.id() + "-" + graded.n(),
                prompt(interview, graded.question()),
                graded.answer(),
                labels,
                evidence(graded.grade()),
                total,
                Verdict.of(total, labels.getOrDefault(Step.NAME.id(), 0), majorError),
                notes(marks));
    }

    private static Map<String, Integer> labels(Grade grade, List<Disagreement> marks) {
        Map<String, Integer> labels = new LinkedHashMap<>();
        grade.steps().forEach(ours -> labels.put(ours.step().id(), ours.level()));
        marks.forEach(theirs -> labels.put(theirs.step().id(), theirs.level()));
        return labels;
    }

    private static Map<String, @Nullable String> evidence(Grade grade) {
        Map<String, @Nullable String> quotes = new LinkedHashMap<>();
        for (StepGrade ours : grade.steps()) {
            Evidence evidence = ours.evidence();
            quotes.put(ours.step().id(), evidence == null ? null : evidence.quote());
        }
        return quotes;
    }

    private static String prompt(Interview interview, int question) {
        return interview.turn(question) instanceof Turn.Question asked
                ? asked.scenario().text()
                : "";
    }

    private static String notes(List<Disagreement> marks) {
        List<String> notes = marks.stream()
                .map(mark -> mark.step().id() + " " + mark.ours() + " -> " + mark.level() + ": " + mark.reason())
                .toList();
        return String.join("\n", notes);
    }
}
