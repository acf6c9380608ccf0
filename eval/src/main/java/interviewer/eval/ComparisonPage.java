package interviewer.eval;

import interviewer.eval.Comparison.Difference;
import interviewer.eval.Comparison.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A {@link Comparison} as a part of a Markdown page. */
final class ComparisonPage {
    private static final int SHOWN = 40;
    private static final int SHOWN_TEXT = 120;

    private ComparisonPage() {}

    static void writeTo(Markdown page, Comparison comparison) {
        page.heading(2, "Against " + Markdown.escaped(comparison.other()));
        page.line(
                "Differences are ours less theirs over " + comparison.questions() + " questions, of which that run has "
                        + comparison.answered() + "; the others count 0 there. p: paired randomisation test, "
                        + comparison.draws()
                        + " draws.");
        page.line("");
        page.table(
                List.of("measure", "ours", "theirs", "difference", "95 % interval", "p", "won", "tied", "lost"),
                comparison.rows().stream().map(ComparisonPage::cells).toList());
        differences(page, comparison);
    }

    private static List<String> cells(Row row) {
        return List.of(
                row.measure(),
                Markdown.number(row.ours()),
                Markdown.number(row.theirs()),
                signed(row.difference().value()),
                signed(row.difference().low()) + " .. "
                        + signed(row.difference().high()),
                p(row.p()),
                String.valueOf(row.wins()),
                String.valueOf(row.ties()),
                String.valueOf(row.losses()));
    }

    private static void differences(Markdown page, Comparison comparison) {
        List<Difference> all = comparison.differences();
        page.heading(3, "Questions that differ");
        if (all.isEmpty()) {
            page.line("None.");
            return;
        }
        List<Difference> shown = new ArrayList<>(all);
        if (all.size() > SHOWN) {
            shown.subList(SHOWN / 2, all.size() - SHOWN / 2).clear();
            page.line("The " + SHOWN / 2 + " worst and the " + SHOWN / 2 + " best of " + all.size()
                    + "; the JSON report has all.");
            page.line("");
        }
        List<String> head = new ArrayList<>(List.of("question"));
        comparison.rows().forEach(row -> head.add(row.measure()));
        page.table(head, shown.stream().map(ComparisonPage::cells).toList());
    }

    private static List<String> cells(Difference difference) {
        List<String> cells = new ArrayList<>();
        cells.add(Markdown.escaped(difference.id() + " (" + difference.kind() + "): ")
                + Markdown.cut(difference.query(), SHOWN_TEXT));
        difference.values().values().forEach(value -> cells.add(signed(value)));
        return cells;
    }

    /** {@code +0.012}, {@code -0.300}; nothing at all is {@code 0.000}. */
    static String signed(double value) {
        String number = String.format(Locale.ROOT, "%+.3f", value);
        return number.substring(1).equals("0.000") ? "0.000" : number;
    }

    /** Four places: that is what 10,000 draws can tell. */
    static String p(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
