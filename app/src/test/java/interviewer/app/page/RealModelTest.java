package interviewer.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** With a real model: on the server that the variable INTERVIEWER_OLLAMA names, which has qwen-coder:1.5b. The grade never waits for it. */
@ExtendWith(Browsing.class)
final class RealModelTest {
    private static final String MODEL = "qwen-coder:1.5b";

    /** The machine may be busy, with this very model too. */
    private static final String[] PATIENT = {
        "--model=" + MODEL,
        "--model.warm-first-token-timeout=180s",
        "--model.idle-timeout=60s",
        "--model.call-timeout=240s"
    };

    /** In milliseconds, for the words of the probe and the reading after it. */
    private static final int PATIENCE = 300_000;

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void requireServer() {
        assumeTrue(System.getenv("INTERVIEWER_OLLAMA") != null, "INTERVIEWER_OLLAMA names no server");
    }

    @Test
    void drillAndDesign_areGradedAtOnceAndThenReadByTheModel(Chromium chromium) throws Exception {
        URI ollama = URI.create(System.getenv("INTERVIEWER_OLLAMA"));
        try (Served served = Served.start(folder.resolve("data"), ollama, PATIENT);
                Visit visit = Visit.to(served.address(), chromium.browser())) {
            visit.open("");
            visit.awaitModel(MODEL);
            visit.answer(DrillTest.ANSWER);
            assertThat(visit.hook("total")).hasText("6");
            assertRead(visit);
            assertThat(visit.hook("total")).hasText("6");

            visit.open("#/scenarios/design-photo-sharing");
            visit.hook("answer").fill(DesignTest.DESIGN);
            visit.hook("submit").click();
            visit.hook("finish").click();
            visit.hook("review-path").waitFor();
            String total = visit.hook("total").textContent();
            assertRead(visit);
            assertThat(visit.hook("total")).hasText(total);
            assertEquals(List.of(), visit.complaints());
        }
    }

    private static void assertRead(Visit visit) {
        Locator reading = visit.hook("reading");
        assertThat(reading)
                .hasAttribute(
                        "data-state", Pattern.compile("done|failed"), new HasAttributeOptions().setTimeout(PATIENCE));
        assertThat(visit.hook("reading-state"))
                .hasText(Pattern.compile("The second reader agrees on .*It moves no mark\\."));
        assertThat(reading).containsText("Second reading by " + MODEL);
    }
}
