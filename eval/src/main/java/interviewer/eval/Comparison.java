package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was measured beside another run over the same questions and judgments. Differences are ours less theirs; a question that the
 * other run lacks counts 0 there.
 *
 * @param other name of the other run
 * @param questions that were measured
 * @param answered how many of them the other run has
 * @param draws of the randomisation test behind each p
 * @param rows one for each measure
 * @param differences of the questions on which the two differ, the worst for us first
 */
public record Comparison(
        String other, int questions, int answered, int draws, List<Row> rows, List<Difference> differences) {
    public Comparison {
        rows = List.copyOf(rows);
        differences = List.copyOf(differences);
    }

    /**
     * One measure.
     *
     * @param difference of the means, with its 95 % interval over questions
     * @param p of the paired randomisation test
     * @param wins questions on which ours is better
     */
    public record Row(
            String measure, double ours, double theirs, Figure difference, double p, int wins, int ties, int losses) {

        /** @param pairs value of ours and of theirs, a question each, in the same order */
        static Row of(String measure, List<Pair> pairs, EvalOptions options) {
            List<Double> differences = pairs.stream().map(Pair::difference).toList();
            Figure difference = options.bootstrap()
                    .figures(differences, drawn -> Map.of(measure, mean(drawn)))
                    .getFirst();
            return new Row(
                    measure,
                    mean(pairs.stream().map(Pair::ours).toList()),
                    mean(pairs.stream().map(Pair::theirs).toList()),
                    difference,
                    new PairedTest(PairedTest.DRAWS, options.seed()).p(differences),
                    (int) differences.stream().filter(value -> value > 0).count(),
                    (int) differences.stream().filter(value -> value == 0).count(),
                    (int) differences.stream().filter(value -> value < 0).count());
        }

        private static double mean(List<Double> values) {
            return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        }
    }

    /** One question's value of a measure in both runs. */
    record Pair(double ours, double theirs) {
        double difference() {
            return ours - theirs;
        }
    }

    /** One question; a value for each measure. */
    public record Difference(
            String id,
            String kind,
            String query,
            @JsonProperty("by") Map<String, Double> values) {
        public Difference {
            values = new LinkedHashMap<>(values);
        }

        /** All measures lie in 0..1, so that none of them outweighs the others. */
        double sum() {
            return values.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /**
     * Holds the measured questions against another run.
     *
     * @param depth hits that both are looked at
     */
    static Comparison of(List<QuestionScore> scores, TrecRun run, int depth, EvalOptions options) {
        List<QuestionScore> measured =
                scores.stream().filter(QuestionScore::isMeasured).toList();
        int answered = (int) measured.stream()
                .filter(score -> run.has(score.question().id()))
                .count();
        if (answered == 0) {
            throw new EvalFileException(run.name(), "has none of the measured questions; the ids must be the same");
        }
        Map<String, List<Pair>> pairs = new LinkedHashMap<>();
        for (RankingMeasure measure : measures(depth, options.measures())) {
            pairs.put(
                    measure.toString(),
                    measured.stream()
                            .map(score -> pair(measure, score, run, depth))
                            .toList());
        }
        List<Row> rows = new ArrayList<>();
        pairs.forEach((measure, of) -> rows.add(Row.of(measure, of, options)));
        return new Comparison(
                run.name(), measured.size(), answered, PairedTest.DRAWS, rows, differences(measured, pairs));
    }

    /**
     * Holds the measured questions against the same ones on another search. Each side keeps the judgments that it was measured by, so
     * that the other may answer with passages of its own; a {@link TrecRun} must have ours.
     *
     * @param other name of the other search
     * @param measures of both runs, such as {@code Success@1} or {@code recall@2000c}
     */
    static Comparison of(
            List<QuestionScore> ours,
            List<QuestionScore> theirs,
            String other,
            List<String> measures,
            EvalOptions options) {
        Map<String, QuestionScore> byId = new LinkedHashMap<>();
        theirs.forEach(score -> byId.put(score.question().id(), score));
        List<QuestionScore> measured = ours.stream()
                .filter(score ->
                        score.isMeasured() && byId.containsKey(score.question().id()))
                .toList();
        Map<String, List<Pair>> pairs = new LinkedHashMap<>();
        for (String measure : measures) {
            List<Pair> of = new ArrayList<>();
            for (QuestionScore score : measured) {
                QuestionScore their =
                        Objects.requireNonNull(byId.get(score.question().id()));
                of.add(new Pair(score.value(measure), their.value(measure)));
            }
            pairs.put(measure, of);
        }
        List<Row> rows = new ArrayList<>();
        pairs.forEach((measure, of) -> rows.add(Row.of(measure, of, options)));
        return new Comparison(
                other, measured.size(), measured.size(), PairedTest.DRAWS, rows, differences(measured, pairs));
    }

    /** Those that are wanted, as far as a run has what they need; three where none is. */
    private static List<RankingMeasure> measures(int depth, List<Measure> wanted) {
        List<RankingMeasure> measures = wanted.stream()
                .filter(RankingMeasure.class::isInstance)
                .map(RankingMeasure.class::cast)
                .toList();
        return measures.isEmpty()
                ? List.of(
                        new RankingMeasure(RankingMeasure.Kind.SUCCESS, 1),
                        new RankingMeasure(RankingMeasure.Kind.RECIPROCAL_RANK, 0),
                        new RankingMeasure(RankingMeasure.Kind.NDCG, Math.min(10, depth)))
                : measures;
    }

    private static Pair pair(RankingMeasure measure, QuestionScore score, TrecRun run, int depth) {
        List<String> theirs = run.ranking(score.question().id(), depth);
        List<String> ours = score.hits().stream()
                .map(hit -> ResultFiles.word(hit.passage().id()))
                .toList();
        Judgments judgments = score.judgments().asWritten();
        return new Pair(measure.of(ours, judgments), measure.of(theirs, judgments));
    }

    private static List<Difference> differences(List<QuestionScore> measured, Map<String, List<Pair>> pairs) {
        List<Difference> differences = new ArrayList<>();
        for (int index = 0; index < measured.size(); index++) {
            Map<String, Double> values = new LinkedHashMap<>();
            for (Map.Entry<String, List<Pair>> entry : pairs.entrySet()) {
                values.put(entry.getKey(), entry.getValue().get(index).difference());
            }
            Question question = measured.get(index).question();
            if (values.values().stream().anyMatch(value -> value != 0)) {
                differences.add(new Difference(
                        question.id(), question.kind(), measured.get(index).query(), values));
            }
        }
        differences.sort(Comparator.comparingDouble(Difference::sum).thenComparing(Difference::id));
        return differences;
    }
}
