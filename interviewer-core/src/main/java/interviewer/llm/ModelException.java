package interviewer.llm;

/**
 * A language model gave no whole reply. Checked, since a model that fails is expected: every caller has a way without it. The
 * message is one sentence for people: what happened and what helps.
 */
public final class ModelException extends Exception {
    private static final long serialVersionUID = 1;

    private final Fault fault;

    /** What went wrong. */
    public enum Fault {
        /** Nothing answers at the address, or no model is chosen. */
        ABSENT,
        /** Something answers, but it is not Ollama. */
        NOT_OLLAMA,
        /** The server does not have the model. */
        MODEL_MISSING,
        /** The server's queue is full. */
        BUSY,
        /** A deadline has passed. */
        TIMEOUT,
        /** The reply broke off or cannot be read. */
        INTERRUPTED,
        /** The reply ran into its limit, or ended without saying that it is whole. */
        CUT_OFF,
        /** The prompt is too long, or the server read only a part of it. */
        PROMPT_CUT,
        /** The model does not fit into memory. */
        OUT_OF_MEMORY,
        /** Any other no of the server. */
        REFUSED,
        /** The caller was interrupted. */
        CANCELLED
    }

    public ModelException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public ModelException(Fault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
