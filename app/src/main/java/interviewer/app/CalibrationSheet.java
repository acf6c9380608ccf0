package interviewer.app;

import interviewer.eval.CalibrationAnswers;
import interviewer.grading.Calibration;
import interviewer.grading.Calibrations;
import interviewer.grading.SecondReader;
import interviewer.grading.Step;
import interviewer.grading.StepCalibration;
import interviewer.llm.InstalledModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What a language model has proven as a second reader, in plain words. */
final class CalibrationSheet {
    private CalibrationSheet() {}

    /** In half a sentence. */
    static String worth(InstalledModel model, Calibrations kept) {
        Optional<Calibration> known = kept.of(model.digest());
        if (known.filter(calibration -> calibration.prompt().equals(SecondReader.prompt()))
                .isEmpty()) {
            return (known.isEmpty() ? "not calibrated" : "calibrated with another prompt")
                    + ": a second opinion that moves no mark (interviewer calibrate " + model.name() + ")";
        }
        Calibration calibration = known.get();
        String measured = "calibrated on " + calibration.read() + " answers, ";
        return measured + (calibration.counts() ? "weight " + weights(calibration) : "weight 0: it moves no mark");
    }

    private static String weights(Calibration calibration) {
        return calibration.steps().stream()
                .filter(StepCalibration::counts)
                .map(step -> step.step().id() + " " + number(step.weight()))
                .collect(Collectors.joining(", "));
    }

    /** The whole result. */
    static Sheet of(Calibration calibration, CalibrationAnswers answers) {
        Sheet sheet = new Sheet();
        sheet.paragraph(
                "",
                calibration.model() + " read " + calibration.read() + " answers"
                        + (answers.heldOut() ? " that the grader was not fitted on" : " of the development set") + "; "
                        + calibration.usable() + " readings could be used.");
        sheet.blank().line(row("kappa", List.of("embedded", "model alone", "both", "gain from", "weight")));
        for (StepCalibration step : calibration.steps()) {
            sheet.line(row(
                    GradeSheet.name(step.step()),
                    List.of(
                            number(step.embedded()),
                            number(step.model()),
                            number(step.both()),
                            number(step.gainFrom()),
                            step.counts() ? number(step.weight()) : "0")));
        }
        sheet.line(row(
                "mean",
                List.of(
                        mean(calibration, StepCalibration::embedded),
                        mean(calibration, StepCalibration::model),
                        mean(calibration, StepCalibration::both),
                        "",
                        "")));
        sheet.line(row(
                "as used",
                List.of("", "", mean(calibration, step -> step.counts() ? step.both() : step.embedded()), "", "")));
        return sheet.blank()
                .paragraph(
                        "",
                        "Kappa: agreement with the right levels, 1 perfect, 0 chance. Both: each answer judged by weights that"
                                + " never saw it. Gain from: low end of the 95 % interval of what both are better than the"
                                + " embedded grader; a step counts only when it is above 0.")
                .paragraph("", conclusion(calibration));
    }

    private static String conclusion(Calibration calibration) {
        long counting =
                calibration.steps().stream().filter(StepCalibration::counts).count();
        if (counting == 0) {
            return "It adds nothing that could be told from luck: it stays a second opinion and moves no mark.";
        }
        return "From now on it may move a mark by one level on " + counting + " of " + Step.values().length
                + " steps, up only for words that the embedded grader accepts.";
    }

    private static String mean(Calibration calibration, ToDoubleFunction<StepCalibration> kappa) {
        return number(calibration.mean(kappa));
    }

    private static String row(String name, List<String> cells) {
        return String.format(Locale.ROOT, "%-10s", name)
                + cells.stream()
                        .map(cell -> String.format(Locale.ROOT, "%13s", cell))
                        .collect(Collectors.joining());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
