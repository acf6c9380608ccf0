package interviewer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import interviewer.llm.ModelException.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a real server, named by the variable INTERVIEWER_OLLAMA, that has qwen-coder:0.5b. The fake one is only as good as this. */
@Timeout(180)
final class RealOllamaTest {
    private static final String NAME = "qwen-coder:0.5b";
    private static final String SCHEMA =
            "{\"type\":\"object\",\"properties\":{\"level\":{\"type\":\"integer\",\"enum\":[0,1,2]}},"
                    + "\"required\":[\"level\"],\"additionalProperties\":false}";
    private static final Deadlines PATIENT = new Deadlines(
            Duration.ofSeconds(2),
            Duration.ofSeconds(120),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofSeconds(150));

    private @Nullable OllamaModel opened;

    @BeforeEach
    void requireServer() {
        assumeTrue(System.getenv("INTERVIEWER_OLLAMA") != null, "INTERVIEWER_OLLAMA names no server");
        opened = over(NAME);
    }

    private static OllamaModel over(String name) {
        String address = String.valueOf(System.getenv("INTERVIEWER_OLLAMA"));
        OllamaModel model = new OllamaModel(URI.create(address), name, false, PATIENT);
        model.look();
        return model;
    }

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    private OllamaModel model() {
        if (opened == null) {
            throw new IllegalStateException("no server");
        }
        return opened;
    }

    private Completion complete(String text, @Nullable String schema, int tokens) throws ModelException {
        return model().complete(new Prompt("test 1", text, schema, tokens), piece -> {});
    }

    @Test
    void look_findsTheModelAndWhatItCan() {
        ModelSight sight = model().sight();

        InstalledModel found = sight.models().stream()
                .filter(model -> model.name().equals(NAME))
                .findFirst()
                .orElseThrow();
        assertEquals(64, found.digest().length());
        assertTrue(found.parameters() > 400_000_000L && found.parameters() < 700_000_000L, found.toString());
        assertTrue(found.chats() && found.fits() && !found.leaves() && !found.thinks(), found.toString());
        assertEquals(
                found, assertInstanceOf(ModelPick.Chosen.class, sight.pick()).model());
    }

    @Test
    void complete_withASchema_givesJsonOfIt() throws Exception {
        Completion completion = complete("Grade from 0 to 2 as JSON: 'S3 stores objects.'", SCHEMA, 24);

        JsonNode read = new ObjectMapper().readTree(completion.text());
        assertTrue(read.get("level").asInt() <= 2, completion.text());
        assertEquals(NAME, completion.model());
        assertTrue(completion.promptTokens() > 5 && completion.replyTokens() > 2, completion.toString());
    }

    @Test
    void o02_missingModel_isTold() {
        try (OllamaModel missing = over("nowhere:1b")) {
            assertEquals(
                    Fault.MODEL_MISSING,
                    assertThrows(
                                    ModelException.class,
                                    () -> missing.complete(new Prompt("t 1", "Hi", null, 4), piece -> {}))
                            .fault());
        }
    }

    @Test
    void o02_serverWords_areThoseOfTheFake() {
        try (GuardedHttp http = new GuardedHttp(model().sight().address(), Duration.ofSeconds(2))) {
            Deadline soon = Deadline.in(Duration.ofSeconds(10), "nothing came");

            ModelException failure = assertThrows(
                    ModelException.class, () -> http.json("/api/show", "{\"model\":\"nowhere:1b\"}", soon));

            assertEquals(Fault.MODEL_MISSING, failure.fault());
            assertTrue(String.valueOf(failure.getMessage()).contains("not found"), failure.toString());
        }
    }

    @Test
    void o06_promptThatIsCut_isNoticed() throws ModelException {
        InstalledModel chosen =
                assertInstanceOf(ModelPick.Chosen.class, model().sight().pick()).model();
        Candidate narrow = new Candidate(chosen, false, false, 256);
        // Dense text: more tokens than a third of its characters, so that the guess lets it pass.
        Prompt dense = new Prompt("t 1", "7#9@".repeat(180), null, 8);

        try (GuardedHttp http = new GuardedHttp(model().sight().address(), Duration.ofSeconds(2))) {
            OllamaCall call = new OllamaCall(new OllamaServer(http), narrow, PATIENT, dense);
            call.load();
            ModelException failure = assertThrows(ModelException.class, () -> call.reply(piece -> {}));

            assertEquals(Fault.PROMPT_CUT, failure.fault(), failure.toString());
        }
    }

    @Test
    void o09_replyOverItsBudget_isCutOff() {
        ModelException failure =
                assertThrows(ModelException.class, () -> complete("Count from 1 to 100 in words.", null, 6));

        assertEquals(Fault.CUT_OFF, failure.fault());
    }

    @Test
    void o11_badSchema_isRefused() {
        ModelException failure =
                assertThrows(ModelException.class, () -> complete("Hi", "{\"type\":\"no such type\"}", 8));

        assertEquals(Fault.REFUSED, failure.fault(), failure.toString());
    }

    @Test
    void o24_callerLeaves_freesTheSlot() throws Exception {
        OllamaModel asked = model();
        CountDownLatch speaking = new CountDownLatch(1);
        CompletableFuture<Fault> ended = new CompletableFuture<>();
        Prompt endless = new Prompt("t 1", "Tell a very long story about a queue.", null, 1500);
        Thread caller = Thread.ofVirtual()
                .start(() -> ended.complete(assertThrows(
                                ModelException.class, () -> asked.complete(endless, piece -> speaking.countDown()))
                        .fault()));
        assertTrue(speaking.await(120, TimeUnit.SECONDS));

        caller.interrupt();

        assertEquals(Fault.CANCELLED, ended.get(1, TimeUnit.SECONDS));
        assertTrue(complete("Say hello.", null, 40).replyTokens() > 0);
    }

    @Test
    void o31_loop_isCutOff() {
        String loops = "{\"type\":\"string\",\"enum\":[\"" + " no".repeat(40) + "\"]}";

        ModelException failure = assertThrows(ModelException.class, () -> complete("Say no.", loops, 100));

        assertEquals(Fault.CUT_OFF, failure.fault(), failure.toString());
    }
}
