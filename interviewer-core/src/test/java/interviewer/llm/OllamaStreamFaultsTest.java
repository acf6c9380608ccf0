package interviewer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.llm.ModelException.Fault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What can go wrong on the wire and in the server during a call, by the numbers of the list of faults of Ollama. */
@Timeout(10)
final class OllamaStreamFaultsTest extends OllamaFaultCase {

    @Test
    void o15_streamThatEndsWithoutDone_isInterrupted() {
        assertFails(
                Fault.INTERRUPTED,
                "ended before it was whole",
                FakeReply.open().piece("It").piece(" is"));
        assertEquals(List.of("It", " is"), heard);
    }

    @Test
    void o15_streamThatEndsWithoutDone_isTriedOnceMoreForASchema() throws ModelException {
        ollama.then(FakeReply.open().piece("{")).then(FakeReply.say("{}"));

        assertEquals("{}", complete(SCHEMA).text());
        assertEquals(0.4, lastChat().at("/options/temperature").asDouble());
    }

    @Test
    void o16_stallAfterTheHead_endsByTheDeadlineOfTheFirstWord() throws Exception {
        assertFails(
                Fault.TIMEOUT,
                "no word of qwen:1.5b came within 800 ms",
                FakeReply.open().stall());
        assertTrue(ollama.awaitHangUp(Duration.ofSeconds(1)));
    }

    @Test
    void o16_stallInTheMiddle_endsByTheDeadlineBetweenWords() throws Exception {
        assertFails(
                Fault.TIMEOUT,
                "no further word came within 600 ms",
                FakeReply.open().piece("It").stall());
        assertTrue(ollama.awaitHangUp(Duration.ofSeconds(1)));
    }

    @Test
    void o16_drip_endsByTheDeadlineOfTheCall() {
        FakeReply drip = FakeReply.open();
        for (int piece = 0; piece < 40; piece++) {
            drip = drip.piece("x" + piece).pause(Duration.ofMillis(20));
        }
        ollama.then(drip.stall());
        Deadlines brief = new Deadlines(
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofMillis(300));
        model = new OllamaModel(ollama.address(), "", false, brief);

        ModelException failure = failure(null);

        assertEquals(Fault.TIMEOUT, failure.fault());
        assertTrue(words(failure).contains("the reply was not whole within 300 ms"), words(failure));
    }

    @Test
    void o17_brokenLineInTheMiddle_isInterrupted() {
        assertFails(
                Fault.INTERRUPTED,
                "cannot be read: {\"message\":{\"con",
                FakeReply.open()
                        .piece("It")
                        .line("{\"message\":{\"con")
                        .piece(" is")
                        .done("stop"));
    }

    @Test
    void o17_brokenLastLine_isInterrupted() {
        assertFails(
                Fault.INTERRUPTED,
                "cannot be read",
                FakeReply.open().piece("It").line("{\"done\":tr"));
    }

    @Test
    void o17_lineOfAnotherForm_isInterrupted() {
        assertFails(
                Fault.INTERRUPTED,
                "cannot be read",
                FakeReply.open().piece("It").line("{\"message\":[1,2]}").done("stop"));
    }

    @Test
    void o18_errorLineInTheMiddle_isInterrupted() {
        assertFails(
                Fault.INTERRUPTED,
                "broke the reply off: an error was encountered",
                FakeReply.open().piece("It").line("{\"error\":\"an error was encountered\"}"));
    }

    @Test
    void o19_socketCut_isInterrupted() {
        assertFails(Fault.INTERRUPTED, "broke off", FakeReply.open().piece("It").cut());
    }

    @Test
    void o19_socketCutBeforeTheFirstWord_isInterrupted() {
        assertFails(Fault.INTERRUPTED, "broke off", FakeReply.open().cut());
    }

    @Test
    void o20_outOfMemory_leavesTheModelAloneForAWhile() throws Exception {
        ollama.then(FakeReply.error(500, "model requires more system memory (9.1 GiB) than is available (2.0 GiB)"));

        ModelException failure = failure(null);

        assertEquals(Fault.OUT_OF_MEMORY, failure.fault());
        assertTrue(words(failure).contains("9.1 GiB"), words(failure));
        assertTrue(model().status() instanceof ModelStatus.Absent, "marked");
        assertTrue(model().status().detail().startsWith("qwen:1.5b is left alone for "));
        assertEquals(Fault.OUT_OF_MEMORY, failure(null).fault());
        assertEquals(1, ollama.chats().size(), "not asked while it is marked");
        Thread.sleep(750);
        assertTrue(model().status().isReady());
        assertEquals("ok", complete(null).text());
    }

    @Test
    void o20_processEndedInTheMiddle_isOutOfMemory() {
        assertFails(
                Fault.OUT_OF_MEMORY,
                "llama runner process has terminated",
                FakeReply.open()
                        .piece("It")
                        .line("{\"error\":\"llama runner process has terminated: signal: killed\"}"));
    }

    @Test
    void o21_fullQueue_isAskedOnceMoreWhenTheServerSays() throws ModelException {
        ollama.then(FakeReply.error(503, "server busy").header("Retry-After: 0"));

        assertEquals("ok", complete(null).text());
        assertEquals(2, ollama.chats().size());
    }

