package interviewer.prompts;

import interviewer.llm.Completion;
import interviewer.llm.InstalledModel;
import interviewer.llm.LanguageModel;
import interviewer.llm.ModelException;
import interviewer.llm.ModelPick;
import interviewer.llm.ModelSight;
import interviewer.llm.ModelStatus;
import interviewer.llm.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what another model says, also that it came to no end. Any other failure ends the recording. For one thread. */
final class RecordingModel implements LanguageModel {
    private final LanguageModel asked;
    private final List<RecordedReply> replies = new ArrayList<>();

    RecordingModel(LanguageModel asked) {
        this.asked = asked;
    }

    /** In the order in which they came. */
    List<RecordedReply> replies() {
        return List.copyOf(replies);
    }

    @Override
    public Completion complete(Prompt prompt, Consumer<String> heard) throws ModelException {
        try {
            Completion said = asked.complete(prompt, heard);
            keep(prompt, said, null);
            return said;
        } catch (ModelException failure) {
            if (failure.fault() != ModelException.Fault.CUT_OFF) {
                throw new IllegalStateException(
                        "nothing is recorded: no reply to prompt " + (replies.size() + 1) + ", " + prompt.name(),
                        failure);
            }
            InstalledModel model = ((ModelPick.Chosen) asked.sight().pick()).model();
            keep(prompt, new Completion("", model.name(), model.digest(), 0, 0, 0), failure.getMessage());
            throw failure;
        }
    }

    private void keep(Prompt prompt, Completion said, @Nullable String cutOff) {
        replies.add(new RecordedReply(
                prompt.name(),
                PromptFiles.sha256(prompt.text()),
                said.model(),
                said.digest(),
                said.text(),
                said.promptTokens(),
                said.replyTokens(),
                cutOff));
    }

    @Override
    public ModelStatus status() {
        return asked.status();
    }

    @Override
    public ModelSight sight() {
        return asked.sight();
    }

    @Override
    public ModelSight look() {
        return asked.look();
    }

    @Override
    public ModelSight choose(String name, boolean mayLeave) {
        return asked.choose(name, mayLeave);
    }

    @Override
    public void close() {
        asked.close();
    }
}
