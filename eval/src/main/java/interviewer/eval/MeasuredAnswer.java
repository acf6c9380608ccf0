package interviewer.eval;

import interviewer.grading.SignalTable;
import interviewer.grading.SignalTable.Row;
import interviewer.grading.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A graded answer and the signals of its clauses.
 *
 * <p>The labels are given to answers, the functions are fitted on clauses. So a clause takes the label of its answer when it is
 * what the evidence quotes, by word F1: the closest clause from {@value #CLOSEST} on and any other from {@value #SAME} on. Below
 * {@value #OTHER} it has 0; between it may be either and is left out. Where the answer's label is 0 all its clauses have 0; where a
 * label has no quote nobody knows which clause earned it, and all are left out.
 */
record MeasuredAnswer(GradedAnswer answer, List<Row> rows) {
    static final int UNKNOWN = -1;

    private static final double SAME = .6;
    private static final double CLOSEST = .3;
    private static final double OTHER = .25;
    /** How much all clauses without a level weigh together, against 1 for those with one. */
    private static final double REST = 3;

    private static final double ROUNDING = 1e4;

    MeasuredAnswer {
        rows = List.copyOf(rows);
    }

    /** Signals are rounded, so that the last bits of an embedding do not reach the weights. */
    static MeasuredAnswer of(GradedAnswer answer, SignalTable table) {
        List<Row> rows = table.rows(answer.prompt(), answer.answer(), null).stream()
                .map(row -> new Row(row.span(), rounded(row.signals()), row.open()))
                .toList();
        return new MeasuredAnswer(answer, rows);
    }

    private static double[] rounded(double[] signals) {
        return Arrays.stream(signals)
                .map(signal -> Math.round(signal * ROUNDING) / ROUNDING)
                .toArray();
    }

    /** What the clauses teach about a step. */
    List<Example> examples(Step step) {
        List<Integer> levels = levels(step);
        long earning = levels.stream().filter(level -> level > 0).count();
        List<Example> examples = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            int level = levels.get(index);
            if (level != UNKNOWN) {
                double weight = level > 0 ? 1.0 / earning : REST / rows.size();
                examples.add(new Example(rows.get(index), level, weight));
            }
        }
        return examples;
    }

    /** The level of each clause, or {@link #UNKNOWN}. */
    List<Integer> levels(Step step) {
        int label = answer.labels().of(step);
        if (label == 0) {
            return rows.stream().map(row -> 0).toList();
        }
        List<Double> overlaps = rows.stream().map(row -> overlap(row, step)).toList();
        double closest = overlaps.stream().mapToDouble(overlap -> overlap).max().orElse(0);
        boolean located = !answer.quotes(step).isEmpty();
        return overlaps.stream()
                .map(overlap -> located ? level(label, overlap, closest) : UNKNOWN)
                .toList();
    }

    private double overlap(Row row, Step step) {
        String clause = row.span().in(answer.answer());
        return answer.quotes(step).stream()
                .mapToDouble(quote -> EvidenceText.overlap(clause, quote))
                .max()
                .orElse(0);
    }

    private static int level(int label, double overlap, double closest) {
        if (overlap >= SAME || (overlap >= CLOSEST && overlap == closest)) {
            return label;
        }
        return overlap < OTHER ? 0 : UNKNOWN;
    }
}