    @Test
    void o21_fullQueueTwice_isBusy() {
        FakeReply busy = FakeReply.error(503, "server busy, please try again").header("Retry-After: 0");
        ollama.then(busy).then(busy).then(FakeReply.say("never"));

        ModelException failure = failure(null);

        assertEquals(Fault.BUSY, failure.fault());
        assertEquals(2, ollama.chats().size());
    }

    @Test
    void o22_silentServer_isAskedOnce() {
        ollama.then(FakeReply.open().stall());

        assertEquals(Fault.TIMEOUT, failure(SCHEMA).fault());
        assertEquals(1, ollama.chats().size());
    }

    @Test
    void o23_html_isNotOllama() {
        assertFails(Fault.NOT_OLLAMA, "begins with '<html>'", FakeReply.of(200, "<html>\n<body>Hello</body>"));
    }

    @Test
    void o23_emptyBody_isNotOllama() {
        assertFails(Fault.NOT_OLLAMA, "an empty body", FakeReply.open());
    }

    @Test
    void o23_errorWithStatus200_isNotOllama() {
        assertFails(Fault.NOT_OLLAMA, "200 with an error: no", FakeReply.error(200, "no"));
    }

    @Test
    void o23_statusOfAnotherServer_isNotOllama() {
        assertFails(Fault.NOT_OLLAMA, "answers 404", FakeReply.of(404, "<h1>Not found</h1>"));
    }

    @Test
    void o23_endlessLine_isBrokenOff() {
        assertFails(
                Fault.INTERRUPTED,
                "longer than 65536 bytes",
                FakeReply.open().piece("It").line("x".repeat(70_000)));
    }

    @Test
    void o23_endlessReply_isBrokenOff() {
        FakeReply endless = FakeReply.open();
        for (int line = 0; line < 40; line++) {
            endless = endless.piece("word ".repeat(8_000));
        }

        assertFails(Fault.INTERRUPTED, "longer than 1048576 bytes", endless.done("stop"));
    }

    @Test
    void o24_callerLeaves_closesTheSocketAndFreesTheSlot() throws Exception {
        ollama.then(FakeReply.open().piece("It").stall());
        LanguageModel asked = model();
        CompletableFuture<Fault> ended = new CompletableFuture<>();
        Thread caller = Thread.ofVirtual()
                .start(() -> ended.complete(
                        assertThrows(ModelException.class, () -> asked.complete(prompt(null), piece -> {}))
                                .fault()));
        awaitChat();

        caller.interrupt();

        assertEquals(Fault.CANCELLED, ended.get(1, TimeUnit.SECONDS));
        assertTrue(ollama.awaitHangUp(Duration.ofSeconds(1)), "the server knows");
        assertEquals("ok", complete(null).text());
    }

    @Test
    void o24_waitingCallerLeaves_isCancelledWithoutARequest() throws Exception {
        ollama.then(FakeReply.open().pause(Duration.ofMillis(300)).piece("ok").done("stop"));
        LanguageModel asked = model();
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> text(asked));
        awaitChat();
        CompletableFuture<Fault> ended = new CompletableFuture<>();
        Thread second = Thread.ofVirtual()
                .start(() -> ended.complete(
                        assertThrows(ModelException.class, () -> asked.complete(prompt(null), piece -> {}))
                                .fault()));
        Thread.sleep(50);

        second.interrupt();

        assertEquals(Fault.CANCELLED, ended.get(1, TimeUnit.SECONDS));
        assertEquals("ok", first.get(1, TimeUnit.SECONDS));
        assertEquals(1, ollama.chats().size());
    }

    @Test
    void o24_callerWhoseListenerFails_closesTheSocket() throws Exception {
        ollama.then(FakeReply.open().piece("It").stall());

        assertThrows(
                IllegalStateException.class,
                () -> model().complete(prompt(null), piece -> {
                    throw new IllegalStateException("the page is gone");
                }));

        assertTrue(ollama.awaitHangUp(Duration.ofSeconds(1)));
        assertEquals("ok", complete(null).text());
    }

    @Test
    void o28_forbiddenHost_isExplained() {
        assertFails(Fault.REFUSED, "does not allow the host name 127.0.0.1 (403)", FakeReply.of(403, ""));
    }

    @Test
    void o30_digest_isToldWithTheReply() throws ModelException {
        assertEquals(Ollamas.MODEL.digest(), complete(null).digest());
    }

    @Test
    void o31_loopingModel_isTriedWarmerOnceThenCutOff() {
        FakeReply loop = FakeReply.open();
        for (int piece = 0; piece < 31; piece++) {
            loop = loop.piece(" no");
        }
        ollama.then(loop).then(loop).then(FakeReply.say("never"));

        ModelException failure = failure(SCHEMA);

        assertEquals(Fault.CUT_OFF, failure.fault());
        assertTrue(words(failure).contains("the same again and again"), words(failure));
        assertEquals(2, ollama.chats().size());
        assertEquals(0.4, lastChat().at("/options/temperature").asDouble());
    }

    @Test
    void closedModel_fails() {
        OllamaModel closed = model();
        closed.close();

        ModelException failure = failure(null);

        assertFalse(words(failure).isBlank());
        assertEquals(0, ollama.chats().size());
    }
}
