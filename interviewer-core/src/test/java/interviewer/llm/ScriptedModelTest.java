package interviewer.llm;

import interviewer.llm.ModelException.Fault;
import java.util.concurrent.CountDownLatch;

/** The model of others' tests keeps the contract too. */
final class ScriptedModelTest extends LanguageModelContract {
    private final ScriptedModel model = new ScriptedModel();

    @Override
    LanguageModel model() {
        return model;
    }

    @Override
    void script(CountDownLatch until, String reply) {
        model.thenAfter(until, reply);
    }

    @Override
    void scriptTimeout() {
        model.then(Fault.TIMEOUT, "too slow");
    }

    @Override
    int asked() {
        return model.prompts().size();
    }
}
