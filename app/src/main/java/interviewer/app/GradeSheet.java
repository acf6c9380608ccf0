package interviewer.app;

import interviewer.corpus.Correction;
import interviewer.grading.FactualError;
import interviewer.grading.Flag;
import interviewer.grading.Grade;
import interviewer.grading.Step;
import interviewer.grading.StepGrade;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A grade for people who read a terminal: five marks with the words that earned them, and what was wrong. */
final class GradeSheet {
    private static final String INDENT = "   ";
    private static final List<String> LEVELS = List.of("missing", "partial", "met");

    private GradeSheet() {}

    static Sheet of(Grade grade) {
        Sheet sheet = new Sheet();
        if (grade.isGraded()) {
            String verdict = Optional.ofNullable(grade.verdict())
                    .map(known -> ": " + known.label())
                    .orElse("");
            sheet.line(grade.total() + " of 10" + verdict).blank();
            int number = 0;
            for (StepGrade mark : grade.steps()) {
                write(sheet, ++number, mark);
            }
        } else {
            sheet.paragraph("Not graded: ", String.valueOf(grade.ungraded()));
        }
        grade.factualErrors().forEach(error -> write(sheet, error));
        grade.corrections().forEach(correction -> sheet.paragraph("Outdated: ", corrected(correction)));
        if (!grade.flags().isEmpty()) {
            sheet.line("Flags: " + grade.flags().stream().map(Flag::id).collect(Collectors.joining(", ")));
        }
        return sheet;
    }

    private static void write(Sheet sheet, int number, StepGrade mark) {
        String unsure = mark.level() > 0 && !mark.confirmed() ? " (I could not check this)" : "";
        sheet.line(number + "  " + name(mark.step()) + ": " + LEVELS.get(mark.level()) + unsure);
        if (mark.evidence() != null) {
            sheet.paragraph(INDENT, '"' + mark.evidence().quote() + '"');
        }
        sheet.paragraph(INDENT, mark.why());
        if (!mark.advice().isBlank()) {
            sheet.paragraph(INDENT, mark.advice());
        }
        mark.sources().stream().limit(1).forEach(passage -> sheet.paragraph(INDENT + "Source: ", passage.path()));
        sheet.blank();
    }

    static String name(Step step) {
        return switch (step) {
            case NAME -> "Name it";
            case PATTERN -> "Pattern";
            case GOTCHA -> "Gotcha";
            case NUMBER -> "Number";
            case NOT_USE -> "Not use";
        };
    }

    private static void write(Sheet sheet, FactualError error) {
        String since = error.since() == null ? "" : " (since " + error.since() + ")";
        String reference = error.reference() == null ? "" : " " + error.reference() + ".";
        sheet.paragraph("You said: ", '"' + error.quote() + '"');
        sheet.paragraph("True is:  ", error.correction() + since + reference).blank();
    }

    static String corrected(Correction correction) {
        String since = correction.since().isEmpty() ? "" : " (since " + correction.since() + ")";
        return '"' + correction.quote() + "\" is no longer so. " + correction.correction() + since;
    }
}
