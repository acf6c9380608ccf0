package interviewer;

import interviewer.grading.Calibration;
import interviewer.grading.SecondReader;
import interviewer.grading.Step;
import interviewer.grading.StepCalibration;
import interviewer.grading.TrustReport.Subject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a language model has proven as a second reader on this machine, and whether that holds for what grades now. Kappas are means
 * over the five steps, quadratic weighted, with the labels.
 *
 * @param model its name when it was measured
 * @param date the day of that, {@code yyyy-MM-dd} in UTC
 * @param answers that it read
 * @param usable how many of these readings could be used
 * @param embedded kappa of the embedded grader on these answers
 * @param alone the same of the model alone
 * @param both the same of both together, each answer judged by weights that never saw it
 * @param counts the steps whose mark it may move now, in order; empty when it moves none
 * @param differs what is other now than it was then, {@code prompt} or {@code grader}; with any of these it moves no mark
 */
public record CalibratedModel(
        String model,
        String date,
        int answers,
        int usable,
        double embedded,
        double alone,
        double both,
        List<Step> counts,
        List<String> differs) {
    public CalibratedModel {
        counts = List.copyOf(counts);
        differs = List.copyOf(differs);
    }

    /** @param running what grades now; null while that is not known */
    static CalibratedModel of(Calibration calibration, @Nullable Subject running) {
        List<String> differs = differences(calibration, running);
        return new CalibratedModel(
                calibration.model(),
                LocalDate.ofInstant(calibration.at(), ZoneOffset.UTC).toString(),
                calibration.read(),
                calibration.usable(),
                calibration.mean(StepCalibration::embedded),
                calibration.mean(StepCalibration::model),
                calibration.mean(StepCalibration::both),
                differs.isEmpty() ? counting(calibration) : List.of(),
                differs);
    }

    private static List<Step> counting(Calibration calibration) {
        return calibration.steps().stream()
                .filter(StepCalibration::counts)
                .map(StepCalibration::step)
                .toList();
    }

    private static List<String> differences(Calibration calibration, @Nullable Subject running) {
        List<String> differs = new ArrayList<>();
        if (!calibration.prompt().equals(SecondReader.prompt())) {
            differs.add("prompt");
        }
        if (running != null && !calibration.grader().equals(running.grader())) {
            differs.add("grader");
        }
        return differs;
    }
}
