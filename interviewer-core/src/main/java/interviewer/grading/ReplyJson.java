package interviewer.grading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import interviewer.text.Json;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the reply of a model that was asked for JSON. White space around it and one fence, as models set that write for people, are
 * taken off. Any other word beside the value, a second value, or a field that is given twice makes the reply none.
 */
final class ReplyJson {
    private static final Pattern FENCED = Pattern.compile("(?is)\\s*```(?:json)?(.*)```\\s*");
    private static final ObjectReader READER = Json.mapper()
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private ReplyJson() {}

    /** Empty when it is not one value. */
    static Optional<JsonNode> of(String reply) {
        Matcher fenced = FENCED.matcher(reply);
        try {
            return Optional.of(READER.readTree(fenced.matches() ? fenced.group(1) : reply));
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }
}
