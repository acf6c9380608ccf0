package interviewer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import interviewer.llm.ModelException.Fault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What can go wrong with a prompt and the words of its reply, by the numbers of the list of faults of Ollama. */
@Timeout(10)
final class OllamaPromptFaultsTest extends OllamaFaultCase {

    @Test
    void options_areTheSameOnEveryCall() throws ModelException {
        complete(SCHEMA);

        JsonNode chat = lastChat();
        assertEquals(
                "{\"temperature\":0.0,\"seed\":7,\"num_predict\":20,\"num_ctx\":4096,\"stop\":[]}",
                chat.get("options").toString());
        assertEquals(1800, chat.get("keep_alive").asInt());
        assertTrue(chat.get("stream").asBoolean());
        assertEquals(SCHEMA, chat.get("format").toString());
        assertFalse(chat.has("think"));
        assertEquals(
                "[{\"role\":\"user\",\"content\":\"" + prompt(null).text() + "\"}]",
                chat.get("messages").toString());
    }

    @Test
    void o01_serverGoneSinceTheLook_isAbsentAtOnceAndNotRetried() {
        model();
        ollama.close();
        long begun = System.nanoTime();

        ModelException failure = failure(null);

        assertEquals(Fault.ABSENT, failure.fault());
        assertTrue(words(failure).startsWith("Ollama not found at " + ollama.address()), words(failure));
        assertTrue(System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(1));
    }

    @Test
    void o02_modelRemovedSinceTheLook_namesThePullAndTheOthers() {
        ollama.model(FakeModel.chat("small:0.5b", 0.5));
        model();
        ollama.without(Ollamas.NAME);

        ModelException failure = failure(null);

        assertEquals(Fault.MODEL_MISSING, failure.fault());
        assertEquals(
                "the model 'qwen:1.5b' is not installed any more; ollama pull qwen:1.5b (installed: small:0.5b)",
                words(failure));
    }

    @Test
    void o03_coldModel_isLoadedFirstAndTheStatusSaysSo() throws Exception {
        FakeOllama cold = FakeOllama.started().model(Ollamas.MODEL);
        cold.thenLoad(FakeReply.open().pause(Duration.ofMillis(400)).done("load"));
        try (cold;
                OllamaModel slow = Ollamas.over(cold)) {
            CompletableFuture<String> reply = CompletableFuture.supplyAsync(() -> text(slow));
            Thread.sleep(200);

            assertEquals(new ModelStatus.Loading("loading qwen:1.5b into memory"), slow.status());
            assertEquals(0, cold.chats().size(), "no second request meanwhile");

            assertEquals("ok", reply.get(2, TimeUnit.SECONDS));
            assertTrue(slow.status().isReady());
            assertEquals(
                    4096,
                    cold.asked("/api/chat").getFirst().at("/options/num_ctx").asInt());
            assertEquals(
                    1800, cold.asked("/api/chat").getFirst().get("keep_alive").asInt());
        }
    }

    @Test
    void o03_warmModel_isNotLoadedAgain() throws ModelException {
        complete(null);

        assertEquals(1, ollama.asked("/api/chat").size());
    }

    @Test
    void o05_smallerContextOfTheModel_isUsed() throws ModelException {
        ollama.model(Ollamas.MODEL.reads(2048)).loaded(Ollamas.NAME);

        complete(null);

        assertEquals(2048, lastChat().at("/options/num_ctx").asInt());
        assertEquals(2, ollama.asked("/api/chat").size(), "loaded with another context, so loaded again");
    }

    @Test
    void o06_promptOverTheContext_isRefusedBeforeItIsSent() {
        Prompt tooLong = new Prompt("test 1", "word ".repeat(3000), null, 96);

        ModelException failure = assertThrows(ModelException.class, () -> model().complete(tooLong, heard::add));

        assertEquals(Fault.PROMPT_CUT, failure.fault());
        assertEquals(
                "the prompt has 15000 characters; with 96 tokens for the reply qwen:1.5b reads at most 12000 of them",
                words(failure));
        assertEquals(0, ollama.chats().size());
    }

    @Test
    void o06_promptCutByTheServer_isNoticed() {
        assertFails(
                Fault.PROMPT_CUT,
                "read only a part",
                FakeReply.open().piece("ok").done("stop", 2));
    }

