package interviewer.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a stranger finds, before and without any interview. */
@ExtendWith(Browsing.class)
final class FirstVisitTest {
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("Since [A-Z][a-z]+ 20\\d\\d: ");

    @Test
    void firstVisit_posesAQuestionAndWaits(Visit visit) {
        visit.open("");

        assertThat(visit.hook("question")).containsText(Visit.QUESTION);
        assertThat(visit.hook("question")).not().containsText("S3");
        assertThat(visit.hook("answer")).isFocused();
        visit.page().waitForTimeout(1200);
        assertThat(visit.hook("timer")).hasText("0:30");
    }

    @Test
    void timer_startsWithTheFirstKey(Visit visit) {
        visit.open("");
        assertThat(visit.hook("answer")).isFocused();

        visit.page().keyboard().type("S");

        assertThat(visit.hook("timer")).hasText(Pattern.compile("0:2\\d"));
    }

    @Test
    void interview_isNotBegunBeforeTheFirstAnswer(Visit visit) {
        visit.open("");
        List<String> before = visit.interviews();

        visit.hook("answer").fill("S3, but I am not done yet");
        visit.page().reload();

        assertThat(visit.hook("answer")).hasValue("S3, but I am not done yet");
        assertEquals(before, visit.interviews());
    }

    @Test
    void sample_isGradedWithQuotesAndSourcesAndNotKept(Visit visit) {
        visit.open("");
        List<String> before = visit.interviews();

        visit.hook("sample-good").click();
        visit.hook("grade").waitFor();

        assertThat(visit.hook("sample-label")).hasText("Sample answer – not saved");
        assertThat(visit.hook("total")).hasText(Pattern.compile("[5-9]|10"));
        assertEquals(5, visit.page().locator(".mark-note").count());
        assertTrue(visit.hook("evidence").count() >= 3);
        assertTrue(visit.hook("highlight").count() >= 3);
        assertTrue(visit.hook("source-open").count() >= 1);
        assertEquals(before, visit.interviews());
    }

    @Test
    void sampleWeak_isWorthLessThanTheGoodOne(Visit visit) {
        visit.open("");
        visit.hook("sample-weak").click();
        int weak = total(visit);

        visit.hook("sample-good").click();
        assertThat(visit.hook("grade")).containsText("presigned URL");

        assertTrue(weak < total(visit), "weak: " + weak);
    }

    private static int total(Visit visit) {
        return Integer.parseInt(visit.hook("total").textContent());
    }

    @Test
    void sampleOutdated_showsADatedCorrectionAndItsReference(Visit visit) {
        visit.open("");

        visit.hook("sample-outdated").click();
        visit.hook("grade").waitFor();

        Locator wrong = visit.hook("factual-error").first();
        assertThat(wrong).containsText("You said");
        assertThat(wrong).containsText(MONTH_AND_YEAR);
        assertTrue(visit.page().locator(".words-wrong").count() >= 1);
        assertThat(visit.hook("sample-label")).isVisible();
    }

    @Test
    void sample_givesWayToTheOwnDraft(Visit visit) {
        visit.open("");
        visit.hook("answer").fill("my own words");
        visit.hook("sample-weak").click();
        visit.hook("grade").waitFor();

        visit.hook("sample-back").click();

        assertThat(visit.hook("answer")).hasValue("my own words");
        assertThat(visit.hook("answer")).isFocused();
        assertThat(visit.hook("grade")).hasCount(0);
    }

    @Test
    void askOnTheFirstVisit_leadsToTheAnswer(Visit visit) {
        visit.open("");

        assertThat(visit.hook("ask-input")).hasValue("Why Aurora over RDS?");
        visit.hook("ask-submit").click();

        assertThat(visit.hook("ask-answer")).containsText("Aurora");
        assertTrue(visit.hook("citation").count() >= 1);
    }
}
