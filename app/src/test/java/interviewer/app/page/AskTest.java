package interviewer.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Questions to the guide. */
@ExtendWith(Browsing.class)
final class AskTest {
    @Test
    void ask_citesPassagesThatOpen(Visit visit) {
        visit.open("#/ask");
        assertThat(visit.hook("ask-input")).isFocused();

        visit.hook("ask-input").fill("When would you not use DynamoDB?");
        visit.hook("ask-submit").click();
        assertThat(visit.hook("ask-answer")).containsText("[1]");
        visit.hook("citation").first().click();

        assertThat(visit.hook("source-drawer")).containsText("DynamoDB");
        assertThat(visit.hook("marked-passage")).isInViewport();
        visit.page().keyboard().press("Escape");
        assertThat(visit.hook("citation").first()).isFocused();
    }

    @Test
    void ask_aboutSomethingElse_saysThatTheGuideDoesNot(Visit visit) {
        visit.open("#/ask");

        visit.hook("ask-input").fill("How long do I boil an egg?");
        visit.hook("ask-submit").click();

        assertThat(visit.hook("ask-answer")).containsText("Not in the guide");
    }

    @Test
    void ask_again_keepsTheEarlierAnswerFolded(Visit visit) {
        visit.open("#/ask");
        visit.hook("suggestion").first().click();
        visit.hook("ask-answer").waitFor();

        visit.hook("ask-input").fill("What is a dead-letter queue for?");
        visit.hook("ask-submit").click();

        assertThat(visit.hook("ask-answer")).containsText("dead-letter");
        assertThat(visit.page().locator(".ask-earlier")).containsText("Why Aurora over RDS?");
    }

    @Test
    void ask_thatRefersBack_showsWhatWasSearched(Visit visit) {
        visit.open("#/ask");
        visit.hook("ask-input").fill("How long does SQS keep a message?");
        visit.hook("ask-submit").click();
        assertThat(visit.hook("ask-answer")).containsText("14 days");
        assertThat(visit.hook("ask-searched")).hasCount(0);

        visit.hook("ask-input").fill("And how big may one be?");
        visit.hook("ask-submit").click();

        assertThat(visit.hook("ask-answer")).containsText("256KB");
        assertThat(visit.hook("ask-searched"))
                .hasText("Searched as: How long does SQS keep a message? And how big may one be?");
    }

    @Test
    void ask_newTopic_isSearchedAsAsked(Visit visit) {
        visit.open("#/ask");
        visit.hook("ask-input").fill("How long does SQS keep a message?");
        visit.hook("ask-submit").click();
        assertThat(visit.hook("ask-answer")).containsText("14 days");

        visit.hook("ask-input").fill("What is the largest object S3 takes?");
        visit.hook("ask-submit").click();

        assertThat(visit.hook("ask-answer")).containsText("5TB");
        assertThat(visit.hook("ask-searched")).hasCount(0);
    }

    @Test
    void question_asAnAddress_isAskedAfterAReload(Visit visit) {
        visit.open("#/ask?question=Why+Aurora+over+RDS%3F");

        assertThat(visit.hook("ask-answer")).containsText("Aurora");
        visit.page().reload();

        assertThat(visit.hook("ask-input")).hasValue("Why Aurora over RDS?");
        assertThat(visit.hook("ask-answer")).containsText("Aurora");
        assertTrue(visit.hook("citation").count() >= 1);
    }
}
