package interviewer.eval;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.corpus.Block;
import interviewer.corpus.Corpus;
import interviewer.corpus.Document;
import interviewer.corpus.Passage;
import interviewer.corpus.Section;
import interviewer.corpus.Source;
import interviewer.retrieval.Retriever;
import interviewer.retrieval.SearchMode;
import interviewer.retrieval.SearchResult;
import interviewer.retrieval.SearchSignal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AblationTest {
    private static final Passage PASSAGE =
            new Passage("b", List.of("Part"), Passage.Kind.CONCEPT, "alpha one", new Source("f.txt", 0, 9));
    private static final Corpus CORPUS = new Corpus(
            List.of(new Document("f.txt", "alpha one")),
            List.of(new Section("s", List.of("Part"), List.of(new Block(PASSAGE, List.of(PASSAGE))))),
            List.of());
    private static final EvalInput QUESTIONS = Resources.lines(
            "{\"id\":\"a\",\"text\":\"alpha\",\"answer_spans\":[\"one\"]}", "{\"id\":\"b\",\"text\":\"alpha bread\"}");

    @Test
    void of_searchThatNeedsASignal_tellsWhatIsLost() {
        List<SearchSignal> asked = new ArrayList<>();

        Ablation ablation = Ablation.of(
                report(new WordRetriever(CORPUS)),
                signal -> {
                    asked.add(signal);
                    return report((query, limit, mode) -> new SearchResult(query, mode, 0, List.of()));
                },
                EvalOptions.of("c"));

        assertEquals(List.of(SearchSignal.WORDS), asked); // what the hits' explanations name
        Ablation.Row row = ablation.rows().getFirst();
        assertEquals("words", row.without());
        assertEquals(new Ablation.Change(0, -1, 1.0), row.changes().get("RR")); // one question proves nothing
        Ablation.Change confidence = requireNonNull(row.changes().get("AUC"));
        assertEquals(.5, confidence.value()); // 1 before: .5 more confidence
        assertNull(confidence.p());
    }

    @Test
    void toMarkdown_ablated_hasTheTable() {
        RetrievalReport whole = report(new WordRetriever(CORPUS));

        String page = whole.ablated(signal -> whole, EvalOptions.of("c")).toMarkdown();

        assertTrue(page.contains("| without | Success@1 | Success@5 | RR | nDCG@10 | AUC |\n"), page);
        assertTrue(page.contains("| (all signals) | 1.000 | 1.000 | 1.000 | 1.000 | 1.000 |\n"), page);
        assertTrue(page.contains("| words | 1.000 (0.000, p 1.0000) | "), page);
        assertTrue(page.contains(" | 1.000 (0.000) |\n"), page);
    }

    private static RetrievalReport report(Retriever retriever) {
        return new RetrievalEval(CORPUS, retriever).run(QUESTIONS, SearchMode.LEXICAL, 10, EvalOptions.of("c"));
    }
}