    @Test
    void o06_promptCutToTheContext_isNoticed() {
        assertFails(
                Fault.PROMPT_CUT,
                "read only a part",
                FakeReply.open().piece("ok").done("stop", 4095));
    }

    @Test
    void o08_promptRefusedByTheServer_isTold() {
        assertFails(
                Fault.PROMPT_CUT,
                "too long: the input exceeds the context length",
                FakeReply.error(400, "the input exceeds the context length"));
    }

    @Test
    void o09_budgetTooSmall_isDoubledOnceForASchema() throws ModelException {
        ollama.then(FakeReply.open().piece("{\"b\": 4, \"a\": \"the ans").done("length"));
        ollama.then(FakeReply.say("{\"b\": 4, \"a\": \"fine\"}"));

        Completion completion = complete(SCHEMA);

        assertEquals("{\"b\": 4, \"a\": \"fine\"}", completion.text());
        assertEquals(List.of("{\"b\": 4, \"a\": \"the ans", "", "{\"b\": 4, \"a\": \"fine\"}"), heard);
        assertEquals(40, lastChat().at("/options/num_predict").asInt());
        assertEquals(0, lastChat().at("/options/temperature").asDouble());
    }

    @Test
    void o09_budgetTooSmallTwice_isCutOff() {
        FakeReply cut = FakeReply.open().piece("{\"b\": 4, ").done("length");
        ollama.then(cut).then(cut).then(FakeReply.say("never"));

        ModelException failure = failure(SCHEMA);

        assertEquals(Fault.CUT_OFF, failure.fault());
        assertEquals(2, ollama.chats().size());
    }

    @Test
    void o09_budgetTooSmallForFreeText_isCutOffAtOnce() {
        assertFails(
                Fault.CUT_OFF,
                "was not whole after 1 tokens",
                FakeReply.open().piece("a").done("length"));
    }

    @Test
    void o10_endlessWhiteSpace_isStoppedAndTriedWarmer() throws Exception {
        ollama.then(FakeReply.open().piece("{").piece(" \n".repeat(33)).stall());
        ollama.then(FakeReply.say("{}"));

        assertEquals("{}", complete(SCHEMA).text());

        assertEquals(0.4, lastChat().at("/options/temperature").asDouble());
        assertTrue(ollama.awaitHangUp(Duration.ofSeconds(1)), "the first stream was closed");
    }

    @Test
    void o10_whiteSpaceUpToTheLimit_isAllowed() throws ModelException {
        ollama.then(FakeReply.say("{", " ".repeat(64), "}"));

        assertEquals("{" + " ".repeat(64) + "}", complete(SCHEMA).text());
    }

    @Test
    void o11_badFormat_isRefused() {
        assertFails(Fault.REFUSED, "(500): failed to parse grammar", FakeReply.error(500, "failed to parse grammar"));
    }

    @Test
    void o12_thinkingModel_isToldNotToThinkAndItsThoughtsAreNotShown() throws ModelException {
        ollama.model(Ollamas.MODEL.can("completion", "thinking"));
        ollama.then(FakeReply.open().thought("Hm, is it?").piece("Yes.").done("stop"));

        assertEquals("Yes.", complete(null).text());

        assertFalse(lastChat().get("think").asBoolean(true));
        assertEquals(List.of("Yes."), heard);
    }

    @Test
    void o12_onlyThoughts_areAnEmptyReply() throws ModelException {
        ollama.then(FakeReply.open().thought("Hm, is it?").done("stop"));

        assertEquals("", complete(null).text());
        assertEquals(List.of(), heard);
    }

    @Test
    void o12_contentThatIsNull_isEmpty() throws ModelException {
        ollama.then(FakeReply.open()
                .line("{\"model\":\"fake\",\"message\":{\"role\":\"assistant\",\"content\":null},\"done\":false}")
                .done("stop"));

        assertEquals("", complete(null).text());
    }

    @Test
    void o13_thoughtsInTheText_areTakenOut() throws ModelException {
        ollama.then(FakeReply.say("<th", "ink>Is it", "?</thi", "nk>\n\n", "It", " is."));

        assertEquals("It is.", complete(null).text());
        assertEquals("It is.", String.join("", heard).strip());
    }
}
