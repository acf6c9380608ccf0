package interviewer.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import interviewer.grading.SampleCalibration;
import interviewer.grading.Step;
import interviewer.llm.FakeModel;
import interviewer.llm.FakeOllama;
import interviewer.llm.FakeReply;
import interviewer.storage.CalibrationFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A language model reads the answer too: later than the grade, beside it, or not at all. */
@ExtendWith(Browsing.class)
final class ReadingTest {
    /** Of {@link DrillTest#ANSWER} by the embedded grader: name, pattern, gotcha, number, not use. */
    private static final List<Integer> LEVELS = List.of(2, 2, 0, 2, 0);

    private static final Voice.Read[] OTHERWISE = {
        Voice.read("name", 2, 1, 2), Voice.read("pattern", 1, 4), Voice.read("gotcha", 2, 5), Voice.read("number", 2, 5)
    };
    private static final Voice.Read[] ALIKE = {
        Voice.read("name", 2, 1), Voice.read("pattern", 2, 4), Voice.read("number", 2, 5)
    };
    private static final String ALL_ALIKE = "The second reader agrees on all 5 steps. It moves no mark.";
    private static final Pattern ONE_SENTENCE =
            Pattern.compile("The second reader did not finish: [^\\n]*\\w[.?] The grade stands\\.");

    @TempDir
    Path folder = Path.of("");

    private static void answer(Visit visit) {
        visit.open("");
        visit.awaitModel(Voice.MODEL);
        visit.answer(DrillTest.ANSWER);
    }

    private static void assertMarks(Visit visit) {
        assertThat(visit.hook("total")).hasText("6");
        List<Integer> levels = visit.page().locator(".mark-note").all().stream()
                .map(note -> Integer.valueOf(note.getAttribute("data-level")))
                .toList();
        assertEquals(LEVELS, levels);
    }

    private static void assertRead(Visit visit) {
        assertThat(visit.hook("reading")).hasAttribute("data-state", "done");
    }

    @Test
    void grade_isThereBeforeTheModelSaidAWord(Visit visit, Voice voice) {
        CountDownLatch held = new CountDownLatch(1);
        voice.reads(FakeReply.open().await(held), OTHERWISE);

        answer(visit);

        assertMarks(visit);
        assertThat(visit.hook("reading-state"))
                .hasText(Pattern.compile(
                        "A second reader \\(" + Voice.MODEL + "\\) is reading your answer \\(\\d+ s\\)"));
        held.countDown();
        assertRead(visit);
        assertMarks(visit);
    }

    @Test
    void reading_saysWhereItDiffersAndMovesNoMark(Visit visit, Voice voice) {
        voice.reads(OTHERWISE);

        answer(visit);

        String sentence = "The second reader agrees on 3 of 5 steps; it sees pattern and gotcha differently,"
                + " gotcha by two levels. It moves no mark.";
        assertThat(visit.hook("reading-state")).hasText(sentence);
        assertThat(visit.hook("reading")).containsText("Second reading by " + Voice.MODEL);
        assertThat(visit.page().locator("#live")).hasText(sentence);
        assertThat(visit.hook("reading-step-pattern")).containsText("Second reader: partial");
        assertThat(visit.hook("reading-step-pattern").getByTestId("quote"))
                .hasText("a presigned URL and it uploads straight to the bucket.");
        assertThat(visit.hook("unsure-pattern")).hasCount(0);
        assertThat(visit.hook("reading-step-gotcha")).containsText("Second reader: met");
        assertThat(visit.hook("unsure-gotcha")).containsText("the two readers differ by two levels");
        assertThat(visit.hook("step-gotcha").locator(".mark-level")).hasClass(Pattern.compile("\\bunsure\\b"));
        assertThat(visit.hook("reading-step-name")).hasCount(0);
        assertMarks(visit);
    }

    @Test
    void quoteOfTheReading_lightsItsWordsInTheAnswer(Visit visit, Voice voice) {
        voice.reads(OTHERWISE);
        answer(visit);
        assertRead(visit);
        Locator words = visit.page().locator("mark[data-marks~=second-gotcha]").first();

        visit.hook("reading-step-gotcha").getByRole(AriaRole.BUTTON).focus();

        assertThat(words).hasText("One object is at most 5 TB.");
        assertThat(words).hasClass(Pattern.compile("\\blit\\b"));
    }

    @Test
    void nextQuestion_worksWhileAReadingIsOnItsWay(Visit visit, Voice voice) {
        CountDownLatch held = new CountDownLatch(1);
        voice.reads(FakeReply.open().await(held), ALIKE);
        answer(visit);
        assertThat(visit.hook("reading")).hasAttribute("data-state", "working");

        visit.hook("skip").click();
        visit.hook("next").click();

        assertThat(visit.hook("answer")).isFocused();
        assertThat(visit.hook("question")).not().containsText(Visit.QUESTION);
        held.countDown();
        assertThat(visit.page().locator("#live")).hasText("Question 1. " + ALL_ALIKE);
        assertThat(visit.hook("answer")).isFocused();
        visit.page().locator(".earlier summary").click();
        assertThat(visit.hook("reading-state")).hasText(ALL_ALIKE);
    }

