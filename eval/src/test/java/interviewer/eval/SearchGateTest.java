package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import interviewer.retrieval.SearchMode;
import interviewer.text.Json;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The gate on a report that was made by a bad search and then spoilt. */
class SearchGateTest {
    private static final String HELP = "; run ./interviewer eval search-report --out"
            + " corpus/src/main/resources/interviewer/corpus/search-report.json";
    private static final SearchReport MEASURED = measured();

    private static SearchReport measured() {
        Corpus corpus = CorpusLoader.load();
        EvalInput questions = Resources.lines(
                "{\"id\":\"a\",\"text\":\"queue\",\"gold_titles\":[\"SQS\"]}",
                "{\"id\":\"b\",\"text\":\"stream\",\"gold_titles\":[\"Kinesis\"]}",
                "{\"id\":\"c\",\"text\":\"bread\"}");
        return SearchReport.of(
                new RetrievalEval(corpus, new WordRetriever(corpus))
                        .run(questions, SearchMode.LEXICAL, 10, EvalOptions.of("c")),
                corpus);
    }

    private static SearchReport spoilt(Consumer<ObjectNode> spoil) throws JsonProcessingException {
        ObjectNode fields = Json.mapper().valueToTree(MEASURED);
        spoil.accept(fields);
        return Json.mapper().treeToValue(fields, SearchReport.class);
    }

    private static Consumer<ObjectNode> low(String name, double low) {
        return report -> ((ObjectNode) report.path("figures").path(name)).put("low", low);
    }

    @Test
    void faults_ofTheSameBuild_areNone() throws JsonProcessingException {
        SearchReport read = Json.mapper().readValue(ReportWriter.json(MEASURED), SearchReport.class);

        assertEquals(MEASURED, read);
        assertEquals(List.of(), SearchGate.faults(read, MEASURED));
        assertEquals(
                List.of("hit@1", "hit@5", "RR", "nDCG@10", "recall@2000c", "context.precision@5", "AUC"),
                List.copyOf(MEASURED.figures().keySet()));
    }

    @Test
    void faults_figuresBelowTheInterval_areDrops() throws JsonProcessingException {
        for (String name : MEASURED.figures().keySet()) {
            List<String> faults = SearchGate.faults(spoilt(low(name, 1.5)), MEASURED);

            assertEquals(1, faults.size(), name);
            assertTrue(faults.getFirst().startsWith(name + " is "), faults.getFirst());
            assertTrue(faults.getFirst().endsWith(", and its interval begins at 1.5000"), faults.getFirst());
        }
    }

    @Test
    void faults_figuresWithinTheInterval_areNone() throws JsonProcessingException {
        SearchReport better =
                spoilt(report -> ((ObjectNode) report.path("figures").path("RR")).put("value", 2));

        assertEquals(List.of(), SearchGate.faults(better, MEASURED));
    }

    @Test
    void faults_otherHashes_sayWhatToRun() throws JsonProcessingException {
        for (String part : List.of("questions", "corpus", "wordings", "weights")) {
            SearchReport older = spoilt(report -> ((ObjectNode) report.path("hashes")).put(part, "older"));

            assertEquals(
                    List.of("search-report.json was measured with other " + part + HELP),
                    SearchGate.faults(older, MEASURED));
        }
    }

    @Test
    void faults_missingFigures_areNamed() throws JsonProcessingException {
        SearchReport less = spoilt(report -> ((ObjectNode) report.path("figures")).remove("AUC"));

        assertEquals(List.of("search-report.json lacks the figure AUC" + HELP), SearchGate.faults(less, MEASURED));
        assertTrue(SearchGate.faults(MEASURED, less).getFirst().startsWith("AUC is missing; "));
    }
}
