package interviewer.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import interviewer.bench.WordSearch.Reached;
import interviewer.bench.WordSearch.Row;
import interviewer.eval.BeirSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordSearchTest {
    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void rows_shortDocuments_agreeWithLuceneInEverything() throws IOException {
        List<Row> rows = new WordSearch(set()).rows();

        for (Row row : rows.subList(0, 3)) {
            Reached ours = Objects.requireNonNull(row.ours());
            assertEquals(ours, row.lucene(), row.words());
            assertEquals(1, row.same(), row.words());
        }
        // q1 finds d2 by its second word; "queues" finds d1 by its stem only
        assertEquals(new Reached(.5, .5), rows.get(0).ours());
        assertEquals(new Reached(1, 1), rows.get(1).ours());
    }

    @Test
    void rows_waysOfOneSideOnly_lackTheOther() throws IOException {
        List<Row> rows = new WordSearch(set()).rows();

        assertNull(rows.get(3).lucene());
        assertNull(rows.get(4).ours());
        assertNotNull(rows.get(5).lucene());
        assertEquals(2, rows.get(0).queries());
    }

    private BeirSet set() throws IOException {
        Files.writeString(folder.resolve("corpus.jsonl"), """
                {"_id":"d1","title":"Queue","text":"It keeps a message."}
                {"_id":"d2","title":"","text":"Another bucket."}
                """);
        Files.writeString(folder.resolve("queries.jsonl"), """
                {"_id":"q1","text":"the bucket"}
                {"_id":"q2","text":"queues"}
                """);
        Files.createDirectories(folder.resolve("qrels"));
        Files.writeString(folder.resolve("qrels/test.tsv"), "q1 d2 1\nq2 d1 1\n");
        return BeirSet.read(folder);
    }
}
