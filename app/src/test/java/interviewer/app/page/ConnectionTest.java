package interviewer.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The page and its server: heard only while the page is looked at, missed when it stops, found again. */
@ExtendWith(Browsing.class)
final class ConnectionTest {
    private static final String LOOKED_AT = """
            looked => {
              Object.defineProperty(document, 'hidden', { configurable: true, get: () => !looked });
              document.dispatchEvent(new Event('visibilitychange'));
            }""";

    @TempDir
    Path folder = Path.of("");

    @Test
    void status_isHeardOnlyWhileThePageIsLookedAt(Visit visit) {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        visit.page().onRequest(request -> begun.addAndGet(isStatus(request)));
        visit.page().onRequestFailed(request -> ended.addAndGet(isStatus(request)));
        visit.open("");
        assertThat(visit.hook("status")).containsText("embedded grader");

        visit.page().evaluate(LOOKED_AT, false);
        visit.page().waitForCondition(() -> ended.get() == 1);
        visit.page().evaluate(LOOKED_AT, true);
        visit.page().waitForCondition(() -> begun.get() == 2);

        assertEquals(1, ended.get());
    }

    private static int isStatus(Request request) {
        return request.url().endsWith("/api/status") ? 1 : 0;
    }

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
