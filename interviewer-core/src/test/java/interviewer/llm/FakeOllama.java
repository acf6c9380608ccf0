package interviewer.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import interviewer.llm.FakeReply.Step;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * An Ollama server for tests that speaks the wire form of the real one and misbehaves as its script says: on plain sockets, so that
 * it can stall and cut. Chats take the scripted replies in order, or what a function makes of each; without a script they say "ok".
 * Thread-safe.
 */
public final class FakeOllama implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerSocket socket;
    private final Map<String, FakeModel> models = new LinkedHashMap<>();
    private final Map<String, Integer> loaded = new ConcurrentHashMap<>();
    private final Map<String, FakeReply> fixed = new ConcurrentHashMap<>();
    private final Queue<FakeReply> replies = new ConcurrentLinkedQueue<>();
    private final Queue<FakeReply> loads = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Semaphore hangUps = new Semaphore(0);
    private volatile Function<JsonNode, FakeReply> talk = this::scripted;

    /**
     * What it was asked.
     *
     * @param body {@code {}} where none was sent
     */
    public record Request(String path, JsonNode body) {}

    private FakeOllama(ServerSocket socket) {
        this.socket = socket;
    }

    /** On a free port of this machine, without models. */
    public static FakeOllama started() {
        return started(0);
    }

    public static FakeOllama started(int port) {
        try {
            FakeOllama ollama = new FakeOllama(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(ollama::accept);
            return ollama;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    public FakeOllama model(FakeModel model) {
        synchronized (models) {
            models.put(model.name(), model);
        }
        return this;
    }

    public FakeOllama without(String name) {
        synchronized (models) {
            models.remove(name);
        }
        return this;
    }

    /** As if it had been used before. */
    public FakeOllama loaded(String name) {
        loaded.put(name, 4096);
        return this;
    }

    /** The next chat that is not scripted yet. */
    public FakeOllama then(FakeReply reply) {
        replies.add(reply);
        return this;
    }

    /** Every chat with words from now on gets what this makes of its body, in place of the script. */
    public FakeOllama talking(Function<JsonNode, FakeReply> replies) {
        talk = replies;
        return this;
    }

    /** The next loading of a model that is not scripted yet. */
    public FakeOllama thenLoad(FakeReply reply) {
        loads.add(reply);
        return this;
    }

    /** What a path says from now on. */
    public FakeOllama always(String path, FakeReply reply) {
        fixed.put(path, reply);
        return this;
    }

    /** What it was asked on a path so far, in order. */
    public List<JsonNode> asked(String path) {
        return requests.stream()
                .filter(request -> request.path().equals(path))
                .map(Request::body)
                .toList();
    }

    /** Chats with words, without those that only load. */
    public List<JsonNode> chats() {
        return asked("/api/chat").stream()
                .filter(body -> !body.path("messages").isEmpty())
                .toList();
    }

    /** Whether a client hangs up during a stall, within this time. */
    public boolean awaitHangUp(Duration time) throws InterruptedException {
        return hangUps.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            Request request = request(in);
            requests.add(request);
            play(reply(request), request.body(), client, in);
        } catch (IOException | InterruptedException gone) {
            // The client hung up, or the test is over.
        } finally {
            open.remove(client);
        }
    }

    private static Request request(InputStream in) throws IOException {
        String path = line(in).split(" ", -1)[1];
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        byte[] body = in.readNBytes(length);
        return new Request(path, length == 0 ? JSON.createObjectNode() : JSON.readTree(body));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new IOException("the client said nothing");
            }
            line.write(one);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    private FakeReply reply(Request request) {
        FakeReply always = fixed.get(request.path());
        if (always != null) {
            return always;
        }
        return switch (request.path()) {
            case "/api/version" -> FakeReply.of(200, "{\"version\":\"0.17.4\"}");
            case "/api/tags" -> FakeReply.of(200, listed().toString());
            case "/api/ps" -> FakeReply.of(200, running().toString());
            case "/api/show" -> shown(request.body().path("model").asText());
            case "/api/chat" -> chat(request.body());
            default -> FakeReply.of(404, "404 page not found");
        };
    }

    private ObjectNode listed() {
        ObjectNode list = JSON.createObjectNode();
        ArrayNode lines = list.putArray("models");
        synchronized (models) {
            models.values().forEach(model -> lines.add(model.listed()));
        }
        return list;
    }

    private ObjectNode running() {
        ObjectNode list = JSON.createObjectNode();
        ArrayNode lines = list.putArray("models");
        loaded.forEach((name, context) ->
                lines.addObject().put("name", name).put("model", name).put("context_length", context));
        return list;
    }

    private FakeReply shown(String name) {
        synchronized (models) {
            FakeModel model = models.get(name);
            return model == null
                    ? missing(name)
                    : FakeReply.of(200, model.card().toString());
        }
    }

    private static FakeReply missing(String name) {
        return FakeReply.error(404, "model '" + name + "' not found");
    }

    private FakeReply chat(JsonNode body) {
        String name = body.path("model").asText();
        synchronized (models) {
            if (!models.containsKey(name)) {
                return missing(name);
            }
        }
        FakeReply reply = body.path("messages").isEmpty() ? load() : talk.apply(body);
        if (reply.status() == 200) {
            loaded.put(name, body.path("options").path("num_ctx").asInt());
        }
        return reply;
    }

    private FakeReply load() {
        FakeReply scripted = loads.poll();
        return scripted == null ? FakeReply.open().done("load") : scripted;
    }

    private FakeReply scripted(JsonNode body) {
        FakeReply scripted = replies.poll();
        return scripted == null ? FakeReply.say("ok") : scripted;
    }

    private void play(FakeReply reply, JsonNode body, Socket client, InputStream in)
            throws IOException, InterruptedException {
        OutputStream out = client.getOutputStream();
        StringBuilder head =
                new StringBuilder("HTTP/1.1 " + reply.status() + " x\r\nContent-Type: application/x-ndjson\r\n"
                        + "Transfer-Encoding: chunked\r\nConnection: close\r\n");
        reply.headers().forEach(header -> head.append(header).append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        out.flush();
        for (Step step : reply.steps()) {
            switch (step) {
                case Step.Line line -> chunk(out, line.text() + "\n");
                case Step.Done done -> chunk(out, last(done, body) + "\n");
                case Step.Pause pause -> Thread.sleep(pause.time());
                case Step.Await await -> await.latch().await();
                case Step.Stall stall -> listen(in);
                case Step.Cut cut -> {
                    client.setSoLinger(true, 0);
                    return;
                }
            }
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static ObjectNode last(Step.Done done, JsonNode body) {
        int honest = body.path("messages").path(0).path("content").asText().length() / 4;
        ObjectNode line =
                JSON.createObjectNode().put("model", body.path("model").asText());
        line.put("created_at", "2026-11-22T04:15:35Z");
        line.putObject("message").put("role", "assistant").put("content", "");
        return line.put("done_reason", done.reason())
                .put("done", true)
                .put("total_duration", 5_000_000)
                .put("load_duration", 1_000_000)
                .put("prompt_eval_count", done.promptTokens() == FakeReply.HONEST ? honest : done.promptTokens())
                .put("prompt_eval_duration", 2_000_000)
                .put("eval_count", done.replyTokens())
                .put("eval_duration", 2_000_000);
    }

    private void listen(InputStream in) throws IOException {
        try {
            while (in.read() >= 0) {
                // Nothing is expected; the end is what matters.
            }
        } finally {
            hangUps.release();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
