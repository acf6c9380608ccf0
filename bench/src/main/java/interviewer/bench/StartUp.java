package interviewer.bench;

import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import interviewer.retrieval.Retriever;
import interviewer.retrieval.SearchMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How long a search takes from nothing to its first answer, each time in a JVM of its own: reading the documents, building the index,
 * loading the model, one query.
 *
 * @param search which
 * @param wall milliseconds from the beginning of {@code main} to the answer, shortest first
 * @param processor milliseconds of all threads, the start of the JVM included, least first
 */
record StartUp(String search, List<Double> wall, List<Double> processor) {
    private static final String QUERY = "How long does SQS keep a message that nobody reads?";
    private static final int HITS = 10;

    StartUp {
        wall = wall.stream().sorted().toList();
        processor = processor.stream().sorted().toList();
    }

    /** What is started. */
    enum Way {
        PRODUCT("this product, vectors shipped with it"),
        PRODUCT_EMBEDDING("this product, all vectors made anew"),
        EASY_RAG(Contender.EASY_RAG.label()),
        LUCENE(Contender.LUCENE.label());

        private final String label;

        Way(String label) {
            this.label = label;
        }

        Retriever build(Corpus corpus) {
            return switch (this) {
                case PRODUCT -> Contender.PRODUCT.build(corpus);
                case PRODUCT_EMBEDDING -> ProductSearch.embeddingAll(corpus);
                case EASY_RAG -> Contender.EASY_RAG.build(corpus);
                case LUCENE -> Contender.LUCENE.build(corpus);
            };
        }
    }

    /**
     * One start; prints both times.
     *
     * @param arguments a {@link Way}
     */
    public static void main(String[] arguments) {
        long begin = System.nanoTime();
        Retriever retriever = Way.valueOf(arguments[0]).build(CorpusLoader.load());
        if (retriever.search(QUERY, HITS, SearchMode.HYBRID).hits().isEmpty()) {
            throw new IllegalStateException(arguments[0] + " found nothing for '" + QUERY + "'");
        }
        long wall = System.nanoTime() - begin;
        System.out.println(wall + " " + new ProcessorClock().ofProcess());
    }

    /** Starts it that often, one after the other. */
    static StartUp of(Way way, int runs) {
        List<Double> wall = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            List<String> times = List.of(start(way).strip().split(" ", -1));
            wall.add(Long.parseLong(times.get(0)) / 1e6);
            processor.add(Long.parseLong(times.get(1)) / 1e6);
        }
        return new StartUp(way.label, wall, processor);
    }

    private static String start(Way way) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "--class-path",
                            System.getProperty("java.class.path"),
                            StartUp.class.getName(),
                            way.name())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the start of " + way + " failed; see above");
            }
            return printed;
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + way + " started", interrupted);
        }
    }

    double medianWall() {
        return median(wall);
    }

    double medianProcessor() {
        return median(processor);
    }

    private static double median(List<Double> sorted) {
        return sorted.get((sorted.size() - 1) / 2);
    }
}
