package interviewer.eval;

import java.util.ArrayList;
import java.util.List;

/**
 * Lets several readers read the same answers, several times over, and puts side by side what they are worth: how often there is a
 * usable reading at all, how far it agrees with the labels, how often it is too high, whether its quotes exist, how long it takes.
 * Called by the command line; not thread-safe while it runs.
 */
public final class ReaderEval {
    private final List<Entry> entries;
    private final String corpusHash;

    /** In the order of the report. */
    public ReaderEval(List<Entry> entries, String corpusHash) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("there are no readers; there must be at least one");
        }
        this.entries = List.copyOf(entries);
        this.corpusHash = corpusHash;
    }

    /**
     * A reader that takes part.
     *
     * @param rounds how often it reads each answer, from 1
     */
    public record Entry(AnswerReader reader, int rounds) {
        public Entry {
            if (rounds < 1) {
                throw new IllegalArgumentException("rounds is " + rounds + "; it must be at least 1");
            }
        }
    }

    /** Reads every answer; throws {@link EvalFileException} when the file is not of the form of {@link GradedAnswer}. */
    public ReaderReport run(EvalInput answers, EvalOptions options) {
        List<GradedAnswer> gold = answers.values(GradedAnswer.class);
        List<ReaderRow> rows = new ArrayList<>();
        List<Prediction> predictions = new ArrayList<>();
        int all = gold.size() * entries.stream().mapToInt(Entry::rounds).sum();
        int done = 0;
        for (Entry entry : entries) {
            List<Timed> reads = new ArrayList<>();
            for (int round = 0; round < entry.rounds(); round++) {
                for (GradedAnswer answer : gold) {
                    reads.add(timed(entry.reader(), answer));
                    options.progress().at(++done, all);
                }
            }
            rows.add(ReaderRow.of(entry.reader().name(), reads, options));
            reads.stream()
                    .limit(gold.size())
                    .forEach(read -> predictions.add(read.read().prediction()));
        }
        return new ReaderReport(
                ReportHeader.of(
                        "Readers side by side", "each reader by itself", corpusHash, answers, gold.size(), options),
                rows,
                predictions);
    }

    private static Timed timed(AnswerReader reader, GradedAnswer answer) {
        long started = System.nanoTime();
        AnswerReader.Read read = reader.read(answer);
        return new Timed(answer, read, (System.nanoTime() - started) / 1e9);
    }

    /**
     * One reading with its time.
     *
     * @param seconds on the clock of the wall
     */
    record Timed(GradedAnswer answer, AnswerReader.Read read, double seconds) {}
}
