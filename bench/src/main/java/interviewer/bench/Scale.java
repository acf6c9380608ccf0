package interviewer.bench;

import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import interviewer.eval.EvalInput;
import interviewer.eval.Markdown;
import interviewer.llm.Embedder;
import interviewer.llm.MiniLmEmbedder;
import interviewer.retrieval.HybridRetriever;
import interviewer.retrieval.Library;
import interviewer.retrieval.LibraryImport;
import interviewer.retrieval.SearchMode;
import interviewer.retrieval.TextVectors;
import interviewer.text.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures the embedded index with as many imported facts as it is made for; {@code bench/scale.sh} calls it. Embedding is left out:
 * each text has a random vector at once, and all of them are compared, whatever they hold.
 */
public final class Scale {
    private static final long SEED = 7;
    private static final int OPENINGS = 9;

    private Scale() {}

    /**
     * Measures and prints Markdown.
     *
     * @param arguments how many facts, a folder to work in, and what machine this is
     * @throws IOException when the folder cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        int facts = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        Embedder embedder = new RandomEmbedder(new MiniLmEmbedder().model());
        Corpus corpus = CorpusLoader.load();
        Catalog catalog = CorpusLoader.catalog();
        new MadeUpNotes(corpus, SEED).write(folder.resolve("notes"), facts);
        Library library = new Library(folder.resolve("library"), embedder.model());
        int imported = new LibraryImport(library, catalog, embedder)
                .add(List.of(folder.resolve("notes")), (done, documents, embedded) -> {})
                .units();
        HybridRetriever retriever =
                new HybridRetriever(corpus, catalog, embedder, TextVectors.shipped(embedder.model())).with(library);

        Markdown page = new Markdown();
        page.heading(1, "Embedded index at " + imported + " facts");
        page.line(arguments[2]);
        page.line("");
        page.line(String.format(
                Locale.ROOT,
                "One file of %.0f MB, opened in %.0f ms (median of %d, wall clock, file in the page cache).",
                Files.size(folder.resolve("library").resolve("index.bin")) / 1e6,
                opening(folder, embedder),
                OPENINGS));
        page.line("");
        page.table(List.of("search, without embedding the query", "p50", "p95", "p99"), times(retriever));
        System.out.println(page.toString().strip());
    }

    private static double opening(Path folder, Embedder embedder) {
        double[] millis = new double[OPENINGS];
        for (int run = 0; run < OPENINGS; run++) {
            long began = System.nanoTime();
            String damage = new Library(folder.resolve("library"), embedder.model()).damage();
            millis[run] = (System.nanoTime() - began) / 1e6;
            if (!damage.isEmpty()) {
                throw new IllegalStateException(damage);
            }
        }
        Arrays.sort(millis);
        return millis[OPENINGS / 2];
    }

    private static List<List<String>> times(HybridRetriever retriever) throws IOException {
        List<String> queries = new ArrayList<>();
        for (String line : EvalInput.shipped("questions.jsonl").lines()) {
            queries.add(Json.mapper().readTree(line).path("text").asText("nothing"));
        }
        List<List<String>> rows = new ArrayList<>();
        for (SearchMode mode : List.of(SearchMode.HYBRID, SearchMode.LEXICAL)) {
            Spread spread = QueryTime.of(mode.label(), retriever, mode, queries).thread();
            rows.add(List.of(mode.label(), millis(spread.p50()), millis(spread.p95()), millis(spread.p99())));
        }
        return rows;
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, "%.1f ms", millis);
    }
}
