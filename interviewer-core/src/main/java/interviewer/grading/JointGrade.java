package interviewer.grading;

import interviewer.grading.Counted.Change;
import interviewer.grading.SecondReading.Met;
import interviewer.grading.SecondReading.StepReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The grade of the embedded grader and a second reader together. A pure function: same grade, reading and calibration, same result.
 * Without a calibration of just this model, prompt and grader the embedded grade stands.
 *
 * @param grade the final one
 * @param reading as it was made, with "unsure" where the two still differ though the model counts
 * @param counted what the reading counted for
 */
public record JointGrade(Grade grade, SecondReading reading, Counted counted) {
    /**
     * Puts both together.
     *
     * @param calibration of the model's digest; null when there is none
     */
    public static JointGrade of(Grade grade, SecondReading reading, @Nullable Calibration calibration) {
        if (calibration == null || reading.unreadable() != null || !calibration.isFor(reading, grade.grader())) {
            return new JointGrade(grade, reading, secondOpinion(reading, calibration));
        }
        List<Change> changes = reading.steps().stream()
                .flatMap(step -> change(step, calibration.of(step.step())).stream())
                .toList();
        Grade moved = changes.isEmpty() ? grade : moved(grade, changes, reading.model());
        Counted counted = new Counted(
                true,
                calibration.read(),
                calibration.weights(),
                says(calibration),
                changes,
                changes.isEmpty() ? null : moved);
        return new JointGrade(moved, unsure(reading, moved, calibration), counted);
    }

    /** The same with a verdict no better than this one. */
    public JointGrade atMost(Verdict most) {
        Grade lower = grade.atMost(most);
        return new JointGrade(
                lower,
                reading,
                new Counted(
                        counted.calibrated(),
                        counted.answers(),
                        counted.weights(),
                        counted.says(),
                        counted.changes(),
                        counted.grade() == null ? null : lower));
    }

    private static Counted secondOpinion(SecondReading reading, @Nullable Calibration other) {
        if (reading.unreadable() != null) {
            return new Counted(false, 0, Map.of(), "There is no reading; the grade stands.", List.of(), null);
        }
        String why = other == null ? "Not calibrated" : "Calibrated with another prompt or grader";
        String says = why + ": a second opinion only. To let it count: interviewer calibrate " + reading.model();
        return new Counted(false, 0, Map.of(), says, List.of(), null);
    }

    private static String says(Calibration calibration) {
        String measured = ", measured on " + calibration.read() + " answers";
        if (!calibration.counts()) {
            return "Counted: weight 0" + measured + "; it adds nothing to the embedded grader and moves no mark.";
        }
        String weights = calibration.steps().stream()
                .filter(StepCalibration::counts)
                .map(step -> step.step().id().replace('_', ' ') + " " + step.weight())
                .collect(Collectors.joining(", "));
        return "Counted: weight " + weights + measured + "; it may move a mark by one level.";
    }

    private static Optional<Change> change(StepReading reading, StepCalibration calibration) {
        int to = calibration.level(reading);
        int from = reading.ours();
        if (to == from) {
            return Optional.empty();
        }
        Evidence pointed = reading.evidence().stream().findFirst().orElse(null);
        Evidence quote = to > from ? reading.accepted() : pointed;
        String moved = (to > from ? "Raised" : "Lowered") + " from " + SecondReader.LEVELS.get(from) + " to "
                + SecondReader.LEVELS.get(to);
        return Optional.of(new Change(
                reading.step(), from, to, moved + " by the second reader: " + finds(reading, to > from, to), quote));
    }

    /** What it says of the tests that speak for the move. */
    private static String finds(StepReading reading, boolean up, int to) {
        Met telling = (up ? to == 2 : to == 1)
                ? reading.tests().getLast()
                : reading.tests().getFirst();
        if (telling.met() == up) {
            return (up ? "it finds that " : "it does not find that ") + telling.asks() + ".";
        }
        return reading.evidence().isEmpty() ? "it points at no words for this step." : "it points at other words.";
    }

    private static Grade moved(Grade grade, List<Change> changes, String model) {
        List<StepGrade> steps = new ArrayList<>();
        for (StepGrade mark : grade.steps()) {
            steps.add(changes.stream()
                    .filter(change -> change.step() == mark.step())
                    .findFirst()
                    .map(change -> moved(mark, change))
                    .orElse(mark));
        }
        int total = steps.stream().mapToInt(StepGrade::level).sum();
        Verdict verdict = Verdict.of(steps, grade.factualErrors());
        String followUp = StepGrade.weakest(steps)
                .map(mark -> Rubric.of(mark.step()).asks())
                .orElse(null);
        return new Grade(
                total,
                verdict,
                null,
                grade.flags(),
                steps,
                grade.factualErrors(),
                grade.corrections(),
                followUp,
                grade.modelAnswer(),
                grade.grader() + ", read by " + model,
                grade.millis());
    }

    private static StepGrade moved(StepGrade mark, Change change) {
        boolean down = change.to() < change.from();
        Evidence words = change.to() == 0 ? null : mark.evidence() != null ? mark.evidence() : change.quote();
        boolean raised = !down && change.quote() != null;
        return new StepGrade(
                mark.step(),
                change.to(),
                change.to() == 0 || (down && mark.confirmed()),
                raised ? change.quote() : words,
                change.to() == 0 ? List.of() : mark.sources(),
                change.why(),
                advice(mark.step(), change.to()),
                change.to() == 2 ? null : mark.example());
    }

    private static String advice(Step step, int level) {
        return switch (level) {
            case 0 -> Rubric.of(step).nextFrom0();
            case 1 -> Rubric.of(step).nextFrom1();
            default -> "";
        };
    }

    /** A model that counts and still sees a step differently leaves it unsure; another only when it is two levels away. */
    private static SecondReading unsure(SecondReading reading, Grade grade, Calibration calibration) {
        List<StepReading> steps = reading.steps().stream()
                .map(step -> {
                    int apart = Math.abs(step.level() - grade.of(step.step()).level());
                    return step.with(apart == 2
                            || (apart > 0 && calibration.of(step.step()).counts()));
                })
                .toList();
        return reading.with(steps);
    }
}
