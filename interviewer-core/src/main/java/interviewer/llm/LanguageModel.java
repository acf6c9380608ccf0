package interviewer.llm;

import java.util.function.Consumer;

/**
 * The port to a language model: a prompt in, words out. Implementations are thread-safe, look for their server in the background
 * and take one prompt at a time; further callers wait in the order in which they came. A model that is missing is a state, one
 * that fails in the middle a {@link ModelException}.
 */
public interface LanguageModel extends AutoCloseable {

    /** Whether it answers now, soon or not. From memory: never blocks, never throws. */
    ModelStatus status();

    /** What was seen last: the server, its models, the choice and why. From memory: never blocks, never throws. */
    ModelSight sight();

    /** Looks now, a few seconds at most, and returns what is there. A server that is gone is a sight, not an error. */
    ModelSight look();

    /**
     * A person's choice; it holds until the program ends.
     *
     * @param name as the server calls the model
     * @param mayLeave whether the person agreed to send answers to a model that runs elsewhere
     * @throws IllegalArgumentException when the model is not installed, is not for chat, or runs elsewhere without agreement
     */
    ModelSight choose(String name, boolean mayLeave);

    /**
     * The whole reply. Blocks until it is there or a deadline has passed; an interrupt of the calling thread ends the call within a
     * second and frees the server.
     *
     * @param heard gets each piece of text as it comes, on any thread, one at a time; a reply that is asked for again starts over
     *     after an empty piece, and what was heard of a call that fails is no result
     * @throws ModelException when there is no whole reply; its fault says why
     */
    Completion complete(Prompt prompt, Consumer<String> heard) throws ModelException;

    /** Ends the looking and a call under way. Never throws. */
    @Override
    void close();
}
