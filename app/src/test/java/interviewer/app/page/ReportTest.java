package interviewer.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The page of a report on the search, opened as a file. */
@ExtendWith(Browsing.class)
final class ReportTest {
    private static final int PHONE = 360;

    @TempDir
    static Path folder = Path.of("set by JUnit");

    private static @Nullable Reported report;

    private @Nullable Visit visit;

    @BeforeAll
    static void writeReport() throws IOException, InterruptedException {
        report = Reported.full(folder);
    }

    @AfterEach
    void closeVisit() {
        if (visit != null) {
            assertEquals(List.of(), visit.complaints());
            assertNull(visit.page().evaluate("() => window.ran ?? null"));
            visit.close();
        }
    }

    private Visit open(Chromium chromium, String hash) {
        return open(chromium, hash, Visit.WIDE, false);
    }

    private Visit open(Chromium chromium, String hash, int width, boolean dark) {
        Visit opened = Visit.to(Objects.requireNonNull(report).address(), chromium.browser(), width, dark);
        visit = opened;
        opened.open("retrieval.html" + hash);
        return opened;
    }

    private static Locator questions(Visit visit) {
        return visit.page().locator("[data-test=question] th a");
    }

    @Test
    void page_opened_showsFiguresAndAllQuestions(Chromium chromium) {
        Visit visit = open(chromium, "");

        assertThat(visit.hook("hero")).containsText("context.precision@5");
        assertThat(visit.hook("figure").filter(new Locator.FilterOptions().setHasText("AUC")))
                .hasCount(1);
        assertThat(visit.hook("count")).hasText("5 questions");
        assertThat(visit.page().getByRole(AriaRole.IMG)).hasCount(2);
        assertThat(visit.page().locator("#against h2")).hasText("Against other.trec");
        assertThat(visit.page().locator("#ablation tbody tr")).hasCount(4);
        assertThat(visit.page().locator("#noise h3")).hasCount(2);
    }

    @Test
    void list_atFirst_hasTheWorstQuestionFirst(Chromium chromium) {
        Visit visit = open(chromium, "");

        assertThat(questions(visit).first()).hasText("Is Lambda cheaper than EC2?");
        assertThat(questions(visit).last()).hasText("How do I bake bread?");
    }

    @Test
    void deepLink_opensItsQuestion(Chromium chromium) {
        Visit visit = open(chromium, "#q-q1");

        assertThat(visit.hook("opened")).hasCount(1);
        assertThat(visit.hook("opened")).containsText("duplicate processing");
        assertThat(visit.hook("hit").first().locator(".parts")).containsText("words");
        assertThat(visit.page().locator("[id='q-q1']")).isInViewport();
    }

    @Test
    void deepLink_toAnOddId_isKeptByReload(Chromium chromium) {
        Visit visit = open(chromium, "");
        questions(visit)
                .filter(new Locator.FilterOptions().setHasText("Why does this guide exist?"))
                .click();
        String odd = URLEncoder.encode(Reported.ODD, StandardCharsets.UTF_8).replace("+", "%20");
        assertTrue(visit.page().url().endsWith("#q-" + odd), visit.page().url());

        visit.page().reload();

        assertThat(visit.hook("opened")).containsText("The first right hit stands at rank");
    }

    @Test
    void question_pressedAgain_closes(Chromium chromium) {
        Visit visit = open(chromium, "#q-q1");

        questions(visit)
                .filter(new Locator.FilterOptions().setHasText("visibility timeout is too short"))
                .click();

        assertThat(visit.hook("opened")).hasCount(0);
    }

    @Test
    void filters_together_leaveWhatHasAll(Chromium chromium) {
        Visit visit = open(chromium, "");

        visit.hook("filter-kind").selectOption("fact");
        assertThat(visit.hook("count")).hasText("2 of 5 questions");
        visit.hook("filter-text").fill("GUIDE exist");

        assertThat(questions(visit)).hasText(new String[] {"Why does this guide exist?"});
    }

    @Test
    void filters_thatNothingHas_saySoAndCanBeDropped(Chromium chromium) {
        Visit visit = open(chromium, "");

        visit.hook("filter-text").fill("nobody asked this");
        assertThat(visit.hook("empty")).containsText("No question has that.");
        visit.hook("empty").locator("button").click();

        assertThat(visit.hook("count")).hasText("5 questions");
        assertThat(visit.hook("filter-text")).hasValue("");
    }

    @Test
    void filter_ofMisses_leavesThem(Chromium chromium) {
        Visit visit = open(chromium, "");

        visit.hook("filter-right").selectOption("miss");

        assertThat(questions(visit).first()).hasText("Is Lambda cheaper than EC2?");
        assertFalse(column(visit, 1).contains("1"));
    }

