package interviewer.eval;

import interviewer.eval.TwinReport.Twin;
import interviewer.grading.Grade;
import interviewer.grading.Grader;
import interviewer.grading.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Grades answers, says the same in other forms and grades these as well: what keeps its meaning must keep its marks. Labels are not
 * looked at. Called by the command line; not thread-safe while it runs.
 */
public final class TwinEval {
    private final Grader grader;

    /** @param grader to be tried */
    public TwinEval(Grader grader) {
        this.grader = grader;
    }

    /**
     * Tries every {@link Rewording} on a sample of a set's English answers.
     *
     * @param sample how many answers, drawn by the seed of the options; all where there are fewer
     */
    public TwinReport run(EvalInput answers, int sample, EvalOptions options) {
        List<GradedAnswer> drawn = drawn(answers.values(GradedAnswer.class), sample, options.seed());
        List<Twin> twins = new ArrayList<>();
        for (int at = 0; at < drawn.size(); at++) {
            twins.addAll(twins(drawn.get(at), options.seed()));
            options.progress().at(at + 1, drawn.size());
        }
        return TwinReport.of(answers.name(), drawn.size(), twins, options);
    }

    /** In the order of the set. */
    private static List<GradedAnswer> drawn(List<GradedAnswer> answers, int sample, long seed) {
        List<GradedAnswer> english = new ArrayList<>(answers.stream()
                .filter(answer -> answer.language().equals("en"))
                .toList());
        List<GradedAnswer> shuffled = new ArrayList<>(english);
        Collections.shuffle(shuffled, new Random(seed));
        english.retainAll(shuffled.subList(0, Math.min(sample, shuffled.size())));
        return english;
    }

    private List<Twin> twins(GradedAnswer answer, long seed) {
        Marks marks = marks(answer.prompt(), answer.answer());
        List<Twin> twins = new ArrayList<>();
        for (Rewording rewording : Rewording.values()) {
            Random random = new Random(
                    seed + 31L * answer.id().hashCode() + rewording.label().hashCode());
            rewording
                    .of(answer.answer(), random)
                    .ifPresent(text -> twins.add(new Twin(
                            answer.id(),
                            rewording,
                            answer.prompt(),
                            answer.answer(),
                            text,
                            marks,
                            marks(answer.prompt(), text))));
        }
        return twins;
    }

    /** An ungraded answer counts as five zeros. */
    private Marks marks(String prompt, String answer) {
        Grade grade = grader.grade(prompt, answer, null);
        return Marks.of((Step step) -> grade.isGraded() ? grade.of(step).level() : 0);
    }
}
