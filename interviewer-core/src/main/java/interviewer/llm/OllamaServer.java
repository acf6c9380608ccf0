package interviewer.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import interviewer.llm.StreamedHttp.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is asked of an Ollama server, as its API has it. Chats go through langchain4j. The lists are read here: langchain4j's
 * {@code OllamaModels} knows neither the version nor the fields of models that run elsewhere, and asks three times where nothing
 * listens. Thread-safe.
 */
final class OllamaServer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KEEP_LOADED_SECONDS = 30 * 60;
    private static final int SEED = 7;

    private final GuardedHttp http;

    /**
     * A line of the list of models.
     *
     * @param size number of parameters as it is written there: {@code 1.8B}
     * @param remote whether it runs on another server
     */
    record Listed(String name, String digest, long bytes, String size, boolean remote) {}

    /**
     * What the server knows of one model.
     *
     * @param capabilities such as completion, embedding, thinking; empty for servers that are too old to tell
     * @param parameters how many; 0 when it does not say
     * @param context most tokens it can read; 0 when it does not say
     * @param roles whether its template knows who speaks
     */
    record Card(List<String> capabilities, long parameters, int context, boolean roles, boolean remote) {}

    /** How a reply is to be written. */
    record Manner(int replyTokens, double temperature) {}

    OllamaServer(GuardedHttp http) {
        this.http = http;
    }

    String version(Deadline deadline) throws ModelException {
        JsonNode version = http.json("/api/version", null, deadline).path("version");
        if (!version.isTextual()) {
            throw http.faults().notOllama("/api/version names none");
        }
        return version.asText();
    }

    /** In the order of the server. */
    List<Listed> models(Deadline deadline) throws ModelException {
        List<Listed> listed = new ArrayList<>();
        for (JsonNode model : http.json("/api/tags", null, deadline).path("models")) {
            String name = model.path("name").asText();
            listed.add(new Listed(
                    name,
                    model.path("digest").asText(),
                    model.path("size").asLong(),
                    model.path("details").path("parameter_size").asText(),
                    isRemote(model) || tag(name).endsWith("cloud")));
        }
        return listed;
    }

    private static String tag(String name) {
        return name.substring(name.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isRemote(JsonNode model) {
        return !model.path("remote_host").asText().isEmpty()
                || !model.path("remote_model").asText().isEmpty();
    }

    Card card(String name, Deadline deadline) throws ModelException {
        JsonNode card = http.json(
                "/api/show", JSON.createObjectNode().put("model", name).toString(), deadline);
        List<String> capabilities = new ArrayList<>();
        card.path("capabilities").forEach(capability -> capabilities.add(capability.asText()));
        JsonNode info = card.path("model_info");
        String family = info.path("general.architecture").asText();
        return new Card(
                List.copyOf(capabilities),
                info.path("general.parameter_count").asLong(),
                info.path(family + ".context_length").asInt(),
                hasRoles(card),
                isRemote(card));
    }

    /** Newer servers write some prompts in their own code, which the modelfile calls a renderer, and leave the template bare. */
    private static boolean hasRoles(JsonNode card) {
        String words = card.path("template").asText().replaceAll("\\{\\{.*?\\}\\}", "");
        return !words.isBlank()
                || card.path("template").asText().contains(".Role")
                || card.path("modelfile").asText().lines().anyMatch(line -> line.startsWith("RENDERER "));
    }

    /** Names of the models in memory, each with the context that it was loaded for; 0 when the server does not say. */
    Map<String, Integer> loaded(Deadline deadline) throws ModelException {
        Map<String, Integer> loaded = new HashMap<>();
        for (JsonNode model : http.json("/api/ps", null, deadline).path("models")) {
            loaded.put(model.path("name").asText(), model.path("context_length").asInt());
        }
        return loaded;
    }

    /** Loads a model; returns when it is in memory. An empty chat does this, which langchain4j does not send. */
    void load(Candidate candidate, Deadline deadline) throws ModelException {
        ObjectNode request = JSON.createObjectNode()
                .put("model", candidate.model().name())
                .put("stream", false)
                .put("keep_alive", KEEP_LOADED_SECONDS);
        request.putArray("messages");
        request.putObject("options").put("num_ctx", candidate.usedContext());
        JsonNode reply = http.json("/api/chat", request.toString(), deadline);
        if (reply.hasNonNull("error")) {
            throw http.faults().broken(reply.path("error").asText(), true);
        }
    }

    /** One try of a prompt. The reply says how it ended; an exception, that there is none. */
    Reply chat(Candidate candidate, Prompt prompt, Manner manner, Limits limits, Consumer<String> heard)
            throws ModelException {
        Reply reply = new Reply();
        OllamaStreamingChatModel model = OllamaStreamingChatModel.builder()
                .httpClientBuilder(new StreamedHttp(http, limits, reply, heard).builder())
                .baseUrl(http.address().toString())
                .build();
        ChatRequest request = ChatRequest.builder()
                .messages(UserMessage.from(prompt.text()))
                .parameters(parameters(candidate, prompt, manner))
                .build();
        try {
            model.chat(request, reply);
            return reply;
        } catch (StreamedHttp.Failed failed) {
            throw failed.failure();
        }
    }

    private static OllamaChatRequestParameters parameters(Candidate candidate, Prompt prompt, Manner manner) {
        OllamaChatRequestParameters.Builder parameters = OllamaChatRequestParameters.builder()
                .modelName(candidate.model().name())
                .temperature(manner.temperature())
                .maxOutputTokens(manner.replyTokens())
                .numCtx(candidate.usedContext())
                .seed(SEED)
                .keepAlive(KEEP_LOADED_SECONDS);
        if (candidate.model().thinks()) {
            parameters.think(false);
        }
        if (prompt.schema() != null) {
            parameters.responseFormat(ResponseFormat.builder()
                    .type(ResponseFormatType.JSON)
                    .jsonSchema(JsonSchema.builder()
                            .name("reply")
                            .rootElement(JsonRawSchema.from(prompt.schema()))
                            .build())
                    .build());
        }
        return parameters.build();
    }
}
