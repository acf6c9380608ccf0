package interviewer.llm;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.ollama.OllamaChatModel;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * An Ollama model through langchain4j as it comes: one blocking call, free text, none of the guards of {@link LanguageModel}. What the
 * product is measured against; the evaluation alone uses it.
 */
public final class PlainOllama {
    private static final Duration DEADLINE = Duration.ofMinutes(3);

    private final String name;
    private final ChatModel model;

    /** @param replyTokens most tokens of a reply */
    public PlainOllama(URI address, String model, int replyTokens) {
        this.name = model;
        this.model = OllamaChatModel.builder()
                .baseUrl(address.toString())
                .modelName(model)
                .temperature(0.0)
                .seed(7)
                .numPredict(replyTokens)
                .timeout(DEADLINE)
                .maxRetries(0)
                .build();
    }

    public String name() {
        return name;
    }

    /** The reply, which may be empty; throws {@link ModelException} when there is none. */
    public Completion complete(String prompt) throws ModelException {
        long started = System.nanoTime();
        try {
            ChatResponse response = model.chat(UserMessage.from(prompt));
            return new Completion(
                    Objects.requireNonNullElse(response.aiMessage().text(), ""),
                    name,
                    "",
                    response.tokenUsage().inputTokenCount(),
                    response.tokenUsage().outputTokenCount(),
                    (System.nanoTime() - started) / 1_000_000);
        } catch (LangChain4jException failure) {
            throw new ModelException(ModelException.Fault.REFUSED, String.valueOf(failure.getMessage()), failure);
        }
    }
}
