package interviewer.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Takes the pictures of the documents. No test by its name, so that it runs only when asked for: bench/screenshots.sh does, with the
 * folder in the property {@code interviewer.images}.
 */
@ExtendWith(Browsing.class)
final class Screenshots {
    private static final String ANSWER =
            "I'd put them in S3, object storage that keeps each file whole under a key. The API hands the"
                    + " phone a presigned URL and it uploads straight to the bucket. S3 is eventually consistent for overwrites. One object is at most 5 TB. I wouldn't take"
                    + " EFS, phones can't mount it.";
    private static final String HALF_AN_ANSWER =
            "SQS goes between them: checkout puts the mail on a queue and is done, and a worker";

    private static final Path FOLDER = Path.of(System.getProperty("interviewer.images", "target/images"));

    @Test
    void light(Visit visit) {
        take(visit, "light");
    }

    @Test
    void dark(@Seen(dark = true) Visit visit) {
        take(visit, "dark");
    }

    @Test
    void phone(@Seen(width = 390) Visit visit) {
        take(visit, "phone");
    }

    private static void take(Visit visit, String look) {
        visit.open("");
        assertThat(visit.hook("status")).containsText("embedded grader");
        shoot(visit, "first-visit", look, 800);

        visit.answer(ANSWER);
        assertThat(visit.hook("probe")).isVisible();
        shoot(visit, "feedback", look, 1500);

        visit.hook("skip").click();
        visit.hook("choose-next").click();
        visit.hook("picker-field").fill("sqs");
        visit.page().keyboard().press("Enter");
        visit.page().clock().install(new Clock.InstallOptions().setTime(0));
        visit.hook("answer").fill(HALF_AN_ANSWER);
        visit.page().clock().runFor(12_000);
        assertThat(visit.hook("timer")).hasText("0:18");
        shoot(visit, "drill", look, 800);

        visit.open("#/ask?question=Why+Aurora+over+RDS%3F");
        visit.hook("ask-answer").waitFor();
        shoot(visit, "ask", look, 800);
    }

    /** On a phone only what its window holds; else the window is made as high as asked. */
    private static void shoot(Visit visit, String screen, String look, int height) {
        Page page = visit.page();
        boolean phone = look.equals("phone");
        page.setViewportSize(page.viewportSize().width, phone ? 844 : height);
        page.mouse().move(0, 0);
        page.evaluate("() => window.scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(screen + "-" + look + ".png")));
    }
}
