package interviewer.corpus;

import interviewer.corpus.Mended.Repair;
import interviewer.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads Markdown tables. A row becomes one passage that can be read without its table: every cell behind the heading of its
 * column. The row's heading is its first cell.
 */
final class TableRows {
    private final String file;

    TableRows(String file) {
        this.file = file;
    }

    record Row(String heading, Mended text) {}

    /** The rows of one table: the first line has the columns' names, the second is the ruler. */
    List<Row> read(List<Line> table) {
        List<String> columns = cells(table.getFirst()).stream()
                .map(cell -> cell.in(table.getFirst().text()))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Line line : table.subList(2, table.size())) {
            List<Span> cells = cells(line);
            Mended whole = Mended.of(file, line);
            Mended text = whole.slice(cells.getFirst());
            for (int index = 1; index < cells.size(); index++) {
                String separator = text.text().endsWith(".") ? " " : ". ";
                Mended cell = whole.slice(cells.get(index));
                text = text.append(cell.prefixed(separator + columns.get(index) + ": "));
            }
            rows.add(new Row(cells.getFirst().in(line.text()), text));
        }
        return rows;
    }

    private static List<Span> cells(Line line) {
        List<Span> cells = new ArrayList<>();
        int start = line.text().indexOf('|') + 1;
        for (int bar = line.text().indexOf('|', start);
                bar >= 0;
                bar = line.text().indexOf('|', start)) {
            int from = start;
            int to = bar;
            while (from < to && line.text().charAt(from) == ' ') {
                from++;
            }
            while (to > from && line.text().charAt(to - 1) == ' ') {
                to--;
            }
            cells.add(new Span(from, to));
            start = bar + 1;
        }
        return cells;
    }

    /** Leaves words out of a row that are not for readers. */
    static Row without(Row row, List<Repair> remarks) {
        return new Row(row.heading(), row.text().repairAll(remarks));
    }
}
