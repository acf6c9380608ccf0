package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.retrieval.SearchMode;
import interviewer.retrieval.SearchResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    private static final EvalOptions OPTIONS = EvalOptions.of("c");

    @Test
    void of_otherRun_hasHandComputedDifferences() {
        List<QuestionScore> scores = List.of(score("a", 1), score("b", 1), score("c", 1));
        TrecRun run = run("a Q0 other 1 2 t", "a Q0 right-a 2 1 t", "b Q0 right-b 1 1 t", "d Q0 right-d 1 1 t");

        Comparison comparison = Comparison.of(scores, run, 10, OPTIONS);

        // ours finds nothing at all; theirs has a second, b first and lacks c
        assertEquals(3, comparison.questions());
        assertEquals(2, comparison.answered());
        Comparison.Row reciprocalRank = comparison.rows().get(1);
        assertEquals("RR", reciprocalRank.measure());
        assertEquals(0, reciprocalRank.ours());
        assertEquals(.5, reciprocalRank.theirs());
        assertEquals(-.5, reciprocalRank.difference().value());
        assertEquals(List.of(0, 1, 2), List.of(reciprocalRank.wins(), reciprocalRank.ties(), reciprocalRank.losses()));
        assertEquals(
                List.of("b", "a"),
                comparison.differences().stream().map(Comparison.Difference::id).toList());
        assertEquals(
                Map.of("Success@1", 0.0, "RR", -.5, "nDCG@10", -Math.log(2) / Math.log(3)),
                comparison.differences().get(1).values());
    }

    @Test
    void of_unmeasuredQuestions_leavesThemOut() {
        Comparison comparison =
                Comparison.of(List.of(score("a", 1), score("b", 0)), run("a Q0 right-a 1 1 t"), 10, OPTIONS);

        assertEquals(1, comparison.questions());
    }

    @Test
    void of_runOfOtherQuestions_isRefused() {
        TrecRun run = run("z Q0 p 1 1 t");

        String message = assertThrows(
                        EvalFileException.class, () -> Comparison.of(List.of(score("a", 1)), run, 10, OPTIONS))
                .getMessage();

        assertEquals("other.trec: has none of the measured questions; the ids must be the same", message);
    }

    @Test
    void of_shallowRun_looksNoDeeper() {
        TrecRun run = run("a Q0 other 1 2 t", "a Q0 right-a 2 1 t");

        Comparison comparison = Comparison.of(List.of(score("a", 1)), run, 1, OPTIONS);

        assertEquals(0, comparison.rows().get(1).theirs());
        assertEquals("nDCG@1", comparison.rows().get(2).measure());
    }

    @Test
    void against_ownRun_differsInNothing(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("corpus.jsonl"), """
                {"_id":"d1","title":"Alpha","text":"The beta is here."}
                {"_id":"d2","title":"","text":"Another alpha."}
                """);
        Files.writeString(folder.resolve("queries.jsonl"), """
                {"_id":"q1","text":"another alpha"}
                {"_id":"q2","text":"nowhere"}
                """);
        Files.createDirectories(folder.resolve("qrels"));
        Files.writeString(folder.resolve("qrels/test.tsv"), "q1 d1 1\nq2 d2 1\n");
        BeirSet set = BeirSet.read(folder);
        RetrievalReport report =
                new BeirEval(set, new WordRetriever(set.corpus())).run(SearchMode.LEXICAL, 10, OPTIONS);
        ResultFiles.trec(folder.resolve("own.trec"), report);

        RetrievalReport beside = report.against(TrecRun.of(EvalInput.of(folder.resolve("own.trec"))), 10, OPTIONS);

        assertEquals(List.of(), Objects.requireNonNull(beside.against()).differences());
        assertTrue(
                beside.toMarkdown().contains("| RR | 0.250 | 0.250 | 0.000 | 0.000 .. 0.000 | 1.0000 | 0 | 2 | 0 |"),
                beside.toMarkdown());
    }

    @Test
    void of_searchWithItsOwnPassages_comparesTheValuesOfEach() {
        List<QuestionScore> ours = List.of(score("a", Map.of("RR", 1.0)), score("b", Map.of("RR", .5)));
        List<QuestionScore> theirs =
                List.of(score("b", Map.of("RR", .5)), score("a", Map.of("RR", .25)), score("c", Map.of("RR", 1.0)));

        Comparison comparison = Comparison.of(ours, theirs, "other", List.of("RR"), OPTIONS);

        assertEquals(2, comparison.questions());
        Comparison.Row row = comparison.rows().getFirst();
        assertEquals(.75, row.ours());
        assertEquals(.375, row.theirs());
        assertEquals(List.of(1, 1, 0), List.of(row.wins(), row.ties(), row.losses()));
        assertEquals(Map.of("RR", .75), comparison.differences().getFirst().values());
    }

    @Test
    void read_run_isRankedByScoreThenIdDescending() {
        TrecRun run = run("a Q0 x 1 1.0 t", "a Q0 y 2 3e0 t", "a Q0 z 3 1.00000001 t");

        assertEquals(List.of("y", "z", "x"), run.ranking("a", 10)); // z and x tie in single precision
    }

    @Test
    void read_badLine_isNamed() {
        assertEquals(
                "other.trec, line 2: is not 'qid Q0 docid rank score tag'",
                assertThrows(EvalFileException.class, () -> run("a Q0 x 1 1 t", "a Q0 y 1 high t"))
                        .getMessage());
        assertEquals(
                "other.trec, line 2: has x for a a second time",
                assertThrows(EvalFileException.class, () -> run("a Q0 x 1 1 t", "a Q0 x 2 .5 t"))
                        .getMessage());
    }

    @Test
    void p_ofFewDifferences_isNearTheExactOne() {
        PairedTest test = new PairedTest(PairedTest.DRAWS, 7);

        // all of 5 have the same sign: 2 of the 32 draws of signs are as far off
        assertEquals(2 / 32.0, test.p(List.of(1.0, 1.0, 1.0, 1.0, 1.0, 0.0)), .01);
        assertEquals(1, test.p(List.of(1.0, -1.0)));
        assertEquals(1, test.p(List.of(0.0, 0.0)));
        assertEquals(1 / 10_001.0, test.p(Collections.nCopies(40, .1)), 1e-12);
    }

    @Test
    void signed_nothing_hasNoSign() {
        assertEquals("0.000", ComparisonPage.signed(-0.0001));
        assertEquals("+0.250", ComparisonPage.signed(.25));
    }

    /** A question that found nothing; its right passage is called {@code right-ID}. */
    private static QuestionScore score(String id, int measured) {
        return score(id, measured == 0 ? Map.of() : Map.of("RR", 0.0));
    }

    private static QuestionScore score(String id, Map<String, Double> values) {
        return new QuestionScore(
                Question.judgedElsewhere(id, "text"),
                "text",
                new SearchResult("text", SearchMode.LEXICAL, 0, List.of()),
                List.of(),
                new Judgments(id, Map.of("right-" + id, 1)),
                values,
                null);
    }

    private static TrecRun run(String... lines) {
        return TrecRun.of(EvalInput.of("other.trec", String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }
}
