package interviewer.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A drill from the answer to the next question. */
@ExtendWith(Browsing.class)
final class DrillTest {
    static final String ANSWER =
            "I'd put them in S3, object storage that keeps each file whole under a key. The API hands the phone"
                    + " a presigned URL and it uploads straight to the bucket. One object is at most 5 TB.";
    static final String SECOND =
            "With versioning on, a delete only adds a marker and we keep paying for the old bytes, so a"
                    + " lifecycle rule expires them. I would not take EFS: phones cannot mount it and it costs more.";

    @Test
    void answer_showsAtOnceWhileTheGradeIsOnItsWay(Visit visit) {
        visit.open("");
        visit.page().route("**/answers", route -> {
            assertThat(visit.hook("pending")).containsText(ANSWER);
            assertThat(visit.hook("pending")).hasAttribute("data-state", "sending");
            route.resume();
        });

        visit.answer(ANSWER);

        assertThat(visit.hook("pending")).hasCount(0);
    }

    @Test
    void grade_tiesEveryMarkToTheWordsThatEarnedIt(Visit visit) {
        visit.open("");
        visit.answer(ANSWER);

        assertThat(visit.page()).hasURL(Pattern.compile("#/interviews/.+"));
        for (String step : new String[] {"name", "pattern", "gotcha", "number", "not_use"}) {
            assertThat(visit.hook("step-" + step)).hasAttribute("data-level", Pattern.compile("[012]"));
        }
        assertTrue(visit.hook("evidence").count() >= 2);
        for (String quote : visit.hook("evidence").allTextContents()) {
            assertTrue(ANSWER.contains(quote), quote);
        }
        Locator words = visit.page().locator("mark[data-marks~=name]").first();
        words.hover();
        assertThat(visit.hook("step-name")).hasClass(Pattern.compile("\\blit\\b"));
    }

    @Test
    void source_opensItsSectionWithTheSentenceMarked(Visit visit) {
        visit.open("");
        visit.answer(ANSWER);
        Locator quoted = visit.page().locator(".mark-note .passage").first();
        String sentence = quoted.locator("blockquote").textContent();

        quoted.getByTestId("source-open").click();

        assertThat(visit.hook("marked-passage")).containsText(sentence);
        assertThat(visit.hook("marked-passage")).isInViewport();
        visit.hook("close").click();
        assertThat(visit.hook("source-drawer")).hasCount(0);
        assertThat(quoted.getByTestId("source-open")).isFocused();
    }

    @Test
    void drill_goesFromTheProbeToTheStrongAnswerAndOn(Visit visit) {
        visit.open("");
        visit.answer(ANSWER);
        assertThat(visit.hook("probe")).not().isEmpty();

        visit.hook("probe-answer").fill(SECOND);
        visit.hook("submit").click();
        visit.hook("reveal").waitFor();

        assertThat(visit.hook("grade").first()).containsText("lifecycle rule");
        assertThat(visit.hook("change").first()).containsText("→");
        assertThat(visit.hook("reveal")).containsText("S3");
        assertTrue(visit.hook("reveal").getByTestId("source-open").count() >= 2);
        assertThat(visit.hook("next")).isFocused();

        visit.hook("next").click();

        assertThat(visit.hook("answer")).isFocused();
        assertThat(visit.hook("answer")).hasValue("");
        assertThat(visit.hook("timer")).hasText("0:30");
        assertThat(visit.hook("question")).not().containsText(Visit.QUESTION);
        assertThat(visit.page().locator(".earlier")).containsText(Visit.QUESTION);
    }

    @Test
    void skip_showsTheStrongAnswerWithoutASecondOne(Visit visit) {
        visit.open("");
        visit.answer(ANSWER);

        visit.hook("skip").click();

        assertThat(visit.hook("reveal")).isVisible();
        assertThat(visit.hook("next")).isVisible();
        assertThat(visit.hook("probe-answer")).hasCount(0);
    }

    @Test
    void example_standsUnderEachMarkThatIsNotMet(Visit visit) {
        visit.open("");
        visit.answer(ANSWER);

        Locator unmet = visit.page().locator(".mark-note:not([data-level='2'])");
        assertThat(unmet.getByTestId("example")).hasCount(unmet.count());
        assertThat(visit.page().locator(".mark-note[data-level='2']").getByTestId("example"))
                .hasCount(0);
        assertThat(unmet.getByTestId("example").first()).containsText("as of");
    }

