package interviewer.corpus;

import interviewer.corpus.Mended.Repair;
import interviewer.corpus.Passage.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the Cloudflare crosswalk:
 *
 * <pre>
 * crosswalk  = pageHeader table sentence table
 * table      = columns ruler row+
 * </pre>
 *
 * The tables have no headings of their own, so they are named here. Remarks about one employer and the texts of dead links stay in
 * the document and out of the passages.
 */
final class CrosswalkParser {
    private static final List<Repair> REMARKS = List.of(
            new Repair(" See the official decision guide.", ""),
            new Repair(" Case AI likely calls provider APIs directly instead \u2014 know both options exist.", ""),
            new Repair("Infrastructure-as-code is a listed job requirement: ", ""),
            new Repair(" (your language)", ""),
            new Repair(" (official best practices)", ""));

    private final Document document;

    CrosswalkParser(Document document) {
        this.document = document;
    }

    List<Section> parse() {
        List<Line> lines = Line.of(document.text());
        List<Line> first = new ArrayList<>();
        List<Line> second = new ArrayList<>();
        List<Line> between = new ArrayList<>();
        for (Line line : lines) {
            if (line.isRow()) {
                (between.isEmpty() ? first : second).add(line);
            } else if (!first.isEmpty() && !line.text().isBlank()) {
                between.add(line);
            }
        }
        return List.of(
                section("crosswalk", "Crosswalk", Kind.CROSSWALK, List.of(), first),
                section("concepts", "Concepts", Kind.CONCEPT, between, second));
    }

    private Section section(String id, String title, Kind kind, List<Line> introduction, List<Line> table) {
        SectionBuilder section = new SectionBuilder(id, List.of(title));
        if (!introduction.isEmpty()) {
            List<Mended> paragraphs = introduction.stream()
                    .map(line -> Mended.of(document.file(), line))
                    .toList();
            section.paragraphs("text", "", Kind.INTRODUCTION, paragraphs);
        }
        for (TableRows.Row row : new TableRows(document.file()).read(table)) {
            Mended text = TableRows.without(row, REMARKS).text();
            section.items(SectionBuilder.slug(row.heading()), row.heading(), kind, List.of(text));
        }
        return section.build();
    }
}
