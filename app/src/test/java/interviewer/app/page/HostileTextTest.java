package interviewer.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import interviewer.llm.FakeReply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a person writes is text and stays text. */
@ExtendWith(Browsing.class)
final class HostileTextTest {
    private static final String HOSTILE = "S3</p><script>window.ran = 1</script><img src=x onerror=\"window.ran = 2\">"
            + "<svg onload=\"window.ran = 3\"></svg> object storage, one object is at most 5 TB"
            + " <a href=\"javascript:window.ran = 4\">here</a> {{7*7}} ${window.ran = 5}";

    @Test
    void answerOfMarkup_staysText(Visit visit) {
        visit.open("");

        visit.answer(HOSTILE);

        assertThat(visit.page().locator(".graded-text")).hasText(HOSTILE);
        assertInert(visit);
        visit.page().reload();
        assertThat(visit.page().locator(".graded-text")).hasText(HOSTILE);
        assertInert(visit);
    }

    @Test
    void questionOfMarkup_staysText(Visit visit) {
        visit.open("#/ask");

        visit.hook("ask-input").fill(HOSTILE);
        visit.hook("ask-submit").click();

        assertThat(visit.hook("ask-answer")).containsText("<script>");
        assertInert(visit);
    }

    @Test
    void addressOfMarkup_staysText(Visit visit) {
        visit.open("#/interviews/%3Cimg%20src%3Dx%20onerror%3D%22window.ran%3D1%22%3E");

        assertThat(visit.hook("error")).isVisible();
        assertInert(visit);
    }

    @Test
    void modelThatFailsWithMarkup_staysText(Visit visit, Voice voice) {
        voice.failsToRead(FakeReply.error(500, HOSTILE));
        visit.open("");
        visit.awaitModel(Voice.MODEL);

        visit.answer(DrillTest.ANSWER);

        assertThat(visit.hook("reading-state")).containsText("<script>window.ran = 1</script>");
        assertInert(visit);
    }

    private static void assertInert(Visit visit) {
        assertFalse((Boolean) visit.page().evaluate("() => 'ran' in window"));
        assertEquals(
                0,
                visit.page()
                        .locator("main :is(script, img, iframe, svg[onload], a[href^=javascript])")
                        .count());
    }

    @Test
    void watch_noticesWhatIsForbidden(Visit visit) {
        visit.open("");
        visit.hook("answer").waitFor();

        visit.page().evaluate("""
                () => {
                  const script = document.createElement('script');
                  script.textContent = 'window.ran = 1';
                  document.body.append(script);
                }""");
        assertInert(visit);
        List<String> complaints = visit.complaints();

        assertEquals(1, complaints.size(), complaints.toString());
    }

    @Test
    void watch_noticesARequestToElsewhere(Visit visit) {
        visit.open("");
        visit.hook("answer").waitFor();
        visit.page().route("http://192.0.2.1/**", route -> route.abort());

        visit.page().evaluate("() => { window.open('http://192.0.2.1/'); }");
        visit.page().waitForTimeout(200);

        assertFalse(visit.complaints().isEmpty());
    }
}
