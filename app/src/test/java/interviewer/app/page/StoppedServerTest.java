package interviewer.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The server stops while the page is open, and is started again. */
@ExtendWith(Browsing.class)
final class StoppedServerTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void serverGone_isSaidAndTheDraftIsKept(Chromium chromium) throws Exception {
        try (Served served = Served.start(folder.resolve("data"));
                Visit visit = Visit.to(served.address(), chromium.browser())) {
            visit.open("");
            visit.hook("answer").fill(DrillTest.ANSWER);
            assertThat(visit.hook("status")).containsText("embedded grader");

            served.stop();
            assertThat(visit.hook("status")).containsText("Interviewer has stopped.");
            assertThat(visit.hook("answer")).hasValue(DrillTest.ANSWER);
            visit.hook("submit").click();
            assertThat(visit.hook("pending")).hasAttribute("data-state", "failed");
            assertThat(visit.hook("pending")).containsText(DrillTest.ANSWER);
            assertThat(visit.hook("error")).containsText("Start it again with ./interviewer");

            served.startAgain();
            visit.hook("error").getByText("Retry").click();
            visit.hook("grade").waitFor();
            assertThat(visit.hook("status")).containsText("embedded grader");
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void interview_isFoundAgainAfterARestart(Chromium chromium) throws Exception {
        try (Served served = Served.start(folder.resolve("data"));
                Visit visit = Visit.to(served.address(), chromium.browser())) {
            visit.open("");
            visit.answer(DrillTest.ANSWER);
            String total = visit.hook("total").textContent();

            served.stop();
            served.startAgain();
            visit.page().reload();

            assertThat(visit.hook("total")).hasText(total);
            visit.hook("probe-answer").fill(DrillTest.SECOND);
            visit.hook("submit").click();
            assertThat(visit.hook("reveal")).isVisible();
            visit.hook("past-link").click();
            assertThat(visit.hook("past-row")).hasCount(1);
            assertEquals(List.of(), visit.complaints());
        }
    }
}
