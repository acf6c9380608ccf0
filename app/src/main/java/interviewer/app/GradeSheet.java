package interviewer.app;

import interviewer.corpus.Correction;
import interviewer.corpus.Passage;
import interviewer.grading.ExampleSentence;
import interviewer.grading.FactualError;
import interviewer.grading.Flag;
import interviewer.grading.Grade;
import interviewer.grading.ModelAnswer;
import interviewer.grading.Step;
import interviewer.grading.StepGrade;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A grade for people who read a terminal: five marks with the words that earned them, and what was wrong. */
final class GradeSheet {
    private static final String INDENT = "   ";
    private static final List<String> LEVELS = List.of("missing", "partial", "met");

    private GradeSheet() {}

    /** All of a grade, the model answer last. */
    static Sheet of(Grade grade) {
        Sheet sheet = marks(grade, null);
        if (grade.modelAnswer() != null) {
            write(sheet.blank(), grade.modelAnswer());
        }
        return sheet;
    }

    /**
     * A grade without its model answer.
     *
     * @param asked the step that is asked for next, whose example would give it away; null when none is
     */
    static Sheet marks(Grade grade, @Nullable Step asked) {
        Sheet sheet = new Sheet();
        if (grade.isGraded()) {
            String verdict = Optional.ofNullable(grade.verdict())
                    .map(known -> ": " + known.label())
                    .orElse("");
            sheet.line(grade.total() + " of 10" + verdict).blank();
            int number = 0;
            for (StepGrade mark : grade.steps()) {
                write(sheet, ++number, mark, mark.step() == asked ? null : mark.example());
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

    private static void write(Sheet sheet, int number, StepGrade mark, @Nullable ExampleSentence example) {
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
        if (example != null) {
            sheet.paragraph(INDENT + "Would have earned it: ", example.sentence());
            sheet.paragraph(INDENT + "  ", origin(example.sources(), example.reference(), example.asOf()));
        }
        sheet.blank();
    }

    /** A model answer as one says it, then each sentence's source. */
    static void write(Sheet sheet, ModelAnswer answer) {
        sheet.paragraph("", "An answer of " + answer.seconds() + " seconds:").blank();
        for (ModelAnswer.Said said : answer.sentences()) {
            sheet.paragraph(INDENT, said.sentence());
            sheet.paragraph(INDENT + "  ", origin(said.sources(), said.reference(), said.asOf()));
        }
        sheet.blank();
    }

    /** Where a sentence comes from and when that was looked at: "Source: ... (as of 2026-11)". */
    private static String origin(List<Passage> sources, @Nullable String reference, @Nullable String asOf) {
        String source = sources.isEmpty() ? reference : sources.getFirst().path();
        String dated = asOf == null ? "" : " (as of " + asOf + ")";
        return "Source: " + (source == null ? "not in the guide" : source) + dated;
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
        sheet.paragraph("True is:  ", error.correction() + since + reference);
        if (error.source() != null) {
            sheet.paragraph("In the guide: ", error.source().path());
        }
        sheet.blank();
    }

    static String corrected(Correction correction) {
        String since = correction.since().isEmpty() ? "" : " (since " + correction.since() + ")";
        return '"' + correction.quote() + "\" is no longer so. " + correction.correction() + since;
    }
}
