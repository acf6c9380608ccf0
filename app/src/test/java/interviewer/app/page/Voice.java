package interviewer.app.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import interviewer.llm.FakeModel;
import interviewer.llm.FakeOllama;
import interviewer.llm.FakeReply;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * What the language model behind a {@link FakeOllama} says in a test: second readings in the order in which they are asked for,
 * wordings by the plain text that they are for. To everything else it says what no page may show. Thread-safe.
 */
final class Voice implements Function<JsonNode, FakeReply> {
    static final String MODEL = "qwen-coder:1.5b";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Queue<Function<JsonNode, FakeReply>> readings = new ConcurrentLinkedQueue<>();
    private final Map<String, FakeReply> wordings = new ConcurrentHashMap<>();

    /**
     * What it makes of one step; of a step that is not named it says that it is missing.
     *
     * @param level 0 to 2
     * @param clauses numbers of the clauses that it points at, from 1
     */
    record Read(String step, int level, List<Integer> clauses) {
        Read {
            clauses = List.copyOf(clauses);
        }
    }

    static Read read(String step, int level, Integer... clauses) {
        return new Read(step, level, List.of(clauses));
    }

    /** A server with this one model, which it speaks for. The caller closes it. */
    FakeOllama listening() {
        return listening(0);
    }

    /** The same at a port; 0 picks a free one. */
    FakeOllama listening(int port) {
        return FakeOllama.started(port)
                .model(FakeModel.chat(MODEL, 1.5))
                .loaded(MODEL)
                .talking(this);
    }

    /** Forgets what other tests let it say. */
    Voice anew() {
        readings.clear();
        wordings.clear();
        return this;
    }

    /** The next reading that is not scripted yet. */
    Voice reads(Read... steps) {
        return reads(FakeReply.open(), steps);
    }

    /** The same, once what is begun has happened. */
    Voice reads(FakeReply begun, Read... steps) {
        readings.add(
                body -> begun.piece(reading(body.path("format"), List.of(steps)).toString())
                        .done("stop"));
        return this;
    }

    /** The next reading that is not scripted yet comes to nothing. */
    Voice failsToRead(FakeReply reply) {
        readings.add(body -> reply);
        return this;
    }

    /** How it words a text. */
    Voice words(String plain, FakeReply reply) {
        wordings.put(plain, reply);
        return this;
    }

    @Override
    public FakeReply apply(JsonNode body) {
        if (body.has("format")) {
            Function<JsonNode, FakeReply> reading = readings.poll();
            return reading == null ? FakeReply.say("ok") : reading.apply(body);
        }
        String prompt = body.path("messages").path(0).path("content").asText();
        return wordings.entrySet().stream()
                .filter(wording -> prompt.contains("\nText: " + wording.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(FakeReply.say("ok"));
    }

    /** In the form that is asked for: of each step the clauses and two tests, of which the first is easier to meet. */
    private static ObjectNode reading(JsonNode form, List<Read> steps) {
        ObjectNode reply = JSON.createObjectNode();
        form.path("properties").properties().forEach(field -> {
            Read read = steps.stream()
                    .filter(step -> step.step().equals(field.getKey()))
                    .findFirst()
                    .orElse(read(field.getKey(), 0));
            fill(reply.putObject(field.getKey()), field.getValue().path("required"), read);
        });
        return reply;
    }

    private static void fill(ObjectNode said, JsonNode names, Read read) {
        read.clauses().forEach(said.putArray("clauses")::add);
        int passed = 0;
        for (JsonNode name : names) {
            if (!name.asText().equals("clauses")) {
                said.put(name.asText(), read.level() > passed++);
            }
        }
    }
}
