package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import interviewer.eval.AnswerScore.StepScore;
import interviewer.eval.ReaderEval.Timed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one reader is worth. A reading that cannot be used counts as five zeros in the agreement.
 *
 * @param name of the reader
 * @param readings how often it read an answer, in all rounds
 * @param usable share of its readings that could be used, 0..1
 * @param figures of the agreement with the labels, in the names of the reference scorer
 * @param invented share of its quotes that do not stand in the answer, 0..1
 * @param differing share of the answers that it read differently in another round, 0..1
 * @param median seconds for one answer
 * @param slow seconds that nine of ten answers stay under
 * @param promptTokens most of one prompt
 * @param replyTokens most of one reply
 */
public record ReaderRow(
        String name,
        int readings,
        double usable,
        List<Figure> figures,
        double invented,
        double differing,
        @JsonProperty("seconds.median") double median,
        @JsonProperty("seconds.p90") double slow,
        @JsonProperty("tokens.prompt") int promptTokens,
        @JsonProperty("tokens.reply") int replyTokens) {
    public ReaderRow {
        figures = List.copyOf(figures);
    }

    static ReaderRow of(String name, List<Timed> reads, EvalOptions options) {
        List<AnswerScore> scores = reads.stream()
                .map(read -> AnswerScore.of(read.answer(), read.read().prediction()))
                .toList();
        List<Figure> figures = options.bootstrap().figures(scores, GradingFigures::of);
        List<Double> seconds = reads.stream().map(Timed::seconds).sorted().toList();
        return new ReaderRow(
                name,
                reads.size(),
                share(reads.stream().filter(ReaderRow::isUsable).count(), reads.size()),
                figures,
                invented(scores),
                differing(reads),
                seconds.get(seconds.size() / 2),
                seconds.get(seconds.size() * 9 / 10),
                reads.stream()
                        .mapToInt(read -> read.read().promptTokens())
                        .max()
                        .orElse(0),
                reads.stream().mapToInt(read -> read.read().replyTokens()).max().orElse(0));
    }

    private static double invented(List<AnswerScore> scores) {
        List<StepScore> quoted = scores.stream()
                .flatMap(score -> score.steps().stream())
                .filter(StepScore::hasQuote)
                .toList();
        return quoted.isEmpty()
                ? 0
                : share(quoted.stream().filter(step -> !step.isValid()).count(), quoted.size());
    }

    private static boolean isUsable(Timed read) {
        return read.read().prediction().ungraded() == null;
    }

    private static double differing(List<Timed> reads) {
        Map<String, Set<String>> marks = new HashMap<>();
        for (Timed read : reads) {
            marks.computeIfAbsent(read.answer().id(), unseen -> new TreeSet<>())
                    .add(read.read().prediction().scores().toString());
        }
        return share(marks.values().stream().filter(seen -> seen.size() > 1).count(), marks.size());
    }

    private static double share(long part, int whole) {
        return (double) part / whole;
    }
}
