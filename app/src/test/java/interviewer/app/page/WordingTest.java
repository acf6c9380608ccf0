package interviewer.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import interviewer.llm.FakeReply;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A language model words what the interviewer asks. The plain words are there first, and stay where its own are not fit to be shown. */
@ExtendWith(Browsing.class)
final class WordingTest {
    /** After {@link DrillTest#ANSWER}. */
    private static final String PLAIN =
            "The app has been live for a year. What has gone wrong with this storage by now?";

    private static final String WORDED =
            "You keep each file whole under a key. A year later, what has gone wrong with that storage?";

    private static final String WATCH = """
            () => {
              window.shown = [];
              const look = () => {
                const probe = document.querySelector('[data-test=probe]');
                if (probe) window.shown.push(probe.textContent);
              };
              new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
              setInterval(look, 5);
            }""";

    private static void answer(Visit visit) {
        visit.open("");
        visit.awaitModel(Voice.MODEL);
        visit.page().evaluate(WATCH);
        visit.answer(DrillTest.ANSWER);
    }

    @SuppressWarnings("unchecked") // a list of texts is what the script returns
    private static List<String> shown(Visit visit) {
        return (List<String>) visit.page().evaluate("() => window.shown");
    }

    /** The probe is worded before the answer is read. */
    private static void awaitReading(Visit visit) {
        assertThat(visit.hook("reading")).hasAttribute("data-state", "failed");
    }

    private static Locator toggle(Visit visit) {
        return visit.hook("wording-toggle").last();
    }

    @Test
    void probe_streamsInTheModelsWordsAndKeepsThePlainOnes(Visit visit, Voice voice) {
        CountDownLatch held = new CountDownLatch(1);
        voice.words(
                PLAIN,
                FakeReply.open()
                        .piece("You keep each file whole under a key. ")
                        .await(held)
                        .piece("A year later, what has gone wrong ")
                        .piece("with that storage?")
                        .done("stop"));

        answer(visit);

        assertThat(visit.hook("probe")).hasText("You keep each file whole under a key.");
        assertThat(visit.hook("wording").last()).hasText("The language model is wording this");
        assertEquals(PLAIN, shown(visit).getFirst());
        held.countDown();
        assertThat(visit.hook("probe")).hasText(WORDED);
        assertThat(visit.hook("wording").last()).containsText("Worded by " + Voice.MODEL);

        toggle(visit).click();
        assertThat(visit.hook("probe")).hasText(PLAIN);
        assertThat(toggle(visit)).hasText("In the model's words");
        assertThat(toggle(visit)).isFocused();
        toggle(visit).click();
        assertThat(visit.hook("probe")).hasText(WORDED);

        visit.page().reload();
        assertThat(visit.hook("probe")).hasText(WORDED);
        assertThat(toggle(visit)).hasText("Plain words");
    }

    @Test
    void wordingThatGivesAServiceAway_isNeverSeen(Visit visit, Voice voice) {
        CountDownLatch held = new CountDownLatch(1);
        voice.words(
                PLAIN,
                FakeReply.open()
                        .piece("Picture a year of traffic. ")
                        .await(held)
                        .piece("Has Cloud")
                        .piece("Front ever served ")
                        .piece("a stale file to you?")
                        .done("stop"));

        answer(visit);
        assertThat(visit.hook("probe")).hasText("Picture a year of traffic.");
        held.countDown();
        awaitReading(visit);

        assertThat(visit.hook("probe")).hasText(PLAIN);
        assertThat(visit.hook("probe-answer")).isVisible();
        assertThat(visit.page().locator(".probe").getByTestId("wording")).hasCount(0);
        assertTrue(shown(visit).contains("Picture a year of traffic."), () -> "shown: " + shown(visit));
        assertEquals(
                List.of(),
                shown(visit).stream().filter(words -> words.contains("Cloud")).toList());
    }

    @Test
    void whoeverHasBegunToType_keepsThePlainWords(Visit visit, Voice voice) {
        CountDownLatch held = new CountDownLatch(1);
        voice.words(
                PLAIN,
                FakeReply.open()
                        .await(held)
                        .piece("You keep each file whole under a key. A year later, ")
                        .piece("what has gone wrong with that storage?")
                        .done("stop"));

        answer(visit);
        visit.hook("probe-answer").pressSequentially("With ");
        held.countDown();
        awaitReading(visit);

        assertThat(visit.hook("wording").last()).containsText("In Interviewer's plain words");
        visit.hook("probe-answer").pressSequentially("versioning");
        assertThat(visit.hook("probe")).hasText(PLAIN);
        assertThat(visit.hook("probe-answer")).hasValue("With versioning");
        assertEquals(List.of(PLAIN), shown(visit).stream().distinct().toList());

        toggle(visit).click();
        assertThat(visit.hook("probe")).hasText(WORDED);
        assertThat(visit.hook("probe-answer")).hasValue("With versioning");
    }
}
