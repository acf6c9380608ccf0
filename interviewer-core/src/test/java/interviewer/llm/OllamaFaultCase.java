package interviewer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import interviewer.llm.ModelException.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A model over a scripted server, and what tests of its faults ask of both. */
abstract class OllamaFaultCase {
    static final String SCHEMA = "{\"type\":\"object\",\"properties\":{\"b\":{\"type\":\"integer\"},\"a\":"
            + "{\"type\":\"string\"}},\"required\":[\"b\",\"a\"]}";

    final FakeOllama ollama = FakeOllama.started().model(Ollamas.MODEL).loaded(Ollamas.NAME);
    final List<String> heard = new ArrayList<>();

    @Nullable
    OllamaModel model;

    @AfterEach
    void stop() {
        if (model != null) {
            model.close();
        }
        ollama.close();
    }

    OllamaModel model() {
        OllamaModel made = model == null ? Ollamas.over(ollama) : model;
        model = made;
        return made;
    }

    static Prompt prompt(@Nullable String schema) {
        return new Prompt("test 1", "Grade the answer: it says that S3 stores objects.", schema, 20);
    }

    Completion complete(@Nullable String schema) throws ModelException {
        return model().complete(prompt(schema), heard::add);
    }

    ModelException failure(@Nullable String schema) {
        return assertThrows(ModelException.class, () -> complete(schema));
    }

    static String words(ModelException failure) {
        return String.valueOf(failure.getMessage());
    }

    void assertFails(Fault fault, String words, FakeReply reply) {
        ollama.then(reply);

        ModelException failure = failure(null);

        assertEquals(fault, failure.fault(), words(failure));
        assertTrue(words(failure).contains(words), words(failure));
        assertEquals(1, ollama.chats().size(), "asked once");
    }

    JsonNode lastChat() {
        return ollama.chats().getLast();
    }

    static String text(LanguageModel model) {
        try {
            return model.complete(prompt(null), piece -> {}).text();
        } catch (ModelException failure) {
            return failure.toString();
        }
    }

    void awaitChat() throws InterruptedException {
        while (ollama.chats().isEmpty()) {
            Thread.sleep(10);
        }
    }
}
