package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingMeasureTest {
    private static final Judgments JUDGMENTS = new Judgments("q", Map.of("a", 1, "b", 2, "c", 1, "d", 0));

    @Test
    void of_rankingWithGaps_equalsHandComputedValues() {
        List<String> ranking = List.of("x", "a", "d", "b");

        assertEquals(1 / 2.0, of("RR", ranking));
        assertEquals(2 / 5.0, of("P@5", ranking));
        assertEquals(2 / 3.0, of("R@5", ranking));
        assertEquals(0, of("Success@1", ranking));
        assertEquals(1, of("Success@2", ranking));
        assertEquals((1 / 2.0 + 2 / 4.0) / 3, of("AP", ranking), 1e-12);
        // gains 0 1 0 2 discounted by log2(rank + 1), against 2 1 1
        assertEquals((0.6309297535714575 + 0.8613531161467861) / 3.1309297535714578, of("nDCG@10", ranking), 1e-12);
    }

    @Test
    void of_noHits_isZero() {
        assertEquals(0, of("nDCG@10", List.of()));
        assertEquals(0, of("P@5", List.of()));
        assertEquals(0, of("RR", List.of()));
    }

    @Test
    void of_nothingRelevant_isZero() {
        Judgments none = new Judgments("q", Map.of("a", 0));

        assertEquals(0, ranking("nDCG@10").of(List.of("a"), none));
        assertEquals(0, ranking("R@10").of(List.of("a"), none));
    }

    /**
     * The rankings and judgments are random; the expected means were printed by ir_measures 0.4.3 with pytrec_eval-terrier 0.5.11
     * ({@code ir_eval.py --qrels reference-qrels.txt --run reference-run.txt --json --k 1,3,5,10,20}).
     */
    @Test
    void of_referenceRun_meansEqualTheReferenceScorer() {
        Map<String, Judgments> judgments = judgments();
        Map<String, List<String>> run = run();

        Map<String, Double> expected = Resources.numbers("reference-measures.json");

        expected.forEach((name, mean) -> {
            RankingMeasure measure = ranking(name);
            double ours = judgments.values().stream()
                    .mapToDouble(judged -> measure.of(run.getOrDefault(judged.question(), List.of()), judged))
                    .average()
                    .orElseThrow();
            assertEquals(mean, ours, 1e-9, name);
        });
        assertEquals(27, expected.size());
    }

    private static double of(String measure, List<String> ranking) {
        return ranking(measure).of(ranking, JUDGMENTS);
    }

    private static RankingMeasure ranking(String name) {
        return (RankingMeasure) Measure.parse(name);
    }

    private static Map<String, Judgments> judgments() {
        Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
        for (List<String> columns : Resources.columns("reference-qrels.txt")) {
            grades.computeIfAbsent(columns.get(0), unseen -> new LinkedHashMap<>())
                    .put(columns.get(2), Integer.valueOf(columns.get(3)));
        }
        Map<String, Judgments> judgments = new LinkedHashMap<>();
        grades.forEach((question, of) -> judgments.put(question, new Judgments(question, of)));
        return judgments;
    }

    private static Map<String, List<String>> run() {
        Map<String, List<String>> run = new LinkedHashMap<>();
        for (List<String> columns : Resources.columns("reference-run.txt")) {
            run.computeIfAbsent(columns.get(0), unseen -> new ArrayList<>()).add(columns.get(2));
        }
        return run;
    }
}
