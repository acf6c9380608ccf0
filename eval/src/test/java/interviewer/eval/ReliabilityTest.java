package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.corpus.Block;
import interviewer.corpus.Passage;
import interviewer.corpus.Source;
import interviewer.eval.Reliability.Bin;
import interviewer.retrieval.Explanation;
import interviewer.retrieval.Hit;
import interviewer.retrieval.SearchMode;
import interviewer.retrieval.SearchResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
    private static final Passage PASSAGE =
            new Passage("b", List.of("Part"), Passage.Kind.CONCEPT, "alpha one", new Source("f.txt", 0, 9));

    @Test
    void of_handMadeQuestions_hasHandComputedErrors() {
        Reliability reliability =
                Reliability.of(List.of(score(.95, true), score(.85, true), score(.85, false), score(.15, false)));

        // bins: .15 has 0 of 1, .85 has 1 of 2, .95 has 1 of 1
        assertEquals((.15 + 2 * .35 + .05) / 4, reliability.ece(), 1e-12);
        assertEquals((.05 * .05 + .15 * .15 + .85 * .85 + .15 * .15) / 4, reliability.brier(), 1e-12);
        assertEquals(
                List.of(.1, .8, .9), reliability.bins().stream().map(Bin::from).toList());
        assertEquals(
                List.of(0, 1, 1),
                reliability.bins().stream().map(Bin::answerable).toList());
    }

    @Test
    void of_confidenceOnABorder_isInTheBinAbove_andOneInTheLast() {
        Reliability reliability = Reliability.of(List.of(score(0, false), score(.1, false), score(1, true)));

        assertEquals(
                List.of(0.0, .1, .9), reliability.bins().stream().map(Bin::from).toList());
        assertEquals(1, reliability.bins().getLast().to());
    }

    /** The interval is that of Wilson for 8 of 10: 0.4902 to 0.9433 (Brown, Cai and DasGupta 2001 and any table). */
    @Test
    void of_eightOfTen_hasTheIntervalOfTheTables() {
        List<QuestionScore> scores = new ArrayList<>(Collections.nCopies(8, score(.75, true)));
        scores.addAll(Collections.nCopies(2, score(.75, false)));

        Bin bin = Reliability.of(scores).bins().getFirst();

        assertEquals(.8, bin.share(), 1e-12);
        assertEquals(.4902, bin.low(), 1e-4);
        assertEquals(.9433, bin.high(), 1e-4);
    }

    @Test
    void of_oneSideOnly_keepsTheIntervalWithin() {
        Bin all = Reliability.of(List.of(score(.95, true))).bins().getFirst();
        Bin none = Reliability.of(List.of(score(.05, false))).bins().getFirst();

        assertEquals(1, all.high());
        assertTrue(all.low() > .2 && all.low() < .21, "low " + all.low());
        assertEquals(0, none.low());
    }

    @Test
    void toMarkdown_reliability_hasTheTable() {
        Markdown page = new Markdown();

        Reliability.of(List.of(score(.75, true), score(.75, false))).writeTo(page);

        assertTrue(page.toString().contains("ECE 0.250, Brier 0.313."), page.toString());
        assertTrue(
                page.toString().contains("| 0.7 .. 0.8 | 2 | 1 | 0.500 | 0.095 .. 0.905 | 0.750 |"), page.toString());
    }

    private static QuestionScore score(double confidence, boolean answerable) {
        Question question = new Question(
                "q",
                "text",
                "kind",
                List.of(),
                answerable ? List.of("Part") : List.of(),
                List.of(),
                List.of(),
                answerable);
        Hit hit = new Hit(1, 1, Block.alone(PASSAGE), PASSAGE, new Explanation("b", 1, 0, List.of()));
        return new QuestionScore(
                question,
                question.text(),
                new SearchResult("text", SearchMode.LEXICAL, confidence, List.of(hit)),
                List.of(hit),
                new Judgments("q", Map.of()),
                Map.of(),
                null);
    }
}
