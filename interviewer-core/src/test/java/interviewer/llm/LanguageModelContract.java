package interviewer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.llm.ModelException.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every language model does. */
abstract class LanguageModelContract {
    private static final Prompt PROMPT = new Prompt("test 1", "Say hello in two words, please.", null, 20);

    private LanguageModel model = new NoLanguageModel();

    /** A model that is ready and answers as scripted. */
    abstract LanguageModel model();

    /** The next reply, given when this opens. */
    abstract void script(CountDownLatch until, String reply);

    /** The next call fails by a deadline. */
    abstract void scriptTimeout();

    /** How many prompts have reached the model itself. */
    abstract int asked();

    private void awaitAsked() throws InterruptedException {
        for (int tries = 0; tries < 200 && asked() == 0; tries++) {
            Thread.sleep(10);
        }
        assertEquals(1, asked());
    }

    private void script(String reply) {
        script(new CountDownLatch(0), reply);
    }

    @BeforeEach
    void start() {
        model = model();
    }

    @AfterEach
    void end() {
        model.close();
    }

    @Test
    void status_ofAModelThatIsThere_isReady() {
        assertTrue(model.status().isReady(), model.status().toString());
        assertFalse(model.status().detail().isBlank());
    }

    @Test
    void sight_namesTheChosenModelAmongTheInstalled() {
        ModelSight sight = model.look();

        ModelPick.Chosen chosen = assertInstanceOf(ModelPick.Chosen.class, sight.pick());
        assertTrue(sight.models().contains(chosen.model()));
        assertTrue(chosen.detail().contains(chosen.model().name()), chosen.detail());
        assertEquals(sight, model.sight());
    }

    @Test
    void complete_givesTheWholeReplyAndItsPieces() throws ModelException {
        script("Good morning");
        List<String> heard = new ArrayList<>();

        Completion completion = model.complete(PROMPT, heard::add);

        ModelPick.Chosen chosen = (ModelPick.Chosen) model.sight().pick();
        assertEquals("Good morning", completion.text());
        assertEquals("Good morning", String.join("", heard));
        assertEquals(chosen.model().name(), completion.model());
        assertEquals(chosen.model().digest(), completion.digest());
        assertTrue(completion.promptTokens() > 0 && completion.replyTokens() > 0 && completion.millis() >= 0);
    }

    @Test
    void complete_ofAModelThatIsTooSlow_failsAndTheNextCallSucceeds() throws ModelException {
        scriptTimeout();
        script("there");

        ModelException failure = assertThrows(ModelException.class, () -> model.complete(PROMPT, piece -> {}));

        assertEquals(Fault.TIMEOUT, failure.fault());
        assertEquals("there", model.complete(PROMPT, piece -> {}).text());
    }

    @Test
    void complete_interrupted_endsWithinASecondAndFreesTheModel() throws Exception {
        script(new CountDownLatch(1), "never");
        script("next");
        CompletableFuture<Fault> ended = new CompletableFuture<>();
        CompletableFuture<Boolean> marked = new CompletableFuture<>();
        Thread caller = Thread.ofVirtual().start(() -> {
            ended.complete(assertThrows(ModelException.class, () -> model.complete(PROMPT, piece -> {}))
                    .fault());
            marked.complete(Thread.currentThread().isInterrupted());
        });
        awaitAsked();

        caller.interrupt();

        assertEquals(Fault.CANCELLED, ended.get(1, TimeUnit.SECONDS));
        assertTrue(marked.get(1, TimeUnit.SECONDS), "the interrupt is kept");
        assertEquals("next", model.complete(PROMPT, piece -> {}).text());
    }

    @Test
    void complete_ofTwoCallers_isOneAfterTheOther() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        script(first, "first");
        script("second");
        CompletableFuture<String> one = CompletableFuture.supplyAsync(this::text);
        awaitAsked();
        CompletableFuture<String> two = CompletableFuture.supplyAsync(this::text);
        Thread.sleep(50);
        assertFalse(one.isDone() || two.isDone());
        assertEquals(1, asked());

        first.countDown();

        assertEquals("first", one.get(2, TimeUnit.SECONDS));
        assertEquals("second", two.get(2, TimeUnit.SECONDS));
    }

    private String text() {
        try {
            return model.complete(PROMPT, piece -> {}).text();
        } catch (ModelException failure) {
            return failure.toString();
        }
    }

    @Test
    void choose_ofAModelThatIsNotThere_isRefused() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> model.choose("nowhere:1b", true));

        assertTrue(String.valueOf(refusal.getMessage()).contains("'nowhere:1b' is not installed"), refusal.toString());
    }

    @Test
    void choose_ofTheOneThatIsThere_keepsIt() {
        ModelPick.Chosen before = (ModelPick.Chosen) model.look().pick();

        ModelSight sight = model.choose(before.model().name(), false);

        assertEquals(before.model(), ((ModelPick.Chosen) sight.pick()).model());
        assertTrue(model.status().isReady());
    }

    @Test
    void close_mayBeCalledTwice() {
        model.close();
        model.close();

        assertFalse(model.status().detail().isBlank());
    }
}
