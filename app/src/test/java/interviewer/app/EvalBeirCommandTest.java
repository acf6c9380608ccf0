package interviewer.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.text.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvalBeirCommandTest {
    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void writeSet() throws IOException {
        Files.writeString(folder.resolve("corpus.jsonl"), """
                {"_id":"d/1","title":"Bread","text":"Dough rises in a warm place. It is baked for forty minutes."}
                {"_id":"d/2","title":"Boats","text":"A keel keeps a yacht upright. Sails catch the wind."}
                {"_id":"d/3","title":"","text":"Bees make honey."}
                """);
        Files.writeString(folder.resolve("queries.jsonl"), """
                {"_id":"q1","text":"baking bread dough"}
                {"_id":"q2","text":"floating vessel"}
                """);
        Files.createDirectories(folder.resolve("qrels"));
        Files.writeString(folder.resolve("qrels/test.tsv"), "query-id\tcorpus-id\tscore\nq1\td/1\t1\nq2\td/2\t2\n");
    }

    private Run beir(String mode, String out) {
        return Run.of(
                folder,
                "eval",
                "beir",
                folder.toString(),
                "--mode",
                mode,
                "--k",
                "10",
                "--trec-out",
                at(out + "/run.trec"),
                "--measures-out",
                at(out + "/measures.json"),
                "--report",
                at(out));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void beir_byMeaning_embedsTheDocumentsAndFindsOtherWords() throws IOException {
        Run run = beir("hybrid", "out");

        assertEquals(0, run.exit(), run.err());
        assertTrue(run.err().contains("embedded: 3 of 3\n"), run.err());
        assertEquals(
                1,
                Json.mapper()
                        .readTree(folder.resolve("out/measures.json").toFile())
                        .path("RR")
                        .asDouble());
        assertTrue(Files.readString(folder.resolve("out/run.trec")).startsWith("q1 Q0 d/1 1 "));
        assertTrue(run.out().contains("./interviewer eval beir " + folder + " --mode hybrid --k 10"), run.out());
        assertTrue(run.out().contains("measured: search mode hybrid\n"), run.out());
    }

    @Test
    void beir_byWords_embedsNothingAndMissesThem() throws IOException {
        Run run = beir("lexical", "out");

        assertEquals(0, run.exit(), run.err());
        assertTrue(!run.err().contains("embedded"), run.err());
        assertEquals(
                .5,
                Json.mapper()
                        .readTree(folder.resolve("out/measures.json").toFile())
                        .path("Success@1")
                        .asDouble());
    }

    @Test
    void beir_again_writesTheSameBytes() throws IOException {
        beir("hybrid", "one");
        beir("hybrid", "two");

        for (String file : List.of("run.trec", "measures.json", "retrieval.json", "retrieval.md", "retrieval.html")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("one").resolve(file)),
                    Files.readAllBytes(folder.resolve("two").resolve(file)),
                    file);
        }
    }

    @Test
    void beir_folderThatIsNone_endsWith2() {
        Run run = Run.of(folder, "eval", "beir", at("nowhere"));

        assertEquals(2, run.exit());
        assertTrue(run.err().contains("queries.jsonl"), run.err());
    }
}
