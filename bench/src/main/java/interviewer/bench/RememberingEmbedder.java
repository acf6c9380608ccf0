package interviewer.bench;

import interviewer.llm.Embedder;
import interviewer.llm.ModelStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Embeds each text once and then knows its vector, so that a search can be measured without the model. Thread-safe. */
final class RememberingEmbedder implements Embedder {
    private final Embedder embedder;
    private final Map<String, float[]> known = new ConcurrentHashMap<>();

    RememberingEmbedder(Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public String model() {
        return embedder.model();
    }

    @Override
    public ModelStatus status() {
        return embedder.status();
    }

    @Override
    public ModelStatus await(Duration atMost) {
        return embedder.await(atMost);
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        return texts.stream()
                .map(text -> known.computeIfAbsent(text, embedder::embed))
                .toList();
    }
}
