package interviewer.llm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A model that {@link FakeOllama} has installed.
 *
 * @param capabilities empty for a server that is too old to tell
 * @param remoteHost where it runs; empty for this machine
 */
public record FakeModel(
        String name,
        long parameters,
        long bytes,
        int context,
        List<String> capabilities,
        String template,
        String remoteHost) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long BILLION = 1_000_000_000L;

    public FakeModel {
        capabilities = List.copyOf(capabilities);
    }

    /** An instruct model of so many billion parameters. */
    public static FakeModel chat(String name, double billions) {
        return new FakeModel(
                name,
                (long) (billions * BILLION),
                (long) (billions * BILLION * 0.6),
                32_768,
                List.of("completion"),
                "{{ range .Messages }}<|im_start|>{{ .Role }} {{ .Content }}{{ end }}",
                "");
    }

    public FakeModel can(String... abilities) {
        return new FakeModel(name, parameters, bytes, context, List.of(abilities), template, remoteHost);
    }

    public FakeModel reads(int tokens) {
        return new FakeModel(name, parameters, bytes, tokens, capabilities, template, remoteHost);
    }

    public FakeModel writtenAs(String other) {
        return new FakeModel(name, parameters, bytes, context, capabilities, other, remoteHost);
    }

    public FakeModel on(String host) {
        return new FakeModel(name, parameters, bytes, context, capabilities, template, host);
    }

    /** As the server tells it. */
    public String digest() {
        return "d1635" + Integer.toHexString(name.hashCode());
    }

    ObjectNode listed() {
        ObjectNode line = JSON.createObjectNode()
                .put("name", name)
                .put("model", name)
                .put("modified_at", "2026-11-22T04:15:35.032985946Z")
                .put("size", bytes)
                .put("digest", digest());
        line.putObject("details").put("family", "fake").put("parameter_size", parameters / BILLION + "B");
        return withHost(line);
    }

    ObjectNode card() {
        ObjectNode card =
                JSON.createObjectNode().put("modelfile", "FROM " + name).put("template", template);
        card.putObject("model_info")
                .put("general.architecture", "fake")
                .put("general.parameter_count", parameters)
                .put("fake.context_length", context);
        if (!capabilities.isEmpty()) {
            capabilities.forEach(card.putArray("capabilities")::add);
        }
        return withHost(card);
    }

    private ObjectNode withHost(ObjectNode node) {
        return remoteHost.isEmpty() ? node : node.put("remote_host", remoteHost).put("remote_model", name);
    }
}
