package interviewer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interviewer.eval.TrustGate;
import interviewer.grading.TrustReport;
import interviewer.text.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate: grades the shipped answers and makes the shipped attacks anew, with the real model. */
final class EvalTrustCommandTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void trust_ofThisBuild_isNoWorseThanWhatIsShipped() throws IOException {
        Path out = folder.resolve("new/trust.json");

        Run run = Run.of(folder, "eval", "trust", "--out", out.toString());

        assertEquals(0, run.exit(), run.err());
        TrustReport now = Json.mapper().readValue(out.toFile(), TrustReport.class);
        assertEquals(now.date(), LocalDate.parse(now.date()).toString());
        assertEquals(List.of(), TrustGate.faults(TrustReport.shipped().orElseThrow(), now));
    }
}
