package interviewer.app;

import picocli.CommandLine.Option;

/** Whether a language model may be used. There is none yet; a run says so either way. Mixed into the commands that would use one. */
final class ModelChoice {
    @Option(names = "--no-model", description = "No language model (this version has none; the embeddings stay on).")
    private boolean none;

    /** Which way a run went. */
    String words() {
        return none ? "no language model, as asked" : "no language model: this version has none";
    }
}
