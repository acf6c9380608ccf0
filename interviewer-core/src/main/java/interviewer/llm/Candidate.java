package interviewer.llm;

/**
 * An installed model with what matters for choosing and calling it.
 *
 * @param model what people see
 * @param base whether it only goes on with a text, untaught to answer
 * @param cloud whether the server only passes prompts on: there is nothing to load
 * @param context most tokens that it can read; 0 when unknown
 */
record Candidate(InstalledModel model, boolean base, boolean cloud, int context) {
    /** Of every call, prompt and reply together: a model is loaded again whenever this changes. */
    private static final int USUAL_CONTEXT = 4096;

    int usedContext() {
        return context > 0 ? Math.min(context, USUAL_CONTEXT) : USUAL_CONTEXT;
    }
}
