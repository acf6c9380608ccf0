package interviewer.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * HTTP to the server of language models where nothing waits for ever: a deadline until the connection stands, one until the reply
 * begins, one for each line. Sends nothing twice but what a full queue refused. An interrupt of the thread ends the request and its
 * connection. Thread-safe.
 */
final class GuardedHttp implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BUSY = 503;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration USUAL_WAIT = Duration.ofSeconds(1);

    private final URI address;
    private final OllamaFaults faults;
    private final Duration connect;

    /** Made by the first request, since a start should not wait for it; null before. */
    private @Nullable HttpClient client;

    private boolean closed;

    GuardedHttp(URI address, Duration connect) {
        this.address = address;
        this.faults = new OllamaFaults(address);
        this.connect = connect;
    }

    URI address() {
        return address;
    }

    OllamaFaults faults() {
        return faults;
    }

    /** A whole reply as JSON. */
    JsonNode json(String path, @Nullable String body, Deadline deadline) throws ModelException {
        try (BodyLines lines = open(request(path, body), deadline)) {
            JsonNode read = JSON.readTree(lines.rest(deadline));
            if (!read.isObject()) {
                throw faults.notOllama(path + " gives no JSON object");
            }
            return read;
        } catch (JsonProcessingException unreadable) {
            throw faults.notOllama(path + " gives no JSON");
        } catch (IOException | TimeoutException | InterruptedException failure) {
            throw faults.transport(failure);
        }
    }

    private HttpRequest request(String path, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return body == null
                ? request.build()
                : request.header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
    }

    /** The body of a reply of status 2xx. Where the queue of the server is full it is asked once more, when it says. */
    BodyLines open(HttpRequest request, Deadline deadline) throws ModelException {
        HttpResponse<BodyLines> response = send(request, deadline);
        if (response.statusCode() == BUSY) {
            response.body().close();
            pause(response, deadline);
            response = send(request, deadline);
        }
        if (response.statusCode() / 100 != 2) {
            throw refused(response, deadline);
        }
        return response.body();
    }

    private HttpResponse<BodyLines> send(HttpRequest request, Deadline deadline) throws ModelException {
        BodyLines lines = new BodyLines();
        CompletableFuture<HttpResponse<BodyLines>> reply = sent(request, lines);
        try {
            return reply.get(deadline.left(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | InterruptedException failure) {
            abandon(reply, lines);
            throw faults.transport(failure);
        } catch (TimeoutException late) {
            abandon(reply, lines);
            throw faults.transport(new TimeoutException(deadline.missed()));
        }
    }

    private CompletableFuture<HttpResponse<BodyLines>> sent(HttpRequest request, BodyLines lines) {
        try {
            return client().sendAsync(request, head -> lines);
        } catch (RejectedExecutionException closing) {
            return CompletableFuture.failedFuture(new IOException("this client was closed", closing));
        }
    }

    private static void abandon(CompletableFuture<HttpResponse<BodyLines>> reply, BodyLines lines) {
        reply.cancel(true);
        lines.close();
    }

    private void pause(HttpResponse<BodyLines> response, Deadline deadline) throws ModelException {
        Duration wait = response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(USUAL_WAIT);
        Duration most = wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
        try {
            TimeUnit.NANOSECONDS.sleep(Math.min(most.toNanos(), deadline.left()));
        } catch (InterruptedException interrupted) {
            throw faults.transport(interrupted);
        }
    }

    private ModelException refused(HttpResponse<BodyLines> response, Deadline deadline) {
        try (BodyLines lines = response.body()) {
            return faults.status(response.statusCode(), lines.rest(deadline));
        } catch (IOException | TimeoutException | InterruptedException failure) {
            return faults.transport(failure);
        }
    }

    private synchronized HttpClient client() {
        if (closed) {
            throw new RejectedExecutionException("closed");
        }
        if (client == null) {
            // HTTP/1.1: there the end of a request is the end of its connection, which is how Ollama learns that
            // nobody listens.
            HttpClient.Builder builder =
                    HttpClient.newBuilder().connectTimeout(connect).version(Version.HTTP_1_1);
            client = ("https".equals(address.getScheme()) ? builder : builder.sslContext(noTls())).build();
        }
        return client;
    }

    /** Trusts nobody: without TLS the certificates of all authorities need not be read, which a client does when it is made. */
    private static SSLContext noTls() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            client.shutdownNow();
        }
    }
}