    @Test
    void example_ofTheProbedStep_isFoldedAndOpensByKey(Visit visit) {
        visit.open("");
        visit.answer(ANSWER);
        assertThat(visit.hook("probe")).isVisible();
        Locator folded = visit.page().locator("details.example");

        assertThat(folded).hasCount(1);
        assertThat(folded.locator(".example-words")).isHidden();
        folded.locator("summary").press("Enter");

        assertThat(folded.locator(".example-words")).isVisible();
    }

    @Test
    void modelAnswer_isBehindADisclosureWithASourceForEachSentence(Visit visit) {
        visit.open("");
        assertThat(visit.hook("model-answer")).hasCount(0);
        visit.answer(ANSWER);
        Locator model = visit.hook("model-answer");
        assertThat(model.locator("li").first()).isHidden();

        model.locator("summary").press("Enter");

        assertThat(model.locator("li")).hasCount(5);
        assertThat(model.locator("li").first()).isVisible();
        assertThat(model.locator(".example-origin")).hasCount(5);
    }

    @Test
    void modelAnswer_afterNoAttempt_isNotThere(Visit visit) {
        visit.open("");
        visit.answer("I don't know.");

        assertThat(visit.hook("probe")).isVisible();
        assertThat(visit.hook("model-answer")).hasCount(0);
        assertThat(visit.hook("example")).hasCount(0);
    }

    @Test
    void disagree_isKeptBesideOursAndTakenBack(Visit visit) {
        visit.open("");
        visit.answer(ANSWER);
        String ours = visit.hook("step-gotcha").getAttribute("data-level");
        String theirs = "2".equals(ours) ? "0" : "2";

        visit.hook("disagree-gotcha").click();
        visit.hook("disagree-level-" + theirs).check();
        visit.hook("disagree-reason").fill("The 5 TB limit <b>does</b> bite");
        visit.hook("disagree-save").click();

        assertThat(visit.hook("disagreement")).containsText("The 5 TB limit <b>does</b> bite");
        assertThat(visit.hook("step-gotcha")).hasAttribute("data-level", ours);
        assertTrue(exported(visit).contains("The 5 TB limit <b>does</b> bite"));
        visit.page().reload();
        assertThat(visit.hook("disagreement")).isVisible();

        visit.hook("disagree-undo").click();

        assertThat(visit.hook("disagree-gotcha")).isVisible();
        assertThat(visit.hook("disagreement")).hasCount(0);
        assertFalse(exported(visit).contains("does</b> bite"));
    }

    private static String exported(Visit visit) {
        APIResponse file = visit.page().request().get(visit.at("api/disagreements"));
        return file.text();
    }

    @Test
    void reload_afterTheFirstGrade_goesOnWithTheProbe(Visit visit) {
        visit.open("");
        visit.answer(ANSWER);
        String total = visit.hook("total").textContent();
        visit.hook("probe-answer").fill("half a second answer");

        visit.page().reload();

        assertThat(visit.hook("total")).hasText(total);
        assertThat(visit.hook("probe-answer")).hasValue("half a second answer");
        visit.hook("submit").click();
        assertThat(visit.hook("reveal")).isVisible();
    }

    @Test
    void past_listsResumesAndDeletesAnInterview(Visit visit) {
        visit.open("");
        visit.answer(ANSWER);
        String mine = visit.interviews().getFirst();
        String address = visit.page().url();

        visit.hook("past-link").click();
        visit.hook("past-resume").first().click();
        assertThat(visit.page()).hasURL(address);
        assertThat(visit.hook("probe")).isVisible();

        visit.hook("past-link").click();
        int rows = visit.interviews().size();
        visit.hook("past-delete").first().click();
        assertThat(visit.hook("past-row")).hasCount(rows - 1);
        visit.hook("undo").click();
        assertThat(visit.hook("past-row")).hasCount(rows);
        visit.page()
                .waitForResponse(
                        response -> response.request().method().equals("DELETE"),
                        () -> visit.hook("past-delete").first().click());

        assertFalse(visit.interviews().contains(mine));
    }

    @Test
    void choose_posesTheQuestionThatWasSearchedFor(Visit visit) {
        visit.open("");

        visit.hook("choose").click();
        visit.hook("picker-field").fill("sqs");
        visit.page().keyboard().press("Enter");

        assertThat(visit.hook("question")).not().containsText(Visit.QUESTION);
        assertThat(visit.hook("answer")).isFocused();
        assertEquals(0, visit.page().locator("dialog[open]").count());
    }
}