    /** What stands in a column of the list; the first has the questions. */
    private static List<String> column(Visit visit, int number) {
        return visit.page()
                .locator("[data-test=question] td:nth-of-type(" + number + ")")
                .allTextContents();
    }

    @Test
    void filter_ofWorseThanTheOtherRun_leavesThem(Chromium chromium) {
        Visit visit = open(chromium, "");

        visit.hook("filter-worse").check();

        assertThat(questions(visit)).hasText(new String[] {"Is Lambda cheaper than EC2?"});
    }

    @Test
    void choice_standsInTheAddress(Chromium chromium) {
        Visit visit = open(chromium, "");
        visit.hook("filter-kind").selectOption("fact");
        visit.hook("sort-confidence").click();

        visit.page().reload();

        assertThat(visit.hook("count")).hasText("2 of 5 questions");
        assertThat(visit.page().locator("th[aria-sort=ascending]")).hasText("Confidence");
    }

    @Test
    void sort_pressedTwice_turnsRound(Chromium chromium) {
        Visit visit = open(chromium, "");

        visit.hook("sort-confidence").click();
        List<String> up = column(visit, 4);
        visit.hook("sort-confidence").click();

        assertThat(visit.page().locator("th[aria-sort=descending]")).hasText("Confidence");
        assertEquals(up.stream().sorted().toList(), up);
        assertEquals(up.reversed(), column(visit, 4));
    }

    @Test
    void kind_pressed_showsItsQuestions(Chromium chromium) {
        Visit visit = open(chromium, "");

        visit.hook("kind").locator("button").getByText("hard").click();

        assertThat(questions(visit)).hasText(new String[] {"Is Lambda cheaper than EC2?"});
        assertThat(visit.hook("filter-kind")).hasValue("hard");
    }

    @Test
    void markup_staysText(Chromium chromium) {
        Visit visit = open(chromium, "#q-q4");

        assertThat(visit.page().locator("[id='q-q4'] a")).hasText(Reported.HOSTILE);
        assertThat(visit.hook("kind").getByText("<b>hostile</b>")).isVisible();
        assertThat(visit.page().locator("img, b, script:not([type])")).hasCount(0);
    }

    @Test
    void keys_findAndOpenAQuestion(Chromium chromium) {
        Visit visit = open(chromium, "");

        visit.page().keyboard().press("/");
        visit.page().keyboard().type("bread");
        assertThat(visit.hook("count")).hasText("1 of 5 questions");
        for (int tabs = 0;
                tabs < 20 && !"A".equals(visit.page().evaluate("() => document.activeElement.tagName"));
                tabs++) {
            visit.page().keyboard().press("Tab");
        }
        visit.page().keyboard().press("Enter");

        assertThat(visit.hook("opened")).containsText("The corpus has no answer");
        assertEquals("A", visit.page().evaluate("() => document.activeElement.tagName"));
    }

    @Test
    void light_hasNoBarriers(Chromium chromium) {
        assertEquals(List.of(), unfolded(open(chromium, "#q-q3")).barriers());
    }

    @Test
    void dark_hasNoBarriers(Chromium chromium) {
        Visit visit = open(chromium, "#q-q3", Visit.WIDE, true);

        assertEquals(List.of(), unfolded(visit).barriers());
        assertEquals("rgb(20, 24, 23)", visit.page().evaluate("() => getComputedStyle(document.body).backgroundColor"));
    }

    @Test
    void phone_neverScrollsSideways(Chromium chromium) {
        Visit visit = unfolded(open(chromium, "#q-q4", PHONE, false));

        assertThat(visit.hook("opened")).isVisible();
        assertEquals(0, visit.overhang());
        assertEquals(List.of(), visit.barriers());
    }

    private static Visit unfolded(Visit visit) {
        visit.page().evaluate("() => document.querySelectorAll('details').forEach(each => { each.open = true; })");
        return visit;
    }

    @Test
    void print_hasNoControls(Chromium chromium) {
        Visit visit = open(chromium, "#q-q1");

        visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(visit.hook("filter-text")).isHidden();
        assertThat(visit.hook("opened")).isVisible();
    }

    @Test
    void report_ofAnswerableQuestionsOnly_hasNoConfidence(Chromium chromium, @TempDir Path other)
            throws IOException, InterruptedException {
        try (Visit least = Visit.to(Reported.least(other).address(), chromium.browser())) {
            least.open("retrieval.html#confidence");

            assertThat(least.hook("count")).hasText("1 question");
            assertThat(least.page().locator("#confidence, #against, #ablation, #noise"))
                    .hasCount(0);
            assertTrue(least.complaints().isEmpty());
        }
    }
}
