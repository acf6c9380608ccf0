package interviewer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.eval.SearchGate;
import interviewer.eval.SearchReport;
import interviewer.text.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate: asks the shipped questions anew, with the real model. */
final class EvalSearchReportCommandTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void searchReport_ofThisBuild_isNotBelowWhatIsShipped() throws IOException {
        Path out = folder.resolve("new/search-report.json");

        Run run = Run.of(folder, "eval", "search-report", "--out", out.toString());

        assertEquals(0, run.exit(), run.err());
        SearchReport now = Json.mapper().readValue(out.toFile(), SearchReport.class);
        assertEquals(List.of(), SearchGate.faults(SearchReport.shipped(), now));
        assertTrue(run.out().contains(now.toMarkdown().strip()), run.out());
    }

    @Test
    void shippedReport_figures_areThoseOfTheDocumentation() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "evaluation.md"));

        SearchReport.shipped()
                .toMarkdown()
                .strip()
                .lines()
                .forEach(line -> assertTrue(page.contains(line), "docs/evaluation.md lacks this line: " + line));
    }
}
