package interviewer.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * langchain4j's port to HTTP for one streamed reply. langchain4j's own client waits for ever where a stream stalls or ends without
 * {@code done}, and drops a line that it cannot read in silence; this one reads in the thread of the caller, gives each line a
 * deadline and fails the call at the first line that is not right. Used once; not thread-safe.
 */
final class StreamedHttp implements HttpClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GuardedHttp http;
    private final Limits limits;
    private final Reply reply;
    private final Consumer<String> heard;

    /**
     * Of one try.
     *
     * @param first by when the first line must be there
     * @param idle longest time between two lines
     * @param call by when all must be there
     */
    record Limits(Deadline first, Duration idle, Deadline call) {}

    /** Carries what went wrong through langchain4j, which knows no checked exceptions. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final ModelException failure;

        private Failed(ModelException failure) {
            super(failure);
            this.failure = failure;
        }

        ModelException failure() {
            return failure;
        }
    }

    StreamedHttp(GuardedHttp http, Limits limits, Reply reply, Consumer<String> heard) {
        this.http = http;
        this.limits = limits;
        this.reply = reply;
        this.heard = heard;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("replies are streamed");
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        Deadline first = limits.first().orEarlier(limits.call());
        try (BodyLines lines = http.open(jdk(request), first)) {
            read(lines, first, listener);
        } catch (ModelException failure) {
            throw new Failed(failure);
        } catch (IOException | TimeoutException | InterruptedException failure) {
            throw new Failed(http.faults().transport(failure));
        }
    }

    private static java.net.http.HttpRequest jdk(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .method(request.method().name(), BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    private void read(BodyLines lines, Deadline first, ServerSentEventListener listener)
            throws ModelException, IOException, TimeoutException, InterruptedException {
        String line = lines.next(first);
        if (line == null) {
            throw http.faults().notOllama("it answers 200 with an empty body");
        }
        boolean begun = false;
        boolean over = false;
        while (line != null && !over) {
            if (!line.isBlank()) {
                over = taken(line, !begun, listener) || !reply.goesOn();
                begun = true;
            }
            Deadline next = Deadline.in(limits.idle(), "no further word came").orEarlier(limits.call());
            line = over ? null : lines.next(next);
        }
    }

    /** Whether it is the last line. */
    private boolean taken(String line, boolean first, ServerSentEventListener listener) throws ModelException {
        JsonNode read = json(line, first);
        if (read.hasNonNull("error")) {
            throw http.faults().broken(OllamaFaults.quote(read.path("error").asText()), first);
        }
        try {
            listener.onEvent(new ServerSentEvent(null, line));
        } catch (RuntimeException unreadable) {
            throw http.faults().unreadable(line);
        }
        if (reply.failure().isPresent()) {
            throw http.faults().unreadable(line);
        }
        reply.hear(heard);
        return read.path("done").asBoolean();
    }

    private JsonNode json(String line, boolean first) throws ModelException {
        JsonNode read = parsed(line);
        if (read != null && read.isObject()) {
            return read;
        }
        throw first && !line.startsWith("{")
                ? http.faults().notOllama("its reply begins with '" + OllamaFaults.quote(line.strip()) + "'")
                : http.faults().unreadable(line);
    }

    private static @Nullable JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException noJson) {
            return null;
        }
    }

    /** For langchain4j, which asks for a builder. The deadlines are those of this client, whatever it sets. */
    HttpClientBuilder builder() {
        return new Ready(this, limits.idle());
    }

    private record Ready(HttpClient client, Duration time) implements HttpClientBuilder {
        @Override
        public Duration connectTimeout() {
            return time;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration ignored) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return time;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration ignored) {
            return this;
        }

        @Override
        public HttpClient build() {
            return client;
        }
    }
}
