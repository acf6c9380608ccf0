package interviewer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.llm.ModelException.Fault;
import interviewer.llm.ModelPick.Chosen;
import interviewer.llm.ModelPick.None;
import interviewer.llm.ModelPick.Why;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What can be wrong with a server and its models before a call, by the numbers of the list of faults of Ollama. */
@Timeout(10)
final class OllamaSightFaultsTest {
    private static final Prompt PROMPT = new Prompt("test 1", "Say hello.", null, 20);

    private final FakeOllama ollama = FakeOllama.started();
    private @Nullable OllamaModel model;

    @AfterEach
    void stop() {
        if (model != null) {
            model.close();
        }
        ollama.close();
    }

    private OllamaModel model(String name, boolean mayLeave) {
        OllamaModel made = Ollamas.over(ollama, name, mayLeave);
        model = made;
        return made;
    }

    private None none(OllamaModel of) {
        return assertInstanceOf(None.class, of.sight().pick());
    }

    private void assertNone(Why why, String detail, String advice) {
        OllamaModel made = model("", false);

        None none = none(made);

        assertEquals(why, none.why());
        assertTrue(none.detail().contains(detail), none.detail());
        assertTrue(none.advice().contains(advice), none.advice());
        assertEquals(new ModelStatus.Absent(none.detail() + "; " + none.advice()), made.status());
        assertThrows(ModelException.class, () -> made.complete(PROMPT, piece -> {}));
    }

    private static void await(OllamaModel of, boolean ready) throws InterruptedException {
        for (int tries = 0; tries < 40 && of.status().isReady() != ready; tries++) {
            Thread.sleep(25);
        }
        assertEquals(ready, of.status().isReady(), of.status().toString());
    }

    @Test
    void start_blocksNobody() {
        ollama.always("/api/version", FakeReply.open().stall());
        long begun = System.nanoTime();

        model = new OllamaModel(ollama.address(), "", false, Ollamas.SHORT);

        assertEquals(new ModelStatus.Loading("looking for Ollama at " + ollama.address()), model.status());
        assertEquals(Why.NO_SERVER, none(model).why());
        assertTrue(System.nanoTime() - begun < TimeUnit.MILLISECONDS.toNanos(500));
    }

    @Test
    void o01_nothingListening_isKnownWithinASecondAndToldWithAdvice() {
        ollama.close();
        long begun = System.nanoTime();

        assertNone(
                Why.NO_SERVER,
                "Ollama not found at " + ollama.address(),
                "start Ollama, or install it from ollama.com");

        assertTrue(System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(1));
    }

    @Test
    void o01_serverThatComesAndGoes_isNoticedWithoutARestart() throws Exception {
        int port = ollama.address().getPort();
        ollama.close();
        OllamaModel made = model("", false);
        assertFalse(made.status().isReady());

        try (FakeOllama later = FakeOllama.started(port)) {
            later.model(Ollamas.MODEL);
            await(made, true);
        }

        await(made, false);
    }

    @Test
    void o02_namedModelThatIsMissing_tellsThePullAndTheInstalled() {
        ollama.model(Ollamas.MODEL);

        OllamaModel made = model("llama3:8b", false);

        assertEquals(Why.NAMED_MISSING, none(made).why());
        assertEquals(
                "the model 'llama3:8b' is not installed; installed: qwen:1.5b",
                none(made).detail());
        assertTrue(none(made).advice().startsWith("ollama pull llama3:8b"));
        assertEquals(
                Fault.MODEL_MISSING,
                assertThrows(ModelException.class, () -> made.complete(PROMPT, piece -> {}))
                        .fault());
    }

    @Test
    void o02_noModelAtAll_tellsWhatToPull() {
        assertNone(Why.NO_MODEL, "Ollama has no model", "ollama pull qwen3:8b");
    }

    @Test
    void o14_thinking_isReadFromTheCard() {
        ollama.model(Ollamas.MODEL.can("completion", "thinking")).model(FakeModel.chat("plain:1b", 1));

        assertTrue(model("", false).sight().models().getFirst().thinks());
        assertFalse(model("", false).sight().models().getLast().thinks());
    }

    @Test
    void o22_silentServer_isNoServer() {
        ollama.always("/api/version", FakeReply.open().cut());

        assertNone(Why.NO_SERVER, "broke off", "start Ollama again");
    }

    @Test
    void o23_anotherServer_isNotOllama() {
        ollama.always("/api/version", FakeReply.of(200, "<html>router</html>"));

        assertNone(Why.NOT_OLLAMA, "is not an Ollama server", "model.address");
    }

    @Test
    void o23_anotherServersJson_isNotOllama() {
        ollama.always("/api/version", FakeReply.of(200, "{\"status\":\"ok\"}"));

        assertNone(Why.NOT_OLLAMA, "/api/version names none", "model.address");
    }

    @Test
    void o27_ownBuild_isJudgedByWhatItDoes() {
        ollama.always("/api/version", FakeReply.of(200, "{\"version\":\"0.0.0\"}"));
        ollama.model(Ollamas.MODEL);

        OllamaModel made = model("", false);

        assertEquals("0.0.0", made.sight().version());
        assertTrue(made.status().isReady());
    }

