package interviewer.app;

import interviewer.grading.Evidence;
import interviewer.grading.JointGrade;
import interviewer.grading.SecondReading;
import interviewer.grading.SecondReading.StepReading;
import java.util.Optional;

/** A second reading for people who read a terminal: only what it sees differently. */
final class ReadingSheet {
    private ReadingSheet() {}

    static Sheet of(JointGrade joint) {
        SecondReading reading = joint.reading();
        Sheet sheet = new Sheet();
        if (reading.unreadable() != null) {
            return sheet.paragraph("Second reader: ", reading.unreadable() + " The grade stands.");
        }
        long same = reading.steps().stream()
                .filter(step -> step.level() == step.ours())
                .count();
        String by = "Second reader (" + reading.model() + ", " + reading.millis() / 1000 + " s): ";
        sheet.paragraph(
                by,
                "agrees on " + same + " of " + reading.steps().size() + " steps. "
                        + joint.counted().says());
        reading.steps().stream().filter(step -> !step.says().isEmpty()).forEach(step -> write(sheet, step));
        joint.counted()
                .changes()
                .forEach(change -> sheet.paragraph("-> " + GradeSheet.name(change.step()) + ": ", change.why()));
        if (!joint.counted().changes().isEmpty()) {
            String verdict = Optional.ofNullable(joint.grade().verdict())
                    .map(known -> ": " + known.label())
                    .orElse("");
            sheet.line("Both together: " + joint.grade().total() + " of 10" + verdict);
        }
        return sheet;
    }

    private static void write(Sheet sheet, StepReading step) {
        String unsure = step.unsure() ? " The two readers differ: look at this step yourself." : "";
        sheet.paragraph(GradeSheet.name(step.step()) + ": ", step.says() + unsure);
        for (Evidence evidence : step.evidence()) {
            sheet.paragraph("   ", '"' + evidence.quote() + '"');
        }
    }
}
