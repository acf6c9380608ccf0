package interviewer.corpus;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import interviewer.text.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A JSON text that people wrote, with the line of each value, so that a fault can be shown where it stands.
 *
 * @param lines by place, such as {@code numbers[2].values[0]}; the whole stands at the empty place; lines count from 1
 */
record PlacedJson(JsonNode tree, Map<String, Integer> lines) {

    /** Refuses what stands behind the value and fields that stand twice, too. */
    static PlacedJson of(String text) throws JsonProcessingException {
        JsonNode tree = Json.mapper()
                .reader()
                .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(text);
        return new PlacedJson(tree, lines(text));
    }

    private static Map<String, Integer> lines(String text) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = Json.mapper().createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue() || token.isStructStart()) {
                    String place = place(parser.getParsingContext().pathAsPointer());
                    lines.putIfAbsent(place, parser.currentTokenLocation().getLineNr());
                }
            }
        } catch (IOException readAMomentAgo) {
            throw new UncheckedIOException(readAMomentAgo);
        }
        return lines;
    }

    private static String place(JsonPointer pointer) {
        StringBuilder place = new StringBuilder();
        for (JsonPointer at = pointer; !at.matches(); at = at.tail()) {
            if (at.getMatchingIndex() >= 0) {
                place.append('[').append(at.getMatchingIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(at.getMatchingProperty());
            }
        }
        return place.toString();
    }

    /** Of the value at that place, or of the nearest that holds it. */
    int line(String place) {
        String at = place;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
        }
        return lines.getOrDefault(at, 1);
    }
}
