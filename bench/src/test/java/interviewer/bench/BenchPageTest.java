package interviewer.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.bench.BenchReport.Size;
import interviewer.bench.Quality.Found;
import interviewer.bench.WordSearch.Reached;
import interviewer.eval.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchPageTest {

    @Test
    void of_workInOtherThreads_showsTheTimeOfTheProcess() {
        String page = page();

        assertTrue(page.contains("| here | 2.00 | 3.00 | 4.00 | thread | 2.00 | 2.05 | 10 |"), page);
        assertTrue(page.contains("| elsewhere | 5.00 | 6.00 | 7.00 | process | 2.00 | 5.00 | 10 |"), page);
    }

    @Test
    void of_differenceOfMoreThanTheBar_isCalledMissed() {
        String page = page();

        assertTrue(
                page.contains("| s (2): near | 0.5000 | 0.4960 | +0.0040 | 1.0000 | 1.0000 | +0.0000 | 90 % | kept |"));
        assertTrue(page.contains(
                "| s (2): far | 0.5000 | 0.5060 | -0.0060 | 1.0000 | 1.0000 | +0.0000 | 80 % | missed |"));
        assertTrue(page.contains("| s (2): ours alone | 0.5000 |  |  | 1.0000 |  |  |  |  |"), page);
    }

    @Test
    void of_startsOfOneSearch_showMedianAndRange() {
        assertTrue(page().contains("| a | 2.00 s | 1.00 to 4.00 s | 3.00 s | 3 |"), page());
    }

    @Test
    void of_searchWithoutAFigure_leavesItsCellEmpty() {
        assertTrue(page().contains("| RR | 0.500 [0.400, 0.600] |  |"), page());
    }

    private static String page() {
        Spread two = new Spread(10, 2, 3, 4);
        Reached half = new Reached(.5, 1);
        return BenchPage.of(new BenchReport(
                "a machine",
                "c",
                "questions.jsonl",
                "5a",
                2,
                List.of(new Size("a", 3, 314.4)),
                new Quality(
                        List.of(new Found("a", List.of(new Figure("RR", .5, .4, .6))), new Found("b", List.of())),
                        List.of(),
                        List.of()),
                List.of(
                        new QueryTime("here", two, new Spread(10, 2.05, 3, 9)),
                        new QueryTime("elsewhere", two, new Spread(10, 5, 6, 7))),
                List.of(new StartUp("a", List.of(4000.0, 1000.0, 2000.0), List.of(3000.0, 3000.0, 9000.0))),
                List.of(
                        new WordSearch.Row("s", 2, "near", half, new Reached(.496, 1), .9),
                        new WordSearch.Row("s", 2, "far", half, new Reached(.506, 1), .8),
                        new WordSearch.Row("s", 2, "ours alone", half, null, 0))));
    }
}
