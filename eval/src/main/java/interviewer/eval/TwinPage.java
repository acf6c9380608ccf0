package interviewer.eval;

import interviewer.eval.TwinReport.KindRow;
import interviewer.eval.TwinReport.Twin;
import interviewer.grading.Step;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A {@link TwinReport} as a section of a Markdown page. */
final class TwinPage {
    private static final int SHOWN = 700;

    private TwinPage() {}

    static void write(Markdown page, TwinReport report) {
        page.heading(2, "What keeps its meaning keeps its level");
        page.line(report.answers() + " answers of " + Markdown.escaped(report.set())
                + " were changed in form only and graded again.");
        page.line(
                "twins.moved: share of the marks that moved; twins.changed: share of the changed answers of which any mark did.");
        page.line("");
        page.figures(report.figures());
        page.table(
                List.of("change", "answers", "marks", "share of marks moved", "up", "down"),
                report.kinds().stream().map(TwinPage::cells).toList());
        page.heading(3, "Moved furthest");
        report.worst().forEach(twin -> worst(page, twin));
    }

    private static List<String> cells(KindRow row) {
        return List.of(
                Markdown.escaped(row.kind().label()),
                String.valueOf(row.answers()),
                String.valueOf(row.marks()),
                row.answers() == 0 ? "" : row.moved().toString(),
                String.valueOf(row.up()),
                String.valueOf(row.down()));
    }

    private static void worst(Markdown page, Twin twin) {
        String moves = Arrays.stream(Step.values())
                .filter(step -> twin.marks().of(step) != twin.changedMarks().of(step))
                .map(step -> step.id() + " " + twin.marks().of(step) + " to "
                        + twin.changedMarks().of(step))
                .collect(Collectors.joining(", "));
        page.item(Markdown.escaped(twin.id() + ", " + twin.kind().label() + ": " + moves + ". " + twin.prompt()));
        page.line("  - " + Markdown.cut(twin.answer(), SHOWN));
        page.line("  - " + Markdown.cut(twin.changedAnswer(), SHOWN));
    }
}
