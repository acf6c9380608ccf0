package interviewer.llm;

import java.time.Duration;
import java.util.List;

/** The embedding model where there is none: of a machine on which it cannot be loaded, and for what has to be measured without. */
public final class AbsentEmbedder implements Embedder {

    @Override
    public String model() {
        return "none";
    }

    @Override
    public ModelStatus status() {
        return new ModelStatus.Absent("the embedding model could not be loaded");
    }

    @Override
    public ModelStatus await(Duration atMost) {
        return status();
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        throw new IllegalStateException(status().detail());
    }
}
