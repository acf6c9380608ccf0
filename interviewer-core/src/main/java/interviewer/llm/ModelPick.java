package interviewer.llm;

/** Which model is used and why, or why none is. */
public sealed interface ModelPick {

    /** One sentence for people. */
    String detail();

    /**
     * The model in use.
     *
     * @param detail its name, why it was chosen and what was passed over
     */
    record Chosen(InstalledModel model, String detail) implements ModelPick {}

    /**
     * No model.
     *
     * @param why for programs
     * @param detail for people
     * @param advice what helps; empty when nothing has to be done
     */
    record None(Why why, String detail, String advice) implements ModelPick {}

    /** Why no model is used. */
    enum Why {
        NOT_WANTED,
        NO_SERVER,
        NOT_OLLAMA,
        TOO_OLD,
        NO_MODEL,
        NAMED_MISSING,
        ONLY_REMOTE,
        TOO_LITTLE_MEMORY
    }
}
