package interviewer.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Dark and narrow. What the screens look like is judged by eye: bench/screenshots.sh. */
@ExtendWith(Browsing.class)
final class LooksTest {
    private static final int PHONE = 360;

    @Test
    void darkScheme_putsLightWordsOnDarkPaper(@Seen(dark = true) Visit visit) {
        visit.open("");
        visit.hook("answer").waitFor();

        assertTrue(brightness(visit, "backgroundColor") < 60);
        assertTrue(brightness(visit, "color") > 180);
    }

    @Test
    void theme_chosenByHand_outlivesAReload(Visit visit) {
        visit.open("");
        visit.hook("theme").click();
        visit.hook("theme").click();

        visit.page().reload();

        assertThat(visit.hook("theme")).hasText("Theme: dark");
        assertTrue(brightness(visit, "backgroundColor") < 60);
    }

    /** Of the page's paper or ink, 0 to 255. */
    private static int brightness(Visit visit, String property) {
        return (Integer) visit.page()
                .evaluate(
                        "property => Math.max(...getComputedStyle(document.body)[property].match(/\\d+/g).slice(0, 3))",
                        property);
    }

    @Test
    void phone_neverScrollsSideways(@Seen(width = PHONE) Visit visit) {
        visit.open("");
        visit.hook("answer").waitFor();
        assertEquals(0, visit.overhang(), "first visit");

        visit.hook("sample-outdated").click();
        visit.hook("grade").waitFor();
        assertEquals(0, visit.overhang(), "sample");

        visit.hook("sample-back").click();
        visit.answer(DrillTest.ANSWER + " " + "x".repeat(300));
        assertEquals(0, visit.overhang(), "feedback");

        visit.hook("disagree-name").click();
        assertEquals(0, visit.overhang(), "disagreement");

        visit.hook("source-open").first().click();
        visit.hook("marked-passage").waitFor();
        assertEquals(0, visit.overhang(), "source");
        visit.page().keyboard().press("Escape");

        visit.hook("skip").click();
        visit.hook("reveal").waitFor();
        assertEquals(0, visit.overhang(), "strong answer");

        visit.hook("choose-next").click();
        visit.hook("picker-option").first().waitFor();
        assertEquals(0, visit.overhang(), "choice");

        visit.open("#/ask?question=Why+Aurora+over+RDS%3F");
        visit.hook("ask-answer").waitFor();
        assertEquals(0, visit.overhang(), "ask");

        visit.open("#/interviews");
        visit.hook("past-row").first().waitFor();
        assertEquals(0, visit.overhang(), "past interviews");
    }

    @Test
    void phone_withAModel_neverScrollsSideways(@Seen(width = PHONE) Visit visit, Voice voice) {
        voice.reads(Voice.read("name", 2, 1), Voice.read("gotcha", 2, 3));
        visit.open("");
        visit.awaitModel(Voice.MODEL);
        visit.answer(DrillTest.ANSWER);
        visit.hook("reading-step-gotcha").waitFor();
        assertEquals(0, visit.overhang(), "reading");

        visit.openModels();
        assertEquals(0, visit.overhang(), "language models");
    }

    @Test
    void phone_design_neverScrollsSideways(@Seen(width = PHONE) Visit visit) {
        visit.open("#/scenarios/design-photo-sharing");
        visit.hook("answer").fill("How many photos are uploaded per day?");
        visit.hook("submit").click();
        visit.hook("clarification").waitFor();
        assertEquals(0, visit.overhang(), "talk");

        visit.hook("answer").fill(DesignTest.DESIGN + " " + "x".repeat(300));
        visit.hook("submit").click();
        visit.hook("finish").click();
        visit.hook("review-services").waitFor();
        visit.hook("service-dynamodb").locator("summary").click();
        assertEquals(0, visit.overhang(), "feedback");
    }
}
