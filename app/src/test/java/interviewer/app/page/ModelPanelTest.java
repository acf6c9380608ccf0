package interviewer.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import interviewer.llm.FakeModel;
import interviewer.llm.FakeOllama;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The list of language models: which is in use and why, another one, one that runs elsewhere. */
@ExtendWith(Browsing.class)
final class ModelPanelTest {
    private static final String SMALL = "qwen-coder:0.5b";
    private static final String REMOTE = "gpt-oss:120b-cloud";
    private static final String ONLY_EMBEDS = "nomic-embed-text:latest";

    @TempDir
    Path folder = Path.of("");

    private final FakeOllama ollama = FakeOllama.started()
            .model(FakeModel.chat(Voice.MODEL, 1.5))
            .model(FakeModel.chat(SMALL, 0.5))
            .model(FakeModel.chat(REMOTE, 117).on("https://elsewhere.example:443"))
            .model(FakeModel.chat(ONLY_EMBEDS, 0.14).can("embedding"))
            .loaded(Voice.MODEL)
            .loaded(SMALL);

    @AfterEach
    void closeOllama() {
        ollama.close();
    }

    private static Locator option(Visit visit, String model) {
        return visit.page().locator("[data-model='" + model + "']");
    }

    private static void assertInUse(Visit visit, String model) {
        assertThat(visit.page().locator("[aria-pressed=true]")).hasAttribute("data-model", model);
        assertThat(option(visit, model)).containsText("in use");
    }

    @Test
    void panel_withoutAServer_saysWhatIsMissingAndWhatHelps(Visit visit) {
        visit.open("");
        assertThat(visit.hook("status")).containsText("no language model");

        visit.openModels();

        assertThat(visit.hook("model-pick")).containsText("Ollama not found at http://127.0.0.1:9");
        assertThat(visit.hook("model-pick")).containsText("start Ollama, or install it from ollama.com");
        assertThat(visit.hook("model-option")).hasCount(0);
        assertEquals(List.of(), visit.barriers());
        visit.page().keyboard().press("Escape");
        assertThat(visit.hook("model-panel")).hasCount(0);
        assertThat(visit.hook("model-open")).isFocused();
    }

    @Test
    void anotherModel_isChosenByKeys(Chromium chromium) throws Exception {
        try (Served served = Served.start(folder.resolve("data"), ollama.address());
                Visit visit = Visit.to(served.address(), chromium.browser())) {
            Keyboard keys = visit.page().keyboard();
            visit.open("");
            visit.awaitModel(Voice.MODEL);

            visit.page().locator("#status summary").focus();
            keys.press("Enter");
            visit.tabTo("model-open");
            keys.press("Enter");

            assertThat(visit.hook("model-pick")).containsText(Voice.MODEL + ", the largest local model");
            assertInUse(visit, Voice.MODEL);
            assertThat(option(visit, SMALL)).containsText("500 million parameters · 0.3 GB · runs on this computer");
            assertThat(option(visit, ONLY_EMBEDS)).hasCount(0);
            assertThat(option(visit, Voice.MODEL)).isFocused();
            assertEquals(List.of(), visit.barriers());

            keys.press("ArrowDown");
            assertThat(option(visit, SMALL)).isFocused();
            keys.press("Enter");

            assertInUse(visit, SMALL);
            assertThat(visit.hook("model-pick")).containsText(SMALL + ", as you chose");
            keys.press("Escape");
            visit.awaitModel(SMALL);
            assertAsked(visit, SMALL);
        }
    }

    /** The next answer is read by that model. */
    private void assertAsked(Visit visit, String model) {
        visit.answer(DrillTest.ANSWER);
        assertThat(visit.hook("reading")).hasAttribute("data-state", "failed");
        assertThat(visit.hook("reading-state")).containsText("The reply of " + model + " could not be read");
        assertEquals(model, ollama.chats().getLast().path("model").asText());
        assertEquals(List.of(), visit.complaints());
    }

    @Test
    void modelElsewhere_isUsedOnlyAfterAnExplicitYes(Chromium chromium) throws Exception {
        try (Served served = Served.start(folder.resolve("data"), ollama.address());
                Visit visit = Visit.to(served.address(), chromium.browser())) {
            visit.open("");
            visit.awaitModel(Voice.MODEL);
            visit.openModels();
            assertThat(option(visit, REMOTE)).containsText("leaves this computer");

            option(visit, REMOTE).click();
            assertThat(visit.hook("model-panel")).containsText("Your answers would be sent to whoever runs it");
            assertThat(visit.hook("model-remote-no")).isFocused();
            assertEquals(List.of(), visit.barriers());
            visit.hook("model-remote-no").click();
            assertInUse(visit, Voice.MODEL);
            assertNotAsked();

            option(visit, REMOTE).click();
            visit.hook("model-remote-yes").click();
            assertInUse(visit, REMOTE);
            assertNotAsked();
            assertThat(visit.hook("model-pick")).containsText("it runs on another machine");
            visit.page().keyboard().press("Escape");
            visit.awaitModel(REMOTE);
            assertAsked(visit, REMOTE);
        }
    }

    private void assertNotAsked() {
        assertTrue(ollama.asked("/api/chat").stream()
                .noneMatch(body -> body.path("model").asText().equals(REMOTE)));
    }
}
