package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.corpus.Block;
import interviewer.corpus.Corpus;
import interviewer.corpus.Document;
import interviewer.corpus.Passage;
import interviewer.corpus.Section;
import interviewer.corpus.Source;
import interviewer.retrieval.SearchMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetrievalEvalTest {
    private static final Corpus CORPUS =
            corpus("alpha one", "alpha beta two", "gamma three", "gamma beta four", "delta five");

    @Test
    void run_rightBlockSecond_hasHandComputedValues() {
        RetrievalReport report = run(question("q", "alpha beta", "\"answer_spans\":[\"ONE!\"]"));

        assertEquals(.5, value(report, "RR"));
        assertEquals(0, value(report, "Success@1"));
        assertEquals(1, value(report, "Success@3"));
        assertEquals(1 / (Math.log(3) / Math.log(2)), value(report, "nDCG@3"), 1e-12);
        assertEquals(.2, value(report, "P@5"));
        assertEquals(1, value(report, "R@5"));
    }

    @Test
    void run_oneOfTwoSpansFound_hasHalfTheRecall() {
        RetrievalReport report = run(question("q", "alpha", "\"answer_spans\":[\"one\",\"delta five\"]"));

        assertEquals(.5, value(report, "recall@5"));
        assertEquals(.5, value(report, "R@5"));
    }

    @Test
    void run_hitUnderGoldTitle_countsForPrecision() {
        RetrievalReport report = run(
                question("q", "alpha beta", "\"answer_spans\":[\"one\"],\"gold_titles\":[\"Part > alpha beta two\"]"));

        assertEquals(2 / 3.0, value(report, "precision@3"));
        assertEquals(1 / 3.0, value(report, "P@3"));
    }

    @Test
    void run_spanBehindTwoThousandCharacters_isNotRecalled() {
        Corpus corpus = corpus("alpha " + "filler ".repeat(283) + "alpha near", "alpha zone far");

        RetrievalReport report =
                run(corpus, question("q", "alpha filler zone", "\"answer_spans\":[\"near\",\"zone far\"]"));

        // 1,997 characters and a line end: of the second text "al" is left
        assertEquals(.5, value(report, "recall@2000c"));
        assertEquals(1, value(report, "recall@5"));
    }

    @Test
    void run_charactersUnderGoldTitle_areContextPrecision() {
        RetrievalReport report = run(
                question("q", "alpha beta", "\"answer_spans\":[\"one\"],\"gold_titles\":[\"Part > alpha beta two\"]"));

        // "alpha beta two" (14) of that, "alpha one" (9) and "gamma beta four" (15); the span itself is under another
        // title
        assertEquals(14 / 38.0, value(report, "context.precision@5"), 1e-12);
    }

    @Test
    void run_pieceOverTwoBlocks_countsByItsShareOfGold() {
        // "alpha one" (9) is beside the point; the line end counts with the block behind it, of which "alpha beta" (10)
        // is in
        Passage piece = new Passage(
                "piece",
                List.of("elsewhere"),
                Passage.Kind.CONCEPT,
                "alpha one alpha beta",
                new Source("f.txt", 0, 20));
        Corpus pieces = new Corpus(
                List.of(),
                List.of(new Section("s", piece.title(), List.of(new Block(piece, List.of(piece))))),
                List.of());

        RetrievalReport report = new RetrievalEval(CORPUS, new WordRetriever(pieces))
                .run(
                        Resources.lines(question("q", "alpha", "\"answer_spans\":[\"beta two\"]")),
                        SearchMode.HYBRID,
                        10,
                        EvalOptions.of("interviewer eval retrieval"));

        assertEquals(11 / 20.0, value(report, "context.precision@5"), 1e-12);
    }

    @Test
    void run_spansWithoutTitles_haveTheSectionsOfTheRightBlocks() {
        RetrievalReport report = run(
                question("q", "alpha beta", "\"answer_spans\":[\"one\"]"),
                question("none", "nowhere", "\"answer_spans\":[\"one\"]"));

        assertEquals(9 / 38.0 / 2, value(report, "context.precision@5"), 1e-12);
        assertEquals(.5, value(report, "recall@2000c"));
    }

    @Test
    void run_titlesOnly_areRecalledByHitsThatBeginBeforeTheCut() {
        Corpus corpus = corpus("alpha " + "filler ".repeat(300), "alpha two");

        RetrievalReport report = run(corpus, question("q", "alpha filler", "\"gold_titles\":[\"Part > alpha two\"]"));

        assertEquals(0, value(report, "recall@2000c"));
        assertEquals(1, value(report, "recall@5"));
    }

    @Test
    void run_questionWithoutHits_countsZeroAndHasNoConfidence() {
        RetrievalReport report = run(
                question("a", "alpha", "\"answer_spans\":[\"one\"]"),
                question("b", "nowhere", "\"answer_spans\":[\"one\"]"),
                question("c", "gamma", "\"kind\":\"ooc\""));

        assertEquals(.5, value(report, "RR"));
        assertEquals(0, report.questions().get(1).confidence());
        assertEquals(.25, value(report, "AUC"));
        assertEquals(0, value(report, "refused@95"));
    }

    @Test
    void run_unanswerable_isLeftOutOfTheMeans() {
        RetrievalReport report =
                run(question("a", "alpha", "\"answer_spans\":[\"one\"]"), question("c", "gamma", "\"kind\":\"ooc\""));

        assertEquals(1, value(report, "RR"));
        assertEquals(2, report.kinds().size());
        assertEquals(Map.of(), report.kinds().get(0).values());
        assertEquals(1, report.kinds().get(0).count());
        assertEquals(0, report.kinds().get(0).measured());
    }

    @Test
    void run_spanInNoBlock_isNamed() {
        RetrievalReport report = run(question("a", "alpha", "\"answer_spans\":[\"nobody says this\"]"));

        assertEquals(List.of("a"), report.unplaced());
        assertEquals(0, value(report, "nDCG@10"));
        assertEquals("a", report.worst().getFirst().id());
        assertEquals(2, report.worst().getFirst().hits().size());
    }

    @Test
    void run_limitOutOfRange_isRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new RetrievalEval(CORPUS, new WordRetriever(CORPUS))
                        .run(Resources.lines(), SearchMode.HYBRID, 0, EvalOptions.of("c")));
    }

    @Test
    void run_namedMeasures_areWhatTheReportHas() {
        RetrievalReport report = measuring(
                "nDCG@2, AUC,precision@4,RR",
                question("a", "alpha", "\"answer_spans\":[\"two\"]"),
                question("b", "alpha", "\"answer_spans\":[\"one\"]"),
                question("c", "gamma", "\"kind\":\"ooc\""));

        assertEquals(
                List.of("nDCG@2", "precision@4", "RR", "AUC"),
                report.figures().stream().map(Figure::name).toList());
        assertEquals(.75, value(report, "RR"));
        assertEquals(.25, value(report, "precision@4"));
        assertEquals(
                List.of("nDCG@2", "precision@4", "RR"),
                List.copyOf(report.questions().getFirst().values().keySet()));
        assertEquals(
                List.of("nDCG@2", "precision@4", "RR"),
                List.copyOf(report.kinds().getLast().values().keySet()));
        assertEquals("a", report.worst().getFirst().id());
        assertTrue(report.toMarkdown()
                .contains("| kind | questions | measured | nDCG@2 | precision@4 | RR | confidence |"));
    }

    @Test
    void run_namedMeasuresWithoutRank_stillKnowsTheWorst() {
        RetrievalReport report = measuring("AUC", question("a", "alpha", "\"answer_spans\":[\"one\"]"));

        assertEquals(List.of(), report.worst());
        assertTrue(report.questions().getFirst().measured());
        assertEquals(List.of(), report.figures());
    }

    @Test
    void run_measureDeeperThanTheHits_isRefused() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> measuring("nDCG@20", question("a", "alpha", "\"answer_spans\":[\"one\"]")))
                .getMessage();

        assertEquals("nDCG@20 looks at 20 hits, and k is 10; raise --k", message);
    }

    @Test
    void run_allAnswerable_hasNoReliability() {
        RetrievalReport report = run(question("a", "alpha", "\"answer_spans\":[\"one\"]"));

        assertNull(report.reliability());
        assertTrue(Figure.find(report.figures(), "ECE").isEmpty());
    }

    @Test
    void run_bothSides_hasReliability() {
        RetrievalReport report =
                run(question("a", "alpha", "\"answer_spans\":[\"one\"]"), question("c", "gamma", "\"kind\":\"ooc\""));

        // both have a confidence of 1
        assertEquals(.5, value(report, "ECE"));
        assertEquals(.5, value(report, "Brier"));
        assertTrue(report.toMarkdown().contains("| 0.9 .. 1.0 | 2 | 1 | 0.500 | "));
    }

    @Test
    void run_otherModeThanAsked_isSaid() {
        assertEquals(
                "search mode hybrid (it went by: lexical)",
                run(question("q", "alpha", "\"kind\":\"x\"")).header().by());
    }

    @Test
    void files_written_haveTheirForms(@TempDir Path folder) throws Exception {
        RetrievalReport report = run(
                question("q 1", "beta", "\"answer_spans\":[\"four\"]"),
                question("q2", "beta", "\"answer_spans\":[\"nobody says this\"]"),
                question("q3", "nowhere", "\"kind\":\"ooc\""));

        ResultFiles.run(folder.resolve("run.jsonl"), report);
        ResultFiles.trec(folder.resolve("run.trec"), report);
        ResultFiles.qrels(folder.resolve("qrels"), report);
        ResultFiles.measures(folder.resolve("measures.json"), report);

        assertEquals(
                "{\"qid\":\"q 1\",\"rank\":1,\"score\":1.0,\"text\":\"alpha beta two\",\"file\":\"f.txt\",\"start\":10,\"end\":24,"
                        + "\"title\":\"Part > alpha beta two\",\"confidence\":1.0}",
                Files.readAllLines(folder.resolve("run.jsonl")).getFirst());
        assertEquals("""
                q_1 Q0 b1 1 1.0 interviewer
                q_1 Q0 b3 2 0.99999994 interviewer
                q2 Q0 b1 1 1.0 interviewer
                q2 Q0 b3 2 0.99999994 interviewer
                """, Files.readString(folder.resolve("run.trec")));
        assertEquals("q_1 0 b3 1\nq2 0 - 0\n", Files.readString(folder.resolve("qrels")));
        assertTrue(Files.readString(folder.resolve("measures.json")).startsWith("{\"Success@1\":0.0,"));
    }

    @Test
    void report_writtenTwice_hasTheSameBytes(@TempDir Path folder) throws Exception {
        String[] questions = {
            question("a", "alpha", "\"answer_spans\":[\"one\"]"), question("b", "gamma", "\"answer_spans\":[\"four\"]")
        };

        List<Path> one = ReportWriter.write(folder.resolve("1"), run(questions));
        List<Path> two = ReportWriter.write(folder.resolve("2"), run(questions));

        assertEquals(
                List.of("retrieval.json", "retrieval.md", "retrieval.html"),
                one.stream().map(file -> String.valueOf(file.getFileName())).toList());
        for (int file = 0; file < 3; file++) {
            assertArrayEquals(Files.readAllBytes(one.get(file)), Files.readAllBytes(two.get(file)));
        }
        String json = Files.readString(one.getFirst());
        assertTrue(json.contains("\"set_sha256\" : "), json);
        assertTrue(!json.contains("\"date\"") && !json.contains("\"scores\""), json);
    }

    @Test
    void run_question_keepsFiveHitsAndTheRightOneBelow() {
        String[] texts = {"alpha beta 1", "alpha beta 2", "alpha beta 3", "alpha beta 4", "alpha beta 5", "alpha right"
        };

        RetrievalReport report = run(corpus(texts), question("q", "alpha beta", "\"answer_spans\":[\"right\"]"));

        QuestionRow row = report.questions().getFirst();
        assertEquals("alpha beta", row.text());
        assertEquals(
                List.of("b0", "b1", "b2", "b3", "b4", "b5"),
                row.hits().stream().map(HitRow::passage).toList());
        assertEquals(
                List.of(6),
                row.hits().stream().filter(HitRow::right).map(HitRow::rank).toList());
    }

    @Test
    void toMarkdown_report_hasKindsAndMisses() {
        String page = run(question("q", "alpha beta", "\"answer_spans\":[\"one\"],\"kind\":\"direct\""))
                .toMarkdown();

        assertTrue(page.contains("    interviewer eval retrieval\n"), page);
        assertTrue(page.contains("| direct | 1 | 1 | 0.000 | 1.000 | 1.000 |"), page);
        assertTrue(
                page.contains("1. Part \\> alpha beta two, score 2.000: alpha beta two (unit b1; words 2.000 x 1.000"),
                page);
    }

    @Test
    void toMarkdown_rightBlockBelowTheHits_isShownWithWhatItLacks() {
        String[] texts = {"alpha beta gamma", "alpha beta delta", "alpha beta", "alpha beta nothing", "alpha right"};
        Corpus corpus = corpus(texts);

        RetrievalReport report = new RetrievalEval(corpus, new WordRetriever(corpus))
                .run(
                        Resources.lines(
                                question("deep", "alpha beta", "\"answer_spans\":[\"right\"]"),
                                question("nowhere", "gamma", "\"answer_spans\":[\"right\"]")),
                        SearchMode.LEXICAL,
                        3,
                        EvalOptions.of("c"));

        assertEquals(0, value(report, "RR")); // it stands at 5, three were asked for
        String page = report.toMarkdown();
        assertTrue(page.contains("- right: rank 5; what it lacks to the first: words +1.000\n"), page);
        assertTrue(
                page.contains("\nRank 5: Part \\> alpha right, score 1.000: alpha right (unit b4; words 1.000 x"),
                page);
        assertTrue(page.contains("- right: nothing that was found\n"), page);
    }

    private static double value(RetrievalReport report, String measure) {
        return Figure.find(report.figures(), measure).orElseThrow().value();
    }

    private static RetrievalReport measuring(String measures, String... lines) {
        return new RetrievalEval(CORPUS, new WordRetriever(CORPUS))
                .run(
                        Resources.lines(lines),
                        SearchMode.HYBRID,
                        10,
                        EvalOptions.of("c").measuring(Measure.list(measures)));
    }

    private static RetrievalReport run(String... lines) {
        return run(CORPUS, lines);
    }

    private static RetrievalReport run(Corpus corpus, String... lines) {
        return new RetrievalEval(corpus, new WordRetriever(corpus))
                .run(Resources.lines(lines), SearchMode.HYBRID, 10, EvalOptions.of("interviewer eval retrieval"));
    }

    private static String question(String id, String text, String fields) {
        return "{\"id\":\"" + id + "\",\"text\":\"" + text + "\"," + fields + "}";
    }

    /** A block a text, each with its text as title. */
    private static Corpus corpus(String... texts) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String text : texts) {
            Passage passage = new Passage(
                    "b" + blocks.size(),
                    List.of("Part", text),
                    Passage.Kind.CONCEPT,
                    text,
                    new Source("f.txt", start, start + text.length()));
            blocks.add(new Block(passage, List.of(passage)));
            start += text.length() + 1;
        }
        return new Corpus(
                List.of(new Document("f.txt", String.join("\n", texts))),
                List.of(new Section("s", List.of("Part"), blocks)),
                List.of());
    }
}
