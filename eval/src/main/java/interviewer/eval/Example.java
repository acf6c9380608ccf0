package interviewer.eval;

import interviewer.grading.SignalTable.Row;
import interviewer.text.Span;
import java.util.Set;

/**
 * A clause whose level for a step is known.
 *
 * @param row its signals
 * @param level 0, 1 or 2
 * @param weight how much it counts; the clauses that earn an answer its level count as much as one, however many they are
 */
record Example(Row row, int level, double weight) {

    /** What is no clause: signals alone. */
    static Example of(double[] signals, int level, double weight) {
        return new Example(new Row(new Span(0, 0), signals, Set.of()), level, weight);
    }
}
