package interviewer.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import interviewer.grading.Step;
import interviewer.llm.Completion;
import interviewer.llm.ModelException;
import interviewer.llm.PlainOllama;
import interviewer.text.Json;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one gets without this product: the rubric and the answer in one prompt to the same model, through the library as it comes,
 * levels and quotes asked for in JSON. The yardstick of the second reader, for evaluation only.
 */
public final class PlainJudge implements AnswerReader {
    private static final int REPLY_TOKENS = 400;
    private static final String PROMPT = """
            You are an experienced AWS interviewer. Grade the candidate's answer on five steps, each 0 (missing or wrong), 1 (partial)
            or 2 (met): name (names the AWS service and what it is for), pattern (how it is wired to other parts), gotcha (a production
            problem with its consequence or remedy), number (a right figure with its unit), not_use (an option that is turned down and
            why). For each step quote the words of the answer that earn the level, or null.
            Reply with JSON only:
            {"name":{"level":0,"quote":null},"pattern":{"level":0,"quote":null},"gotcha":{"level":0,"quote":null},\
            "number":{"level":0,"quote":null},"not_use":{"level":0,"quote":null}}

            Question: %s
            Answer: %s
            """;

    private final PlainOllama model;

    public PlainJudge(URI address, String model) {
        this.model = new PlainOllama(address, model, REPLY_TOKENS);
    }

    @Override
    public String name() {
        return "plain rubric prompt, " + model.name();
    }

    @Override
    public Read read(GradedAnswer answer) {
        try {
            Completion reply = model.complete(PROMPT.formatted(answer.prompt(), answer.answer()));
            return object(reply.text())
                    .filter(PlainJudge::isComplete)
                    .map(said -> Read.of(
                            answer.id(),
                            name(),
                            Marks.of(step -> level(said, step)),
                            Quotes.of(step -> quote(said, step)),
                            reply.promptTokens(),
                            reply.replyTokens()))
                    .orElseGet(() -> Read.unusable(answer.id(), name(), "the reply could not be read"));
        } catch (ModelException failure) {
            return Read.unusable(answer.id(), name(), String.valueOf(failure.getMessage()));
        }
    }

    /** From the first brace to the last: models like to write around it. */
    private static Optional<JsonNode> object(String reply) {
        int start = reply.indexOf('{');
        int end = reply.lastIndexOf('}');
        if (start < 0 || end < start) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.mapper().readTree(reply.substring(start, end + 1)));
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isComplete(JsonNode said) {
        for (Step step : Step.values()) {
            JsonNode level = said.path(step.id()).path("level");
            if (!level.isInt() || level.intValue() < 0 || level.intValue() > 2) {
                return false;
            }
        }
        return true;
    }

    private static int level(JsonNode said, Step step) {
        return said.path(step.id()).path("level").intValue();
    }

    private static @Nullable String quote(JsonNode said, Step step) {
        return said.path(step.id()).path("quote").textValue();
    }
}
