package interviewer.web;

import interviewer.llm.Embedder;
import interviewer.llm.ModelStatus;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An embedding model that is ready when a test says so. */
final class FakeEmbedder implements Embedder {
    private final CountDownLatch loaded = new CountDownLatch(1);

    static FakeEmbedder ready() {
        FakeEmbedder embedder = new FakeEmbedder();
        embedder.finishLoading();
        return embedder;
    }

    static FakeEmbedder loading() {
        return new FakeEmbedder();
    }

    void finishLoading() {
        loaded.countDown();
    }

    @Override
    public String model() {
        return "fake";
    }

    @Override
    public ModelStatus status() {
        return loaded.getCount() == 0 ? new ModelStatus.Ready("fake, in process") : new ModelStatus.Loading("fake");
    }

    @Override
    public ModelStatus await(Duration atMost) {
        try {
            if (!loaded.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                return status();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return status();
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        return texts.stream().map(text -> new float[] {1}).toList();
    }
}