    @Test
    void modelCutInMidAnswer_leavesTheGradeASentenceAndRetry(Visit visit, Voice voice) {
        voice.failsToRead(FakeReply.open().piece("{\"name\":").cut()).reads(ALIKE);

        answer(visit);

        assertFailed(visit);
        assertMarks(visit);
        visit.hook("reading-retry").click();
        assertThat(visit.hook("reading-state")).hasText(ALL_ALIKE);
        assertThat(visit.hook("reading-retry")).hasCount(0);
    }

    private static void assertFailed(Visit visit) {
        assertThat(visit.hook("reading")).hasAttribute("data-state", "failed");
        assertThat(visit.hook("reading").locator("p")).hasText(ONE_SENTENCE);
        assertThat(visit.hook("reading-retry")).hasText("Retry");
        assertThat(visit.hook("error")).hasCount(0);
    }

    @Test
    void serverOfTheModelGone_isSaidAndFoundAgainByRetry(Chromium chromium) throws Exception {
        Voice voice = new Voice().failsToRead(FakeReply.open().piece("{").stall());
        FakeOllama ollama = voice.listening();
        try (Served served = Served.start(folder.resolve("data"), ollama.address());
                Visit visit = Visit.to(served.address(), chromium.browser())) {
            answer(visit);
            visit.page().waitForCondition(() -> ollama.chats().stream().anyMatch(body -> body.has("format")));

            ollama.close();
            assertFailed(visit);
            assertMarks(visit);
            assertThat(visit.hook("status")).containsText("no language model");

            try (FakeOllama again =
                    voice.reads(ALIKE).listening(ollama.address().getPort())) {
                visit.hook("reading-retry").click();
                assertThat(visit.hook("reading-state")).hasText(ALL_ALIKE);
                assertEquals(1, again.chats().size());
                assertEquals(List.of(), visit.complaints());
            }
        }
    }

    @Test
    void reading_isThereAfterAReload(Visit visit, Voice voice) {
        voice.reads(OTHERWISE);
        answer(visit);
        assertRead(visit);

        visit.page().reload();

        assertRead(visit);
        assertThat(visit.hook("reading")).containsText("Second reading by " + Voice.MODEL);
        assertThat(visit.hook("unsure-gotcha")).isVisible();
        assertMarks(visit);
    }

    @Test
    void readingOfACalibratedModel_movesMarksAndSaysFromWhatToWhatAndWhy(Chromium chromium) throws Exception {
        Voice voice = new Voice().reads(ALIKE).reads(Voice.read("name", 2, 1), Voice.read("pattern", 2, 3));
        Path data = folder.resolve("data");
        try (FakeOllama ollama = voice.listening();
                Served served = Served.start(data, ollama.address())) {
            String grader;
            try (Visit before = Visit.to(served.address(), chromium.browser())) {
                answer(before);
                assertThat(before.hook("reading-counts"))
                        .hasText("Not calibrated: a second opinion only. To let it count: interviewer calibrate "
                                + Voice.MODEL);
                grader = before.hook("grader").innerText();
            }
            String digest = FakeModel.chat(Voice.MODEL, 1.5).digest();
            new CalibrationFolder(data.resolve("calibrations")).keep(SampleCalibration.of(digest, grader, Step.NUMBER));
            try (Visit visit = Visit.to(served.address(), chromium.browser())) {
                answer(visit);

                assertLowered(visit);
                visit.page().reload();
                assertLowered(visit);
                assertEquals(List.of(), visit.complaints());
            }
        }
    }

    private static void assertLowered(Visit visit) {
        assertThat(visit.hook("reading-state"))
                .hasText("The second reader agrees on 4 of 5 steps; it sees number differently, by two levels."
                        + " It moves number from met to partial: 5 of 10.");
        assertThat(visit.hook("reading-counts"))
                .hasText("Counted: weight number 40.0, measured on 40 answers; it may move a mark by one level.");
        assertThat(visit.hook("total")).hasText("5");
        assertThat(visit.hook("step-number")).hasAttribute("data-level", "1");
        assertThat(visit.hook("step-number").locator(".mark-level")).hasText("met → partial");
        assertThat(visit.hook("moved-number"))
                .hasText(
                        "Lowered from met to partial by the second reader: it does not find that the figure has its unit"
                                + " and is right.");
        assertThat(visit.hook("unsure-number")).isVisible();
    }

    @Test
    void replyThatCannotBeRead_isSaid(Visit visit, Voice voice) {
        voice.failsToRead(FakeReply.say("Good ", "answer!"));

        answer(visit);

        assertFailed(visit);
        assertThat(visit.hook("reading-state")).containsText("The reply of " + Voice.MODEL + " could not be read");
        assertMarks(visit);
    }
}
