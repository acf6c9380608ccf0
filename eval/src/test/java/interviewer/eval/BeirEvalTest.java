package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import interviewer.corpus.Block;
import interviewer.corpus.Passage;
import interviewer.retrieval.SearchMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeirEvalTest {
    private static final String HEADER = "query-id\tcorpus-id\tscore\n";

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void run_gradedJudgments_measuresJudgedQueriesOnly() throws IOException {
        write(HEADER + "q1\td2\t2\nq1\td1\t1\nq2\td1\t1\n");
        BeirSet set = BeirSet.read(folder);

        RetrievalReport report = new BeirEval(set, new WordRetriever(set.corpus()))
                .run(SearchMode.LEXICAL, 10, EvalOptions.of("interviewer eval beir"));

        // q1 finds d1 (grade 1) before d2 (grade 2); q2 finds nothing; q3 has no judgments
        double discount = Math.log(2) / Math.log(3);
        assertEquals((1 + 2 * discount) / (2 + discount) / 2, value(report, "nDCG@10"), 1e-12);
        assertEquals(.5, value(report, "Success@1"));
        assertEquals(2, report.header().count());
        assertEquals(List.of(), report.unplaced());
    }

    @Test
    void run_measureOfSpans_isRefused() throws IOException {
        write(HEADER + "q1\td2\t2\n");
        BeirSet set = BeirSet.read(folder);
        EvalOptions options = EvalOptions.of("c").measuring(Measure.list("RR,recall@5"));

        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new BeirEval(set, new WordRetriever(set.corpus())).run(SearchMode.LEXICAL, 10, options))
                .getMessage();

        assertEquals("recall@5 needs more than judgments, which is all that a folder in BEIR form has", message);
    }

    @Test
    void read_badJudgment_namesLine() throws IOException {
        write(HEADER + "q1\td2\tyes\n");

        String message = assertThrows(EvalFileException.class, () -> BeirSet.read(folder))
                .getMessage();

        assertEquals("test.tsv, line 2: is not 'query-id corpus-id score'", message);
    }

    @Test
    void read_documentWithoutWords_isLeftOut() throws IOException {
        write("q1 0 d1 1\n");

        BeirSet set = BeirSet.read(folder);

        assertEquals(2, set.corpus().blocks().size());
        assertEquals(1, set.queries().size());
        assertEquals(
                List.of("d1"),
                set.corpus().blocks().getFirst().units().stream()
                        .map(Passage::id)
                        .toList());
    }

    @Test
    void read_longDocument_isCutIntoPiecesThatKeepItsTitle() throws IOException {
        write(HEADER + "q1\td4\t1\n");
        String text = "Every cat sleeps. ".repeat(150).strip(); // 600 word pieces
        Files.writeString(
                folder.resolve("corpus.jsonl"), "{\"_id\":\"d4\",\"title\":\"Pets\",\"text\":\"" + text + "\"}");

        Block block = BeirSet.read(folder).corpus().blocks().getFirst();

        assertEquals("d4", block.passage().id());
        assertEquals(
                List.of("d4 1", "d4 2", "d4 3"),
                block.units().stream().map(Passage::id).toList());
        assertEquals(List.of("Pets"), block.units().getLast().title());
        assertEquals(text.length(), block.units().getLast().source().end());
    }

    @Test
    void read_set_isNamedByItsFolder() throws IOException {
        write(HEADER + "q1\td1\t1\n");

        assertEquals(
                folder.getFileName() + "/queries.jsonl",
                BeirSet.read(folder).input().name());
    }

    private static double value(RetrievalReport report, String measure) {
        return Figure.find(report.figures(), measure).orElseThrow().value();
    }

    private void write(String judgments) throws IOException {
        Files.writeString(folder.resolve("corpus.jsonl"), """
                {"_id":"d1","title":"Alpha","text":"The beta is here. The gamma is there."}
                {"_id":"d2","title":"","text":"Another alpha."}
                {"_id":"d3","title":"","text":" "}
                """);
        Files.writeString(folder.resolve("queries.jsonl"), """
                {"_id":"q1","text":"alpha beta"}
                {"_id":"q2","text":"nowhere"}
                {"_id":"q3","text":"alpha"}
                """);
        Files.createDirectories(folder.resolve("qrels"));
        Files.writeString(folder.resolve("qrels/test.tsv"), judgments);
    }
}
