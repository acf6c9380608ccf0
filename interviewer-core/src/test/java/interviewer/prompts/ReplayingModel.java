package interviewer.prompts;

import interviewer.llm.Completion;
import interviewer.llm.LanguageModel;
import interviewer.llm.ModelException;
import interviewer.llm.ModelPick;
import interviewer.llm.ModelSight;
import interviewer.llm.ModelStatus;
import interviewer.llm.Prompt;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Says what was recorded for the very same prompt, and fails the test where that is nothing. For one thread. */
final class ReplayingModel implements LanguageModel {
    private static final String DETAIL = "replays a recording";

    private final List<RecordedReply> replies;
    private final List<RecordedReply> said = new ArrayList<>();

    ReplayingModel(List<RecordedReply> replies) {
        this.replies = List.copyOf(replies);
    }

    /** What it said so far, in order. */
    List<RecordedReply> said() {
        return List.copyOf(said);
    }

    @Override
    public Completion complete(Prompt prompt, Consumer<String> heard) throws ModelException {
        String sha256 = PromptFiles.sha256(prompt.text());
        RecordedReply reply = replies.stream()
                .filter(recorded -> recorded.prompt().equals(prompt.name())
                        && recorded.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no reply to this " + prompt.name()
                        + " was recorded: its wording, "
                        + "an answer, a card or the cutting of clauses has changed since. Record anew, in the root of "
                        + "the repository:\n" + RecordedReplies.COMMAND + "\nThe prompt is now:\n" + prompt.text()));
        said.add(reply);
        if (reply.cutOff() != null) {
            throw new ModelException(ModelException.Fault.CUT_OFF, reply.cutOff());
        }
        heard.accept(reply.reply());
        return new Completion(
                reply.reply(), reply.model(), reply.digest(), reply.promptTokens(), reply.replyTokens(), 0);
    }

    @Override
    public ModelStatus status() {
        return new ModelStatus.Ready(DETAIL);
    }

    @Override
    public ModelSight sight() {
        ModelPick nothing = new ModelPick.None(ModelPick.Why.NO_SERVER, DETAIL, "there is nothing to choose");
        return new ModelSight(URI.create(""), "", List.of(), nothing);
    }

    @Override
    public ModelSight look() {
        return sight();
    }

    @Override
    public ModelSight choose(String name, boolean mayLeave) {
        throw new IllegalArgumentException("'" + name + "' cannot be chosen: it " + DETAIL);
    }

    @Override
    public void close() {
        // holds nothing
    }
}
