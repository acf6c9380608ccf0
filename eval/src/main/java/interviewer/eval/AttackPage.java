package interviewer.eval;

import interviewer.eval.AttackReport.KindRow;
import interviewer.eval.AttackReport.Row;
import interviewer.eval.AttackReport.State;
import interviewer.grading.Step;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** An {@link AttackReport} as Markdown. */
final class AttackPage {
    private AttackPage() {}

    static String of(AttackReport report) {
        Markdown page = new Markdown();
        report.header().writeTo(page);
        page.line(
                "attacks.passed: share of the lines that keep all their rules; attacks.gained: mean credit (0 to 5) above what");
        page.line("the rules allow; attacks.flagged: share of the lines that want a flag and got one of those wanted.");
        page.heading(2, "Figures");
        page.figures(report.figures());
        page.line("Not checked offline, as it needs a server, a browser or a line that is not in the set: "
                + (report.unchecked().isEmpty() ? "nothing" : counts(report)) + ".");
        page.heading(2, "By kind");
        page.table(
                List.of("kind", "lines", "passed", "failed", "unchecked", "mean credit gained", "95 % interval"),
                report.kinds().stream().map(AttackPage::cells).toList());
        report.falseFacts().writeTo(page);
        page.heading(2, "Honest words");
        page.item(report.controls().lines() + " lines have honest words that must keep their levels; "
                + report.controls().lost().size() + " lost one: "
                + Markdown.escaped(String.join(", ", report.controls().lost())) + ".");
        GradingPage.ungraded(page, report.ungraded());
        page.heading(2, "Failures");
        report.rows().stream().filter(row -> row.is(State.FAILED)).forEach(row -> failure(page, row));
        page.heading(2, "Flags that were wanted and do not decide");
        report.rows().stream()
                .filter(row -> !row.notes().isEmpty())
                .forEach(row -> page.item(Markdown.escaped(row.id() + ": " + String.join("; ", row.notes()))));
        if (report.twins() != null) {
            TwinPage.write(page, report.twins());
        }
        return page.toString();
    }

    private static String counts(AttackReport report) {
        return report.unchecked().entrySet().stream()
                .map(rule -> Markdown.escaped(rule.getKey()) + " of " + rule.getValue() + " lines")
                .collect(Collectors.joining(", "));
    }

    private static List<String> cells(KindRow kind) {
        return List.of(
                Markdown.escaped(kind.kind()),
                String.valueOf(kind.lines()),
                String.valueOf(kind.passed()),
                String.valueOf(kind.failed()),
                String.valueOf(kind.unchecked()),
                Markdown.number(kind.mean().value()),
                Markdown.number(kind.mean().low()) + " .. "
                        + Markdown.number(kind.mean().high()));
    }

    private static void failure(Markdown page, Row row) {
        String marks = Arrays.stream(Step.values())
                .map(step -> step.id() + " " + row.marks().of(step))
                .collect(Collectors.joining(", "));
        page.item(Markdown.escaped(row.id() + " (" + row.kind() + "): " + String.join("; ", row.problems())
                + ". Marks: " + marks + ". Flags: " + row.flags()));
    }
}
