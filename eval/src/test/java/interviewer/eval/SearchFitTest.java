package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import interviewer.llm.Embedder;
import interviewer.llm.MiniLmEmbedder;
import interviewer.retrieval.HybridRetriever;
import interviewer.retrieval.SearchWeights;
import interviewer.retrieval.TextVectors;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchFitTest {
    private static final List<String> LINES = EvalInput.shipped("questions.jsonl").lines().stream()
            .filter(line -> !line.isBlank())
            .toList();
    /** Every sixth question, with and without an answer. */
    private static final EvalInput SOME = Resources.lines(IntStream.range(0, LINES.size())
            .filter(index -> index % 6 == 0)
            .mapToObj(LINES::get)
            .toArray(String[]::new));

    private static final SearchWeights START = SearchWeights.shipped().with(List.of(0.0, 0.0, .5, 0.0, 0.0));

    private static SearchFitReport fit(EvalInput questions) {
        Embedder embedder = new MiniLmEmbedder();
        assertTrue(embedder.await(Duration.ofMinutes(1)).isReady());
        Corpus corpus = CorpusLoader.load();
        HybridRetriever retriever =
                new HybridRetriever(corpus, CorpusLoader.catalog(), embedder, TextVectors.shipped(embedder.model()));
        return new SearchFit(corpus, retriever).run(questions, START, EvalOptions.of("./interviewer eval fit-search"));
    }

    @Test
    void run_findsThatWordsHelp_andGivesTheSameAgain() {
        SearchFitReport report = fit(SOME);

        assertTrue(report.weights().words() + report.weights().otherWords() > 0, report.weights()::toString);
        assertEquals(.5, report.weights().meaning());
        assertEquals(report.answerable(), report.validated().size());
        assertTrue(report.validatedAuc() > .7, () -> "AUC " + report.validatedAuc());
        assertEquals(SOME.sha256(), report.weights().trainedOn());
        assertEquals(report, fit(SOME));
    }

    @Test
    void run_onlyAnswerableQuestions_isRefused() {
        EvalInput answerable = Resources.lines(LINES.stream()
                .filter(line -> !line.contains("\"answer_spans\": []"))
                .limit(20)
                .toArray(String[]::new));

        EvalFileException refused = assertThrows(EvalFileException.class, () -> fit(answerable));

        assertTrue(String.valueOf(refused.getMessage()).contains("one without"), refused::toString);
    }

    @Test
    void shippedWeights_wereFittedOnTheShippedQuestions() {
        assertEquals(
                EvalInput.shipped("questions.jsonl").sha256(),
                SearchWeights.shipped().trainedOn());
    }
}