    @Test
    void o27_oldVersion_isTooOld() {
        ollama.always("/api/version", FakeReply.of(200, "{\"version\":\"0.4.7\"}"))
                .model(Ollamas.MODEL);

        assertNone(Why.TOO_OLD, "Ollama 0.4.7 is too old", "newest Ollama");
    }

    @Test
    void o27_serverThatNamesNoCapabilities_isTooOld() {
        ollama.model(Ollamas.MODEL.can());

        assertNone(Why.TOO_OLD, "too old", "newest Ollama");
    }

    @Test
    void o28_forbiddenHost_isExplained() {
        ollama.always("/api/version", FakeReply.of(403, ""));

        assertNone(Why.NOT_OLLAMA, "does not allow the host name 127.0.0.1 (403)", "model.address");
    }

    @Test
    void o32_modelThatRunsElsewhere_isNeverChosenByItself() {
        ollama.model(FakeModel.chat("gpt:8b-cloud", 8))
                .model(FakeModel.chat("other:8b", 8).on("https://ollama.com"));

        assertNone(Why.ONLY_REMOTE, "gpt:8b-cloud, other:8b", "model.may-leave=true");
    }

    @Test
    void o32_modelThatRunsElsewhere_isChosenByOneExplicitYes() throws ModelException {
        ollama.model(FakeModel.chat("gpt:120b-cloud", 120)).model(Ollamas.MODEL);
        OllamaModel made = model("", false);
        assertEquals(Ollamas.NAME, chosen(made).model().name());
        assertThrows(IllegalArgumentException.class, () -> made.choose("gpt:120b-cloud", false));
        assertEquals(Ollamas.NAME, chosen(made).model().name());

        made.choose("gpt:120b-cloud", true);

        assertTrue(chosen(made).model().leaves());
        assertEquals(
                "gpt:120b-cloud, as you chose; it runs on another machine",
                chosen(made).detail());
        assertEquals("gpt:120b-cloud", made.complete(PROMPT, piece -> {}).model());
        assertEquals(1, ollama.asked("/api/chat").size(), "there is nothing to load");
    }

    private static Chosen chosen(OllamaModel of) {
        return assertInstanceOf(Chosen.class, of.sight().pick());
    }

    @Test
    void o32_namedModelThatRunsElsewhere_needsLeave() {
        ollama.model(FakeModel.chat("gpt:8b-cloud", 8));

        assertEquals(Why.ONLY_REMOTE, none(model("gpt:8b-cloud", false)).why());
        assertTrue(model("gpt:8b-cloud", true).status().isReady());
    }

    @Test
    void o33_embeddingModel_isNotOffered() {
        ollama.model(FakeModel.chat("nomic-embed-text:latest", 0.1).can("embedding"));

        assertNone(Why.NO_MODEL, "only nomic-embed-text:latest", "ollama pull");
        assertFalse(model("", false).sight().models().getFirst().chats());
        assertThrows(IllegalArgumentException.class, () -> model("", false).choose("nomic-embed-text:latest", true));
    }

    @Test
    void o34_noChoice_takesTheLargestThatFitsAndSaysWhy() {
        ollama.model(FakeModel.chat("small:1b", 1))
                .model(FakeModel.chat("middle:7b", 7))
                .model(FakeModel.chat("nine:9b", 9.2))
                .model(FakeModel.chat("big:14b", 14))
                .model(FakeModel.chat("far:8b-cloud", 8))
                .model(FakeModel.chat("embed:1b", 1).can("embedding"));

        assertEquals(
                "middle:7b, the largest local model of at most 9B that fits 7.0 GB of free memory; passed over:"
                        + " nine:9b (too large for the free memory), big:14b (over 9B), far:8b-cloud (runs on another"
                        + " machine), embed:1b (only embeds)",
                chosen(model("", false)).detail());
    }

    @Test
    void o34_loadedModel_fitsWhateverIsFree() {
        ollama.model(FakeModel.chat("nine:9b", 9.2)).loaded("nine:9b");

        assertEquals("nine:9b", chosen(model("", false)).model().name());
    }

    @Test
    void o34_tooLittleMemory_isTold() {
        ollama.model(FakeModel.chat("nine:9b", 9.2));

        assertNone(Why.TOO_LITTLE_MEMORY, "7.0 GB of memory are free, too little for nine:9b", "qwen3:1.7b");
    }

    @Test
    void o34_choiceOfTheProduct_staysWhenALargerModelComes() {
        ollama.model(FakeModel.chat("small:1b", 1));
        OllamaModel made = model("", false);

        ollama.model(FakeModel.chat("middle:7b", 7));

        assertEquals(
                "small:1b",
                assertInstanceOf(Chosen.class, made.look().pick()).model().name());
    }

    @Test
    void cards_areReadOncePerModel() {
        ollama.model(Ollamas.MODEL);
        OllamaModel made = model("", false);

        made.look();
        made.look();

        assertEquals(1, ollama.asked("/api/show").size());
    }
}
