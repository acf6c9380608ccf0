package interviewer.eval;

import java.util.ArrayList;
import java.util.List;

/**
 * Lets several readers read the same answers, several times over, and puts side by side what they are worth: how often there is a
 * usable reading at all, how far it agrees with the labels, how often it is too high, whether its quotes exist, how long it takes.
 * Called by the command line; not thread-safe while it runs.
 */
public final class ReaderEval {
    private final List<AnswerReader> readers;
    private final int rounds;
    private final String corpusHash;

    /** @param rounds how often each answer is read by each reader, from 1 */
    public ReaderEval(List<AnswerReader> readers, int rounds, String corpusHash) {
        if (readers.isEmpty() || rounds < 1) {
            throw new IllegalArgumentException("there are " + readers.size() + " readers and " + rounds
                    + " rounds; there must be at least one of each");
        }
        this.readers = List.copyOf(readers);
        this.rounds = rounds;
        this.corpusHash = corpusHash;
    }

    /** Reads every answer; throws {@link EvalFileException} when the file is not of the form of {@link GradedAnswer}. */
    public ReaderReport run(EvalInput answers, EvalOptions options) {
        List<GradedAnswer> gold = answers.values(GradedAnswer.class);
        List<ReaderRow> rows = new ArrayList<>();
        List<Prediction> predictions = new ArrayList<>();
        int done = 0;
        for (AnswerReader reader : readers) {
            List<Timed> reads = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                for (GradedAnswer answer : gold) {
                    reads.add(timed(reader, answer));
                    options.progress().at(++done, readers.size() * rounds * gold.size());
                }
            }
            rows.add(ReaderRow.of(reader.name(), reads, options));
            reads.stream()
                    .limit(gold.size())
                    .forEach(read -> predictions.add(read.read().prediction()));
        }
        return new ReaderReport(
                ReportHeader.of(
                        "Readers side by side", rounds + " times each", corpusHash, answers, gold.size(), options),
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
