package interviewer.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.llm.FakeReply;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A whole design interview, from the first page to its feedback. */
@ExtendWith(Browsing.class)
final class DesignTest {
    static final String PROMPT = "Design the backend of a photo sharing app.";
    static final String DESIGN = "Phones upload the photos straight to S3 with presigned URLs, so no server of ours"
            + " carries the bytes, and S3 keeps the files at eleven nines of durability. CloudFront serves the"
            + " pictures from edge locations near the users. The app calls an API Gateway, which throttles and routes"
            + " to Lambda functions. Who follows whom and what belongs to a photo is in DynamoDB, keyed by user; the"
            + " key of a star gets hot and is throttled at 1,000 writes a second, so counters are sharded. Each upload"
            + " puts an event on SQS, and a worker makes the three thumbnails. I would not take EFS, because phones"
            + " cannot mount it.";

    static final String CACHED =
            "ElastiCache holds the feed of each user in memory, so the database sees one read a minute.";
    static final String CHEAPER = "Photos that nobody opens move to a cheaper storage class by a lifecycle rule, and"
            + " CloudFront caches them longer.";

    static final String QUESTION = "How many photos are uploaded per day?";
    private static final String REPLY = "About 4 million photos a day";
    private static final String PROBE =
            "The feed of a star is opened by 100,000 people in the same minute. What does your database see of that?";

    private static void begin(Visit visit) {
        visit.open("");
        visit.hook("design-entry").getByText(PROMPT).click();
        assertThat(visit.hook("question")).containsText(PROMPT);
        assertStage(visit, "Ask and design");
    }

    private static void say(Visit visit, String box, String text) {
        visit.hook(box).fill(text);
        visit.hook("submit").click();
    }

    private static void assertStage(Visit visit, String stage) {
        assertThat(visit.hook("stages").locator("[aria-current=step]")).hasText(stage);
    }

    private static void assertReviewed(Visit visit) {
        assertStage(visit, "Feedback");
        assertThat(visit.hook("total")).hasText(Pattern.compile("\\d+"));
        assertThat(visit.page().locator(".graded-margin .mark-note")).hasCount(5);
        assertThat(visit.hook("review-path")).containsText("7");
        assertThat(visit.hook("review-delivery")).hasAttribute("data-covered", "true");
        assertThat(visit.hook("review-delivery").getByTestId("quote"))
                .hasText("CloudFront serves the pictures from edge locations near the users.");
        assertThat(visit.hook("review-sign-in")).hasAttribute("data-covered", "false");
        assertThat(visit.hook("review-sign-in")).containsText("Could be: Cognito.");
        assertTrue(visit.hook("review-sign-in").getByTestId("source-open").count() >= 1);
        assertThat(visit.hook("review-direct-upload")).hasAttribute("data-covered", "true");
        assertThat(visit.hook("review-services").locator("details")).not().hasCount(0);
    }

    @Test
    void interview_goesFromTheFirstPageToItsFeedback(Visit visit) {
        begin(visit);
        say(visit, "answer", QUESTION);
        assertThat(visit.hook("clarification")).containsText(REPLY);
        assertThat(visit.hook("answer")).isFocused();
        assertThat(visit.hook("answer")).hasValue("");
        assertStage(visit, "Ask and design");

        say(visit, "answer", DESIGN);
        assertThat(visit.hook("probe")).hasText(PROBE);
        assertStage(visit, "One probe");
        assertThat(visit.hook("probe-answer")).isFocused();

        say(visit, "probe-answer", CACHED);
        assertThat(visit.hook("change")).containsText("halved the budget");
        assertStage(visit, "A changed requirement");
        assertThat(visit.hook("grade")).hasCount(0);

        say(visit, "probe-answer", CHEAPER);
        visit.hook("grade").waitFor();
        assertReviewed(visit);
        assertThat(visit.hook("review-cache").getByTestId("quote")).containsText("ElastiCache holds the feed");
        assertThat(visit.hook("review-change").getByTestId("quote")).containsText("cheaper storage class");
        assertThat(visit.hook("summary")).containsText("of 7 parts of the path");
        assertThat(visit.hook("reveal")).containsText("Cognito");
        assertThat(visit.hook("next")).isVisible();
        assertEquals(List.of(), visit.barriers());
    }

