package interviewer.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import interviewer.text.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** "Can I trust this grade?": the ways to it, what it says, and what it says when there is nothing to say. */
@ExtendWith(Browsing.class)
final class TrustTest {
    private static final String ADDRESS = "**/api/trust";

    /** What the server says, changed. */
    private static void change(Visit visit, Consumer<ObjectNode> change) {
        visit.page().route(ADDRESS, route -> {
            try {
                ObjectNode trust =
                        (ObjectNode) Json.mapper().readTree(route.fetch().body());
                change.accept(trust);
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(trust.toString()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private static void openFolds(Visit visit) {
        visit.page()
                .evaluate("() => document.querySelectorAll('.trust details').forEach(fold => { fold.open = true; })");
        assertThat(visit.hook("trust-miss")).hasCount(10);
    }

    @Test
    void grade_leadsToThePage_andBack(Visit visit) {
        visit.open("");
        visit.answer(DrillTest.ANSWER);

        visit.hook("trust-of-grade").click();

        assertThat(visit.page()).hasTitle(Pattern.compile("Can I trust this grade"));
        assertThat(visit.hook("trust-grading")).containsText(Pattern.compile("Of 100 marks \\d+ are the label"));
        visit.page().goBack();
        assertThat(visit.hook("grade")).isVisible();
    }

    @Test
    void page_saysInPlainWordsWhatItRestsOn_withoutBarriers(Visit visit) {
        visit.open("#/trust");

        assertThat(visit.hook("trust-basis")).containsText("written with AI help, by a written guide");
        assertThat(visit.hook("trust-basis")).containsText(Pattern.compile("marked \\d+ answers"));
        assertThat(visit.hook("trust-grading"))
                .containsText("Graded twice, 100 of 100 answers got exactly the same grade");
        assertThat(visit.hook("trust-attacks")).containsText("state something untrue");
        assertThat(visit.hook("trust-models")).containsText("No language model was calibrated");
        assertThat(visit.hook("trust-subject")).containsText("embedded 1 (all-MiniLM-L6-v2-q");
        assertThat(visit.hook("trust-differs")).hasCount(0);
        assertEquals(List.of(), visit.barriers());

        openFolds(visit);
        assertThat(visit.page().getByRole(AriaRole.TABLE)).hasCount(4);
        assertThat(visit.hook("trust-miss").first())
                .containsText(Pattern.compile("Given \\d+ of 10, by the labels \\d+"));
        assertEquals(List.of(), visit.barriers());
    }

    @Test
    void page_isReachedAndReadByKeys(Visit visit) {
        Keyboard keys = visit.page().keyboard();
        visit.open("#/ask");
        assertThat(visit.hook("status")).containsText("embedded grader");

        visit.tabTo("trust-link");
        keys.press("Enter");
        assertThat(visit.page().locator("h1")).isFocused();
        visit.hook("trust-worst").waitFor();
        for (int i = 0; i < 4; i++) {
            keys.press("Tab");
        }
        keys.press("Enter");

        assertThat(visit.hook("trust-worst")).hasAttribute("open", "");
        assertThat(visit.hook("trust-miss")).hasCount(10);
    }

    @Test
    void page_whenTheServerCannotSay_offersRetry(Visit visit) {
        visit.page()
                .route(
                        ADDRESS,
                        route -> route.fulfill(
                                new Route.FulfillOptions()
                                        .setStatus(503)
                                        .setContentType("application/problem+json")
                                        .setBody(
                                                "{\"title\":\"Storage fails\",\"status\":503,\"detail\":\"The disk is full.\"}")));
        visit.open("#/trust");
        assertThat(visit.hook("error")).containsText("Storage fails. The disk is full.");
        assertEquals(List.of(), visit.barriers());

        visit.page().unroute(ADDRESS);
        visit.page()
                .getByText("Retry", new Page.GetByTextOptions().setExact(true))
                .click();

        assertThat(visit.hook("trust-basis")).isVisible();
        assertThat(visit.hook("error")).hasCount(0);
    }

    @Test
    void page_ofABuildThatWasNotMeasured_saysSo(Visit visit) {
        change(visit, trust -> trust.putNull("measured"));

        visit.open("#/trust");

        assertThat(visit.hook("trust-empty")).containsText("This build was not measured.");
        assertThat(visit.hook("trust-own")).isVisible();
        assertThat(visit.hook("trust-grading")).hasCount(0);
    }

    @Test
    void page_ofAnotherGrader_namesBoth(Visit visit) {
        change(visit, trust -> {
            ((ObjectNode) trust.path("running")).put("grader", "embedded 1 (another model)");
            ((ArrayNode) trust.path("differs")).add("grader").add("cards");
        });

        visit.open("#/trust");

        assertThat(visit.hook("trust-differs"))
                .containsText(
                        Pattern.compile("it has other grader and service cards. Measured for embedded 1 \\(all-MiniLM"
                                + ".*; you run embedded 1 \\(another model\\)\\."));
        assertEquals(List.of(), visit.barriers());
    }

    @Test
    void ownMarksAndModels_areShownAsSoonAsThereAreAny(Visit visit) {
        change(visit, trust -> {
            ObjectNode own = (ObjectNode) trust.path("own");
            own.put("marks", 60).put("labels", 12).put("tooHigh", 8).put("tooLow", 3);
            ((ObjectNode) own.path("steps").path(2))
                    .put("labels", 12)
                    .put("exact", .08)
                    .put("kappa", -.2);
            ArrayNode models = (ArrayNode) trust.path("calibrations");
            calibrated(models, "qwen3:8b").putArray("counts").add("gotcha").add("not_use");
            calibrated(models, "qwen-coder:1.5b");
            ((ArrayNode) calibrated(models, "old:3b").path("differs"))
                    .add("prompt")
                    .add("grader");
        });

        visit.open("#/trust");

        assertThat(visit.hook("trust-own"))
                .containsText("You disagreed with 12 of 60 marks: 8 you found too high, 3 too low.");
        visit.hook("trust-own").locator("summary").click();
        assertThat(visit.hook("trust-own").locator("tbody tr").nth(2))
                .hasText(Pattern.compile("Gotcha\\s*12\\s*8\\s*-.20"));
        assertThat(visit.hook("trust-own").locator("tbody tr").first()).containsText("too few to say");
        assertEquals(List.of(), visit.barriers());

        Locator models = visit.hook("trust-models");
        assertThat(models.locator("li")).containsText(new String[] {
            "qwen3:8b read 40 answers whose right marks are known, on 20 November 2026."
                    + " It may move a mark by one level, for Gotcha and Not use.",
            "It adds nothing that could be told from luck",
            "That was with another prompt and grader, so it moves no mark until interviewer calibrate old:3b"
        });
        models.locator("summary").click();
        assertThat(models.locator("tbody tr").first())
                .hasText(Pattern.compile("qwen3:8b\\s*2026-11-20\\s*40\\s*39\\s*.62\\s*.41\\s*.70\\s*Gotcha, Not use"));
        assertThat(models.locator("tbody tr").nth(1)).hasText(Pattern.compile("qwen-coder:1.5b.*nothing"));
        assertThat(models.locator("tbody tr").nth(2)).containsText("nothing: other prompt, grader");
        assertEquals(List.of(), visit.barriers());
    }

    /** A model that counts for nothing, though nothing has changed since. */
    private static ObjectNode calibrated(ArrayNode models, String name) {
        ObjectNode model = models.addObject()
                .put("model", name)
                .put("date", "2026-11-20")
                .put("answers", 40)
                .put("usable", 39)
                .put("embedded", .62)
                .put("alone", .41)
                .put("both", .7);
        model.putArray("counts");
        model.putArray("differs");
        return model;
    }

    @Test
    void phone_neverScrollsSideways(@Seen(width = 360) Visit visit) {
        visit.open("#/trust");
        visit.hook("trust-basis").waitFor();
        assertEquals(0, visit.overhang(), "folded");

        openFolds(visit);
        assertEquals(0, visit.overhang(), "open");
    }

    @Test
    void dark_hasNoBarriers(@Seen(dark = true) Visit visit) {
        visit.open("#/trust");
        visit.hook("trust-basis").waitFor();
        openFolds(visit);

        assertEquals(List.of(), visit.barriers());
    }
}
