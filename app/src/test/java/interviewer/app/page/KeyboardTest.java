package interviewer.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Without a mouse. */
@ExtendWith(Browsing.class)
final class KeyboardTest {
    private static final String SUBMIT = "Control+Enter";

    @Test
    void drill_byKeysAlone_goesFromAnswerToNextQuestion(Visit visit) {
        Keyboard keys = visit.page().keyboard();
        visit.open("");
        assertThat(visit.hook("answer")).isFocused();

        keys.insertText(DrillTest.ANSWER);
        keys.press(SUBMIT);
        visit.hook("grade").waitFor();

        visit.tabTo("source-open");
        keys.press("s");
        assertThat(visit.hook("marked-passage")).isInViewport();
        keys.press("Escape");
        assertThat(visit.hook("source-drawer")).hasCount(0);

        visit.tabTo("disagree-gotcha");
        keys.press("Enter");
        keys.press("ArrowLeft");
        visit.tabTo("disagree-reason");
        keys.insertText("by keyboard");
        keys.press(SUBMIT);
        assertThat(visit.hook("disagreement")).containsText("by keyboard");
        assertThat(visit.hook("disagree-undo")).isFocused();
        keys.press("Enter");
        assertThat(visit.hook("disagree-gotcha")).isFocused();

        visit.tabTo("probe-answer");
        keys.insertText(DrillTest.SECOND);
        keys.press(SUBMIT);
        visit.hook("reveal").waitFor();
        assertThat(visit.hook("next")).isFocused();

        keys.press("n");

        assertThat(visit.hook("answer")).isFocused();
        assertThat(visit.hook("question")).not().containsText(Visit.QUESTION);
    }

    @Test
    void design_byKeysAlone_goesFromTheFirstPageToItsFeedback(Visit visit) {
        Keyboard keys = visit.page().keyboard();
        visit.open("");
        visit.hook("design-entry").first().waitFor();

        visit.tabTo("design-entry");
        keys.press("Enter");
        assertThat(visit.hook("question")).containsText(DesignTest.PROMPT);
        for (String said : List.of(DesignTest.QUESTION, DesignTest.DESIGN, DesignTest.CACHED)) {
            assertThat(visit.page().locator(".answer-box")).isFocused();
            assertThat(visit.page().locator(".answer-box")).hasValue("");
            int talk = visit.page().locator(".talk").count();
            keys.insertText(said);
            keys.press(SUBMIT);
            assertThat(visit.page().locator(".talk")).hasCount(talk + 2);
        }
        assertThat(visit.hook("probe-answer")).isFocused();
        visit.tabTo("finish");
        keys.press("Enter");
        visit.hook("grade").waitFor();

        assertThat(visit.page().locator("[data-heading]").first()).isFocused();
        visit.tabTo("source-open");
        keys.press("Enter");
        assertThat(visit.hook("marked-passage")).isInViewport();
        keys.press("Escape");
        keys.press("n");
        assertThat(visit.hook("answer")).isFocused();
        assertThat(visit.hook("question")).not().containsText(DesignTest.PROMPT);
    }

    @Test
    void singleKeys_areSilentInTheAnswerBox(Visit visit) {
        visit.open("");
        assertThat(visit.hook("answer")).isFocused();

        visit.page().keyboard().type("n/s?");
        assertThat(visit.hook("answer")).hasValue("n/s?");
        assertThat(visit.hook("help-dialog")).hasCount(0);

        visit.page().keyboard().press("Escape");
        visit.page().keyboard().press("?");
        assertThat(visit.hook("help-dialog")).isVisible();
        visit.page().keyboard().press("Escape");
        visit.page().keyboard().press("/");
        assertThat(visit.page()).hasURL(Pattern.compile("#/ask"));
        assertThat(visit.hook("ask-input")).isFocused();
    }
}