    @Test
    void service_unfoldsToItsFiveMarks(Visit visit) {
        begin(visit);
        say(visit, "answer", DESIGN);
        visit.hook("finish").click();

        visit.hook("service-dynamodb").locator("summary").click();

        assertThat(visit.hook("service-dynamodb").locator(".mark-note")).hasCount(5);
        assertThat(visit.hook("service-dynamodb").getByTestId("evidence").first())
                .isVisible();
        assertEquals(List.of(), visit.barriers());
    }

    @Test
    void finish_atTheProbe_reviewsWhatIsThere(Visit visit) {
        begin(visit);
        say(visit, "answer", DESIGN);

        visit.hook("finish").click();

        assertReviewed(visit);
        assertThat(visit.hook("review-cache")).hasAttribute("data-covered", "false");
        assertThat(visit.hook("review-change")).hasCount(0);
        assertThat(visit.hook("reveal")).isVisible();
    }

    @Test
    void reload_inTheMiddle_goesOnWhereItWas(Visit visit) {
        begin(visit);
        say(visit, "answer", QUESTION);
        visit.hook("clarification").waitFor();
        visit.hook("answer").fill("Phones upload to");

        visit.page().reload();
        assertThat(visit.hook("clarification")).containsText(REPLY);
        assertThat(visit.hook("answer")).hasValue("Phones upload to");
        say(visit, "answer", DESIGN);
        visit.hook("probe").waitFor();

        visit.page().reload();
        assertThat(visit.hook("probe")).hasText(PROBE);
        assertStage(visit, "One probe");
        say(visit, "probe-answer", CACHED);
        visit.hook("change").waitFor();

        visit.page().reload();
        visit.hook("finish").click();
        assertReviewed(visit);
        assertThat(visit.hook("review-change")).containsText("missing");
        visit.page().reload();
        assertReviewed(visit);
    }

    @Test
    void past_showsTheInterviewAgain(Visit visit) {
        begin(visit);
        say(visit, "answer", DESIGN);
        visit.hook("finish").click();
        assertReviewed(visit);
        String address = visit.page().url();

        visit.hook("past-link").click();
        assertThat(visit.hook("past-row").first()).containsText(PROMPT);
        visit.hook("past-resume").first().click();

        assertThat(visit.page()).hasURL(address);
        assertReviewed(visit);
        visit.page().getByText("What was said").click();
        assertThat(visit.hook("probe")).hasText(PROBE);
    }

    @Test
    void model_wordsTheChangeAndReadsTheWholeDesign(Visit visit, Voice voice) {
        String change = "The board has halved the budget: the same users, the same photos, half of the money."
                + " What do you change first?";
        String worded = "Your budget was just halved, for the same users and photos. What would you change first?";
        voice.words(
                change,
                FakeReply.say(
                        "Your budget was just halved, ",
                        "for the same users and photos. What would you change first?"));
        voice.reads(Voice.read("name", 2, 1), Voice.read("number", 2, 1));
        begin(visit);
        visit.awaitModel(Voice.MODEL);
        say(visit, "answer", DESIGN);
        visit.hook("probe").waitFor();
        say(visit, "probe-answer", CACHED);
        assertThat(visit.hook("change")).hasText(worded);

        say(visit, "probe-answer", CHEAPER);

        assertReviewed(visit);
        assertThat(visit.hook("reading")).hasAttribute("data-state", "done");
        assertThat(visit.hook("reading")).containsText("Second reading by " + Voice.MODEL);
        assertThat(visit.hook("unsure-gotcha")).isVisible();
        assertThat(visit.hook("review-path")).not().containsText("Second reader");
        assertEquals(List.of(), visit.barriers());
    }
}
