package interviewer.llm;

/**
 * What people want of the choice of a model.
 *
 * @param name of the model; empty when the product shall choose
 * @param mayLeave whether a model may be used that runs on another machine
 * @param source who named it, for people: {@code as model.name says}
 */
record Wanted(String name, boolean mayLeave, String source) {

    /** As in the settings. */
    static Wanted set(String name, boolean mayLeave) {
        return new Wanted(name, mayLeave, "as model.name says");
    }

    /** As a person chose in the page. */
    static Wanted chosen(String name, boolean mayLeave) {
        return new Wanted(name, mayLeave, "as you chose");
    }

    boolean namesOne() {
        return !name.isEmpty();
    }

    /** Ollama leaves {@code :latest} out of what people type. */
    boolean names(InstalledModel model) {
        return model.name().equals(name) || model.name().equals(name + ":latest");
    }
}
