package interviewer.llm;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;

/** The contract, over a server that speaks Ollama's wire form. */
final class OllamaModelTest extends LanguageModelContract {
    private final FakeOllama ollama = FakeOllama.started().model(Ollamas.MODEL).loaded(Ollamas.NAME);

    @Override
    LanguageModel model() {
        return Ollamas.patient(ollama);
    }

    @Override
    void script(CountDownLatch until, String reply) {
        ollama.then(FakeReply.open().await(until).piece(reply).done("stop"));
    }

    @Override
    void scriptTimeout() {
        ollama.then(FakeReply.open().stall());
    }

    @Override
    int asked() {
        return ollama.chats().size();
    }

    @AfterEach
    void stop() {
        ollama.close();
    }
}
