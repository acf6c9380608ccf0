package interviewer.prompts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.llm.LanguageModel;
import interviewer.llm.ModelException;
import interviewer.llm.ModelException.Fault;
import interviewer.llm.Prompt;
import interviewer.llm.ScriptedModel;
import org.junit.jupiter.api.Test;

/** What is recorded is what is replayed. */
class RecordingModelTest {
    private static final Prompt FIRST = new Prompt("test 1", "Say one.", null, 8);
    private static final Prompt SECOND = new Prompt("test 1", "Say two.", null, 8);

    private final ScriptedModel asked = new ScriptedModel();
    private final RecordingModel recorder = new RecordingModel(asked);

    @Test
    void reply_isReplayedToTheSamePromptOnly() throws Exception {
        asked.then("one");
        recorder.complete(FIRST, heard -> {});

        ReplayingModel replay = new ReplayingModel(recorder.replies());

        assertEquals("one", replay.complete(FIRST, heard -> {}).text());
        assertEquals(ScriptedModel.DIGEST, replay.complete(FIRST, heard -> {}).digest());
        AssertionError stale = assertThrows(AssertionError.class, () -> replay.complete(SECOND, heard -> {}));
        assertTrue(String.valueOf(stale.getMessage()).contains(RecordedReplies.COMMAND), stale.toString());
    }

    @Test
    void replyThatCameToNoEnd_isReplayedAsSuch() {
        asked.then(Fault.CUT_OFF, "it was not whole after 8 tokens");
        failure(recorder, FIRST);

        ModelException failure = failure(new ReplayingModel(recorder.replies()), FIRST);

        assertEquals(Fault.CUT_OFF, failure.fault());
        assertEquals("it was not whole after 8 tokens", failure.getMessage());
    }

    @Test
    void serverThatFails_endsTheRecording() {
        asked.then(Fault.TIMEOUT, "too slow");

        assertThrows(IllegalStateException.class, () -> recorder.complete(FIRST, heard -> {}));
    }

    private static ModelException failure(LanguageModel model, Prompt prompt) {
        return assertThrows(ModelException.class, () -> model.complete(prompt, heard -> {}));
    }
}
