package interviewer.llm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * What {@link FakeOllama} sends in return for one request: a status and what happens on the wire after it, step by step. A value:
 * each method returns a longer script.
 *
 * <pre>{@code
 * FakeReply.open().piece("Hel").pause(Duration.ofMillis(50)).piece("lo").cut()
 * }</pre>
 */
public record FakeReply(int status, List<String> headers, List<Step> steps) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The server then says what it makes of the prompt: a quarter of its characters. */
    static final int HONEST = -1;

    /** One thing that happens on the wire. */
    sealed interface Step {
        record Line(String text) implements Step {}

        record Done(String reason, int promptTokens, int replyTokens) implements Step {}

        record Pause(Duration time) implements Step {}

        record Await(CountDownLatch latch) implements Step {}

        /** The socket is closed in the middle. */
        record Cut() implements Step {}

        /** Nothing comes any more until the client hangs up. */
        record Stall() implements Step {}
    }

    public FakeReply {
        headers = List.copyOf(headers);
        steps = List.copyOf(steps);
    }

    /** A stream of lines that is not ended yet; it ends without {@code done} unless that is said. */
    public static FakeReply open() {
        return new FakeReply(200, List.of(), List.of());
    }

    /** A whole reply, a token each piece. */
    public static FakeReply say(String... pieces) {
        FakeReply reply = open();
        for (String piece : pieces) {
            reply = reply.piece(piece);
        }
        return reply.done("stop");
    }

    /** A status and a body, whatever it is. */
    public static FakeReply of(int status, String body) {
        return new FakeReply(status, List.of(), List.of()).line(body);
    }

    /** An error as Ollama words it. */
    public static FakeReply error(int status, String words) {
        return of(status, JSON.createObjectNode().put("error", words).toString());
    }

    public FakeReply header(String line) {
        return new FakeReply(
                status, Stream.concat(headers.stream(), Stream.of(line)).toList(), steps);
    }

    public FakeReply piece(String text) {
        ObjectNode line = JSON.createObjectNode().put("model", "fake").put("created_at", "2026-11-22T04:15:35Z");
        line.putObject("message").put("role", "assistant").put("content", text);
        return line(line.put("done", false).toString());
    }

    /** What a model thinks, which the server keeps apart. */
    public FakeReply thought(String text) {
        ObjectNode line = JSON.createObjectNode().put("model", "fake").put("created_at", "2026-11-22T04:15:35Z");
        line.putObject("message").put("role", "assistant").put("content", "").put("thinking", text);
        return line(line.put("done", false).toString());
    }

    public FakeReply line(String text) {
        return then(new Step.Line(text));
    }

    public FakeReply done(String reason) {
        return done(reason, HONEST);
    }

    public FakeReply done(String reason, int promptTokens) {
        int pieces = (int) steps.stream().filter(Step.Line.class::isInstance).count();
        return then(new Step.Done(reason, promptTokens, pieces));
    }

    public FakeReply pause(Duration time) {
        return then(new Step.Pause(time));
    }

    public FakeReply await(CountDownLatch latch) {
        return then(new Step.Await(latch));
    }

    public FakeReply cut() {
        return then(new Step.Cut());
    }

    public FakeReply stall() {
        return then(new Step.Stall());
    }

    private FakeReply then(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new FakeReply(status, headers, longer);
    }
}
