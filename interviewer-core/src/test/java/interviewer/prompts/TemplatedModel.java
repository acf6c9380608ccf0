package interviewer.prompts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import interviewer.text.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The small model of a real server under the chat template of a family; gone from the server once it is closed. */
final class TemplatedModel implements AutoCloseable {
    private static final String WEIGHTS = "qwen-coder:0.5b";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;
    private final String name;

    private TemplatedModel(URI server, String name) {
        this.server = server;
        this.name = name;
    }

    static TemplatedModel on(URI server, ChatFamily family) throws IOException {
        TemplatedModel model = new TemplatedModel(server, family.model());
        model.send("POST", "/api/create", body(model.name).put("from", WEIGHTS).put("template", family.template()));
        return model;
    }

    /** As the server lists it. */
    String name() {
        return name;
    }

    private static ObjectNode body(String name) {
        return Json.mapper().createObjectNode().put("model", name).put("stream", false);
    }

    /** What the server would let the model read, of a chat as it goes over the wire. */
    String rendered(JsonNode chat) throws IOException {
        ObjectNode asked = chat.<ObjectNode>deepCopy()
                .put("model", name)
                .put("stream", false)
                .put("_debug_render_only", true);
        return send("POST", "/api/chat", asked)
                .at("/_debug_info/rendered_template")
                .asText();
    }

    private JsonNode send(String method, String path, ObjectNode body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .method(method, BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> response = sent(request);
        if (response.statusCode() != 200) {
            throw new IOException(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return Json.mapper().readTree(response.body());
    }

    private HttpResponse<String> sent(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("nobody waits any more", interrupted);
        }
    }

    @Override
    public void close() throws IOException {
        try (client) {
            send("DELETE", "/api/delete", body(name));
        }
    }
}
