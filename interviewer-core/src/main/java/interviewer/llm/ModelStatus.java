package interviewer.llm;

/** What can be said of a model at a moment. A missing model is a state, not an error. */
public sealed interface ModelStatus {

    /** One sentence for people. */
    String detail();

    /** It answers. */
    record Ready(String detail) implements ModelStatus {}

    /** It will answer, or fail, soon. */
    record Loading(String detail) implements ModelStatus {}

    /** It will not answer; the detail says why and what helps. */
    record Absent(String detail) implements ModelStatus {}

    default boolean isReady() {
        return this instanceof Ready;
    }
}
