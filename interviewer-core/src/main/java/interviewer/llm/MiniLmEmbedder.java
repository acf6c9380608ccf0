package interviewer.llm;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * all-MiniLM-L6-v2 (quantised to 8 bits) in this process through langchain4j. Starts to load when constructed and is ready about a
 * second later; the session has one thread a text, which measured half the processor time of the library's defaults and gives the
 * same bytes every time. Thread-safe. Nothing leaves the machine: the tokenizer library's report of its use is switched off before
 * its first class is loaded.
 */
public final class MiniLmEmbedder implements Embedder {
    static {
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
    }

    /** What it is called. */
    public static final String MODEL = "all-MiniLM-L6-v2-q";

    private static final String READY = "all-MiniLM-L6-v2, in this process";

    private final CompletableFuture<Model> loading = new CompletableFuture<>();

    public MiniLmEmbedder() {
        Thread.ofPlatform().name("embedding-model").daemon().start(this::load);
    }

    private void load() {
        try {
            loading.complete(Model.load());
        } catch (IOException | OrtException | RuntimeException | LinkageError failure) {
            // A missing native library or temp folder is a state of this model, not the end of the program.
            loading.completeExceptionally(failure);
        }
    }

    @Override
    public String model() {
        return MODEL;
    }

    @Override
    public ModelStatus status() {
        return await(Duration.ZERO);
    }

    @Override
    public ModelStatus await(Duration atMost) {
        try {
            loading.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return new ModelStatus.Ready(READY);
        } catch (TimeoutException notYet) {
            return new ModelStatus.Loading("the embedding model is loading");
        } catch (ExecutionException failure) {
            return new ModelStatus.Absent(
                    "the embedding model could not be loaded (" + failure.getCause() + "); run ./interviewer doctor");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new ModelStatus.Loading("interrupted while the embedding model was loading");
        }
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        if (!status().isReady()) {
            throw new IllegalStateException(status().detail());
        }
        List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
        List<float[]> vectors = new ArrayList<>();
        loading.join().embedAll(segments).content().forEach(embedding -> vectors.add(unit(embedding.vector())));
        return vectors;
    }

    private static float[] unit(float[] vector) {
        double norm = Math.sqrt(Embedder.cosine(vector, vector));
        float[] unit = new float[vector.length];
        for (int index = 0; index < vector.length; index++) {
            unit[index] = (float) (vector[index] / norm);
        }
        return unit;
    }

    /** langchain4j's model with session options of our own. */
    private static final class Model extends AbstractInProcessEmbeddingModel {
        private final OnnxBertBiEncoder encoder;

        private Model(OnnxBertBiEncoder encoder) {
            super(ForkJoinPool.commonPool());
            this.encoder = encoder;
        }

        static Model load() throws IOException, OrtException {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (InputStream weights = resource("/all-minilm-l6-v2-q.onnx");
                    InputStream tokenizer = resource("/all-minilm-l6-v2-q-tokenizer.json");
                    OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.addConfigEntry("session.intra_op.allow_spinning", "0");
                OrtSession session = environment.createSession(weights.readAllBytes(), options);
                Model model = new Model(new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.MEAN));
                model.embedAll(List.of(TextSegment.from("warm")));
                return model;
            }
        }

        private static InputStream resource(String name) throws IOException {
            InputStream stream = Model.class.getResourceAsStream(name);
            if (stream == null) {
                throw new IOException("the class path lacks " + name);
            }
            return stream;
        }

        @Override
        protected OnnxBertBiEncoder model() {
            return encoder;
        }
    }
}
