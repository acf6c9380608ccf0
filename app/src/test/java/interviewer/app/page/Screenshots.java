package interviewer.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import interviewer.llm.FakeModel;
import interviewer.llm.FakeOllama;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

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

    private static final String TOP = "";
    private static final Path FOLDER = Path.of(System.getProperty("interviewer.images", "target/images"));

    private static final String DESIGN = "Phones upload the photos straight to S3 with presigned URLs, so no server of"
            + " ours carries the bytes. CloudFront serves the pictures from edge locations near the users. The app calls"
            + " an API Gateway, which routes to Lambda functions. Who follows whom and what belongs to a photo is in"
            + " DynamoDB; the key of a star gets hot and is throttled. Each upload puts an event on SQS, and a worker makes"
            + " the thumbnails. All of it is written in CloudFormation, and CloudWatch alarms wake us up at night.";

    private static final Voice.Read[] READING = {
        Voice.read("name", 2, 1, 2),
        Voice.read("pattern", 2, 3),
        Voice.read("gotcha", 2, 6),
        Voice.read("number", 2, 5),
        Voice.read("not_use", 2, 6)
    };
    private static final Voice.Read[] DESIGN_READING = {
        Voice.read("name", 2, 3), Voice.read("pattern", 2, 7), Voice.read("gotcha", 1, 6), Voice.read("not_use", 1, 2)
    };

    @TempDir
    Path data = Path.of("");

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

    @Test
    void lightWithModel(Visit visit, Voice voice) {
        takeWithModel(visit, voice, "light");
    }

    @Test
    void darkWithModel(@Seen(dark = true) Visit visit, Voice voice) {
        takeWithModel(visit, voice, "dark");
    }

    @Test
    void phoneWithModel(@Seen(width = 390) Visit visit, Voice voice) {
        takeWithModel(visit, voice, "phone");
    }

    @Test
    void models(Chromium chromium) throws Exception {
        try (FakeOllama ollama = FakeOllama.started()
                        .model(FakeModel.chat("qwen3:8b", 8.2))
                        .model(FakeModel.chat(Voice.MODEL, 1.5))
                        .model(FakeModel.chat("llama3.3:70b", 70.6))
                        .model(FakeModel.chat("gpt-oss:120b-cloud", 117).on("https://elsewhere.example:443"))
                        .loaded("qwen3:8b");
                Served served = Served.start(data, ollama.address());
                Visit visit = Visit.to(served.address(), chromium.browser())) {
            visit.open("");
            visit.awaitModel("qwen3:8b");
            visit.openModels();
            shoot(visit, "models", "light", 800);
        }
    }

    private static void take(Visit visit, String look) {
        visit.open("");
        assertThat(visit.hook("status")).containsText("embedded grader");
        shoot(visit, "first-visit", look, 1000);

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

        visit.open("#/trust");
        visit.hook("trust-grading").locator("summary").first().click();
        shoot(visit, "trust", look, 1300);
    }

    private static void takeWithModel(Visit visit, Voice voice, String look) {
        voice.reads(READING).reads(DESIGN_READING);
        visit.open("");
        visit.awaitModel(Voice.MODEL);
        visit.answer(ANSWER);
        assertThat(visit.hook("reading")).hasAttribute("data-state", "done");
        shoot(visit, "reading", look, 1450);

        visit.open("#/scenarios/design-photo-sharing");
        say(visit, "answer", "How many photos are uploaded per day?", "clarification");
        say(visit, "answer", DESIGN, "probe");
        say(visit, "probe-answer", "ElastiCache in front keeps the feeds of the stars in memory.", "change");
        say(visit, "probe-answer", DesignTest.CHEAPER, "grade");
        assertThat(visit.hook("reading")).hasAttribute("data-state", "done");
        shoot(visit, "design", look, 1150, "review-path");
    }

    private static void say(Visit visit, String box, String words, String next) {
        visit.hook(box).fill(words);
        visit.hook("submit").click();
        visit.hook(next).waitFor();
    }

    private static void shoot(Visit visit, String screen, String look, int height) {
        shoot(visit, screen, look, height, TOP);
    }

    /** On a phone only what its window holds, from an element on; else all of the page down to a height. */
    private static void shoot(Visit visit, String screen, String look, int height, String from) {
        Page page = visit.page();
        boolean phone = look.equals("phone");
        page.setViewportSize(page.viewportSize().width, phone ? 844 : height);
        page.mouse().move(0, 0);
        page.evaluate("() => window.scrollTo(0, 0)");
        if (phone && !from.equals(TOP)) {
            visit.hook(from).evaluate("element => element.scrollIntoView()");
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(screen + "-" + look + ".png")));
    }
}
