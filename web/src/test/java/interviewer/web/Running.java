package interviewer.web;

import com.fasterxml.jackson.databind.JsonNode;
import interviewer.Interviewer;
import interviewer.MemoryStorage;
import interviewer.Readers;
import interviewer.Storage;
import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import interviewer.corpus.Scenario;
import interviewer.grading.Calibrations;
import interviewer.grading.SecondReader;
import interviewer.grading.SignalTable;
import interviewer.llm.LanguageModel;
import interviewer.llm.NoLanguageModel;
import interviewer.retrieval.HybridRetriever;
import interviewer.retrieval.TextVectors;
import interviewer.text.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;

/** A real server on a free port, with the real corpus and the fakes of this package, and a client for it. */
final class Running implements AutoCloseable {
    private static final Corpus CORPUS = CorpusLoader.load();
    private static final Catalog CATALOG = CorpusLoader.catalog();
    private static final List<Scenario> SCENARIOS = CorpusLoader.scenarios();

    final FakeGrader grader;
    final int port;
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private Running(FakeEmbedder embedder, Storage storage, LanguageModel language) {
        this(embedder, storage, language, Calibrations.none());
    }

    private Running(FakeEmbedder embedder, Storage storage, LanguageModel language, Calibrations calibrations) {
        this.grader = new FakeGrader();
        this.server = new WebServer(interviewer(embedder, storage, grader, language, calibrations), "127.0.0.1", 0);
        this.port = server.start();
    }

    static Running start() {
        return new Running(FakeEmbedder.ready(), new MemoryStorage(), new NoLanguageModel());
    }

    static Running start(FakeEmbedder embedder) {
        return new Running(embedder, new MemoryStorage(), new NoLanguageModel());
    }

    static Running start(LanguageModel language) {
        return new Running(FakeEmbedder.ready(), new MemoryStorage(), language);
    }

    static Running start(Storage storage) {
        return new Running(FakeEmbedder.ready(), storage, new NoLanguageModel());
    }

    static Running start(Storage storage, Calibrations calibrations) {
        return new Running(FakeEmbedder.ready(), storage, new NoLanguageModel(), calibrations);
    }

    static Interviewer interviewer(FakeEmbedder embedder, Storage storage, FakeGrader grader) {
        return interviewer(embedder, storage, grader, new NoLanguageModel(), Calibrations.none());
    }

    private static Interviewer interviewer(
            FakeEmbedder embedder,
            Storage storage,
            FakeGrader grader,
            LanguageModel language,
            Calibrations calibrations) {
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
        TextVectors vectors = TextVectors.none(embedder.model());
        SignalTable signals = new SignalTable(CORPUS, CATALOG, embedder, vectors);
        return new Interviewer(
                new Interviewer.Knowledge(CORPUS, CATALOG, SCENARIOS),
                new HybridRetriever(CORPUS, CATALOG, embedder, vectors),
                new Readers(grader, new SecondReader(signals, language), calibrations),
                new Interviewer.Models(embedder, language),
                storage,
                new Interviewer.Chance(clock, new SplittableRandom(7)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    HttpClient client() {
        return client;
    }

    /** A new interview about S3. */
    JsonNode started() {
        return json(post("/api/interviews", "{\"scenario\":\"s3-photo-uploads\"}"));
    }

    /** That interview's id after a first answer that meets no step: graded, and with a probe that waits. */
    String graded() {
        String id = started().path("id").asText();
        post("/api/interviews/" + id + "/answers", "{\"text\":\"the name is S3\",\"question\":1,\"seconds\":27}");
        return id;
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return Json.mapper().readTree(response.body());
        } catch (IOException notJson) {
            throw new UncheckedIOException(response.body(), notJson);
        }
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}
