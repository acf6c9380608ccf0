package interviewer.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import interviewer.llm.ModelException.Fault;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Says what went wrong between us and the server, in one sentence for people that keeps the server's own words.
 *
 * @param address of the server
 */
record OllamaFaults(URI address) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_QUOTE = 200;

    /** What Ollama says when a model does not fit, or the process that runs it was ended for it. */
    private static final List<String> MEMORY_WORDS = List.of(
            "requires more system memory",
            "out of memory",
            "process has terminated",
            "process no longer running",
            "unable to allocate",
            "cudamalloc failed");

    /** Of what the JDK threw while we sent or read. An interrupt is kept on the thread. */
    ModelException transport(Exception failure) {
        return switch (failure) {
            case InterruptedException interrupted -> {
                Thread.currentThread().interrupt();
                yield new ModelException(Fault.CANCELLED, "nobody waits for this reply any more", interrupted);
            }
            case TimeoutException late ->
                new ModelException(
                        Fault.TIMEOUT,
                        "Ollama at " + address + ": " + late.getMessage()
                                + "; is the machine busy, or the model too large?",
                        late);
            case ExecutionException wrapped ->
                sent(Optional.ofNullable(wrapped.getCause()).orElse(wrapped));
            default -> brokenOff(failure);
        };
    }

    private ModelException brokenOff(Throwable cause) {
        return new ModelException(
                Fault.INTERRUPTED, "the reply of Ollama at " + address + " broke off: " + words(cause), cause);
    }

    private ModelException sent(Throwable cause) {
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            return new ModelException(
                    Fault.ABSENT, "Ollama not found at " + address + ": nothing answers there", cause);
        }
        if (cause instanceof IOException) {
            return brokenOff(cause);
        }
        return new ModelException(Fault.ABSENT, "Ollama cannot be asked at " + address + ": " + words(cause), cause);
    }

    private static String words(Throwable failure) {
        Throwable told = failure.getMessage() == null && failure.getCause() != null ? failure.getCause() : failure;
        return told.getMessage() == null ? told.getClass().getSimpleName() : told.getMessage();
    }

    /** Of a reply with another status than 2xx. */
    ModelException status(int status, String body) {
        Optional<String> said = error(body);
        if (status == 403) {
            return new ModelException(
                    Fault.REFUSED,
                    "Ollama does not allow the host name " + address.getHost()
                            + " (403): name it by 127.0.0.1 in model.address, or start it with OLLAMA_HOST=0.0.0.0");
        }
        if (said.isEmpty()) {
            return notOllama("it answers " + status + " without an error that Ollama would send");
        }
        return refusal(status, said.get());
    }

    private ModelException refusal(int status, String said) {
        Fault fault = switch (status) {
            case 404 -> Fault.MODEL_MISSING;
            case 503 -> Fault.BUSY;
            default -> isMemory(said) ? Fault.OUT_OF_MEMORY : isLength(said) ? Fault.PROMPT_CUT : Fault.REFUSED;
        };
        return switch (fault) {
            case OUT_OF_MEMORY -> memory(said);
            case BUSY -> new ModelException(fault, "Ollama is busy (503): " + said + "; try again in a moment");
            case PROMPT_CUT -> new ModelException(fault, "Ollama finds the prompt too long: " + said);
            default -> new ModelException(fault, "Ollama refused (" + status + "): " + said);
        };
    }

    private static ModelException memory(String said) {
        return new ModelException(
                Fault.OUT_OF_MEMORY,
                "the model does not fit into memory: " + said + "; choose a smaller one or end other programs");
    }

    /** Of a line {@code {"error": …}} after a status of 200. */
    ModelException broken(String said, boolean first) {
        if (isMemory(said)) {
            return memory(said);
        }
        return first
                ? notOllama("it answers 200 with an error: " + said)
                : new ModelException(Fault.INTERRUPTED, "Ollama broke the reply off: " + said);
    }

    ModelException notOllama(String what) {
        return new ModelException(Fault.NOT_OLLAMA, "what listens at " + address + " is not an Ollama server: " + what);
    }

    ModelException unreadable(String line) {
        return new ModelException(Fault.INTERRUPTED, "a line of Ollama's reply cannot be read: " + quote(line));
    }

    static String quote(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    private static boolean isMemory(String said) {
        return MEMORY_WORDS.stream().anyMatch(said.toLowerCase(Locale.ROOT)::contains);
    }

    private static boolean isLength(String said) {
        String words = said.toLowerCase(Locale.ROOT);
        return words.contains("context length") || words.contains("context size") || words.contains("context window");
    }

    /** What the field {@code error} of a body says; empty when there is none. */
    private static Optional<String> error(String body) {
        try {
            JsonNode error = JSON.readTree(body).path("error");
            JsonNode message = error.isObject() ? error.path("message") : error;
            return Optional.of(quote(message.asText())).filter(text -> !text.isBlank());
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }
}
