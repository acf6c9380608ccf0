package interviewer.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import interviewer.bench.BenchReport.Size;
import interviewer.corpus.Block;
import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import interviewer.corpus.Passage;
import interviewer.eval.BeirSet;
import interviewer.eval.EvalFileException;
import interviewer.eval.EvalInput;
import interviewer.eval.EvalOptions;
import interviewer.retrieval.Retriever;
import interviewer.retrieval.SearchMode;
import interviewer.text.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Runs all searches on the same questions in one go and prints the report; {@code bench/search.sh} calls it. Exit code 0 done, 2 the
 * call is wrong. Says on standard error what it is at.
 */
public final class SideBySide {
    private static final int WRONG_CALL = 2;
    private static final int STARTS_EMBEDDING = 1;

    private final BenchOptions options;
    private final Corpus corpus = CorpusLoader.load();
    private final EvalInput questions;

    private SideBySide(BenchOptions options) {
        this.options = options;
        this.questions =
                options.questions() == null ? EvalInput.shipped("questions.jsonl") : EvalInput.of(options.questions());
    }

    /**
     * Measures and prints.
     *
     * @param arguments as {@link BenchOptions} reads them
     */
    public static void main(String[] arguments) {
        try {
            print(BenchOptions.of(List.of(arguments)));
        } catch (WrongCallException | EvalFileException wrong) {
            say("search.sh: " + wrong.getMessage());
            System.exit(WRONG_CALL);
        }
    }

    private static void print(BenchOptions options) {
        BenchReport report = new SideBySide(options).run();
        String page = BenchPage.of(report);
        if (options.report() != null) {
            write(options.report(), report, page);
        }
        System.out.print(page);
    }

    private BenchReport run() {
        List<BeirSet> sets = options.beir().stream().map(BeirSet::read).toList(); // first: a wrong folder ends it here
        Map<Contender, Retriever> searches = searches();
        say("quality");
        Quality quality = Quality.of(corpus, searches, questions, EvalOptions.of("bench/search.sh"));
        List<QueryTime> queryTimes = queryTimes(searches, quality.queries());
        List<WordSearch.Row> words = new ArrayList<>();
        for (BeirSet set : sets) {
            say("BM25 on " + set.input().name());
            words.addAll(new WordSearch(set).rows());
        }
        return new BenchReport(
                options.machine(),
                corpus.version(),
                questions.name(),
                questions.sha256(),
                quality.queries().size(),
                sizes(searches),
                quality,
                queryTimes,
                startUps(),
                words);
    }

    private Map<Contender, Retriever> searches() {
        Map<Contender, Retriever> searches = new EnumMap<>(Contender.class);
        for (Contender contender : Contender.values()) {
            say("building " + contender.label());
            searches.put(contender, contender.build(corpus));
        }
        return searches;
    }

    private List<QueryTime> queryTimes(Map<Contender, Retriever> searches, List<String> queries) {
        Retriever product = search(searches, Contender.PRODUCT);
        List<QueryTime> times = new ArrayList<>();
        say("processor time of queries");
        times.add(QueryTime.of("this product, words and meaning", product, SearchMode.HYBRID, queries));
        times.add(QueryTime.of(
                "this product, words and meaning, vector of the query known",
                ProductSearch.withKnownVectors(corpus),
                SearchMode.HYBRID,
                queries));
        times.add(QueryTime.of("this product, words alone", product, SearchMode.LEXICAL, queries));
        times.add(QueryTime.of(
                Contender.EASY_RAG.label(), search(searches, Contender.EASY_RAG), SearchMode.VECTOR, queries));
        times.add(QueryTime.of(
                Contender.LUCENE.label(), search(searches, Contender.LUCENE), SearchMode.LEXICAL, queries));
        return times;
    }

    private static Retriever search(Map<Contender, Retriever> searches, Contender contender) {
        return Objects.requireNonNull(searches.get(contender));
    }

    private List<StartUp> startUps() {
        List<StartUp> starts = new ArrayList<>();
        for (StartUp.Way way : StartUp.Way.values()) {
            say("starting " + way);
            starts.add(StartUp.of(way, way == StartUp.Way.PRODUCT_EMBEDDING ? STARTS_EMBEDDING : options.runs()));
        }
        return starts;
    }

    private List<Size> sizes(Map<Contender, Retriever> searches) {
        List<Passage> blocks = corpus.blocks().stream().map(Block::passage).toList();
        List<Passage> pieces = ((EasyRag) search(searches, Contender.EASY_RAG)).passages();
        return List.of(
                size(Contender.PRODUCT, blocks), size(Contender.EASY_RAG, pieces), size(Contender.LUCENE, blocks));
    }

    private static Size size(Contender contender, List<Passage> passages) {
        double characters = passages.stream()
                .mapToInt(passage -> passage.text().length())
                .average()
                .orElse(0);
        return new Size(contender.label(), passages.size(), characters);
    }

    private static void write(Path folder, BenchReport report, String page) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("side-by-side.md"), page);
            Files.writeString(folder.resolve("side-by-side.json"), json(report) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String json(BenchReport report) throws JsonProcessingException {
        return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(report);
    }

    private static void say(String what) {
        System.err.println(what);
    }
}
