package interviewer.llm;

import interviewer.llm.ModelException.Fault;
import interviewer.llm.OllamaServer.Manner;
import interviewer.llm.Reply.Ending;
import interviewer.llm.StreamedHttp.Limits;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * One prompt from the loading of the model to its whole reply: load, ask, judge how the reply ended, ask a second time where a schema
 * makes that worth while. Used once, in one thread.
 */
final class OllamaCall {
    /** Enough to leave a rut, little enough to stay on the subject. */
    private static final double WARMER = 0.4;

    private static final Duration GLANCE = Duration.ofSeconds(2);

    private final OllamaServer server;
    private final Candidate candidate;
    private final Deadlines deadlines;
    private final Prompt prompt;
    private final PromptBudget budget;
    private final long begun = System.nanoTime();
    private final Deadline end;

    OllamaCall(OllamaServer server, Candidate candidate, Deadlines deadlines, Prompt prompt) {
        this.server = server;
        this.candidate = candidate;
        this.deadlines = deadlines;
        this.prompt = prompt;
        this.budget = new PromptBudget(name(), candidate.usedContext());
        this.end = Deadline.in(deadlines.call(), "the reply was not whole");
    }

    private String name() {
        return candidate.model().name();
    }

    /** Whether {@link #load} has to come first. */
    boolean isCold() throws ModelException {
        if (candidate.cloud()) {
            return false;
        }
        try {
            int context = server.loaded(Deadline.in(GLANCE, "the list of loaded models did not come")
                            .orEarlier(end))
                    .getOrDefault(name(), -1);
            return context != 0 && context != candidate.usedContext();
        } catch (ModelException unknown) {
            if (unknown.fault() == Fault.TIMEOUT) {
                return true;
            }
            throw unknown;
        }
    }

    void load() throws ModelException {
        server.load(
                candidate,
                Deadline.in(deadlines.firstToken(), name() + " was not in memory")
                        .orEarlier(end));
    }

    Completion reply(Consumer<String> heard) throws ModelException {
        Reply reply = attempt(new Manner(prompt.replyTokens(), 0), heard);
        if (reply.ending() != Ending.WHOLE && prompt.schema() != null) {
            Manner manner = second(reply.ending());
            if (manner.replyTokens() > prompt.replyTokens() || manner.temperature() > 0) {
                heard.accept("");
                reply = attempt(manner, heard);
            }
        }
        requireWhole(reply);
        return new Completion(
                reply.text(),
                name(),
                candidate.model().digest(),
                reply.promptTokens(),
                reply.replyTokens(),
                (System.nanoTime() - begun) / 1_000_000);
    }

    /** A reply that ran out of room gets twice as much, as far as there is room; one that lost its way is led elsewhere. */
    private Manner second(Ending ending) {
        return ending == Ending.LENGTH
                ? new Manner(Math.min(2 * prompt.replyTokens(), budget.room(prompt)), 0)
                : new Manner(prompt.replyTokens(), WARMER);
    }

    private Reply attempt(Manner manner, Consumer<String> heard) throws ModelException {
        // A model that runs elsewhere may be loaded there first.
        Duration first = candidate.cloud() ? deadlines.firstToken() : deadlines.warmFirstToken();
        Limits limits = new Limits(Deadline.in(first, "no word of " + name() + " came"), deadlines.idle(), end);
        Reply reply = server.chat(candidate, prompt, manner, limits, heard);
        budget.checkRead(prompt, reply.promptTokens());
        return reply;
    }

    private void requireWhole(Reply reply) throws ModelException {
        switch (reply.ending()) {
            case WHOLE -> {}
            case LENGTH ->
                throw cut("the reply of " + name() + " was not whole after " + reply.replyTokens() + " tokens");
            case WHITE_SPACE -> throw cut(name() + " wrote nothing but white space");
            case LOOP -> throw cut(name() + " said the same again and again");
            case NOT_DONE ->
                throw new ModelException(Fault.INTERRUPTED, "the reply of " + name() + " ended before it was whole");
        }
    }

    private static ModelException cut(String what) {
        return new ModelException(Fault.CUT_OFF, what + "; another model may do better");
    }
}
