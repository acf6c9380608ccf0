package interviewer.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import interviewer.TooLongException;
import interviewer.text.Json;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that was sent, read field by field so that a mistake is named by its field. Fields that nobody asks for are
 * ignored. Every mistake is an {@link IllegalArgumentException}.
 */
final class RequestBody {
    /** The longest body that is read, in bytes. */
    static final int LIMIT = 256 * 1024;

    /** So much more is taken off the line before the refusal, so that a client that is still sending gets to read it. */
    private static final int PATIENCE = 4 * 1024 * 1024;

    private final JsonNode object;
    private final String place;

    private RequestBody(JsonNode object, String place) {
        this.object = object;
        this.place = place;
    }

    /** The body of a request; throws {@link TooLongException} above {@link #LIMIT}. */
    static RequestBody of(Context context) throws IOException {
        byte[] bytes = bytes(context);
        if (bytes.length == 0) {
            throw new IllegalArgumentException("the body is empty; send a JSON object, at least {}");
        }
        return new RequestBody(object(tree(bytes), "the body"), "");
    }

    private static byte[] bytes(Context context) throws IOException {
        InputStream in = context.req().getInputStream();
        byte[] bytes = in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            in.readNBytes(PATIENCE);
            throw new TooLongException("the body is larger than " + LIMIT + " bytes");
        }
        return bytes;
    }

    private static JsonNode tree(byte[] bytes) throws IOException {
        try {
            return Json.mapper().readTree(bytes);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("the body is not JSON" + place(unreadable.getLocation()));
        } catch (IOException notText) {
            throw new IllegalArgumentException("the body is not JSON in UTF-8");
        }
    }

    /** Where it goes wrong; nothing is known of JSON that is nested too deeply. */
    private static String place(@Nullable JsonLocation location) {
        return location == null
                ? ", or nested too deeply"
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static JsonNode object(JsonNode node, String name) {
        if (!node.isObject()) {
            throw new IllegalArgumentException(name + " is " + kind(node) + "; it must be a JSON object");
        }
        return node;
    }

    /** A text that must be there; may be blank. */
    String text(String field) {
        String text = optionalText(field);
        if (text == null) {
            throw new IllegalArgumentException(place + field + " is missing; it must be a text");
        }
        return text;
    }

    /** A text, or null when the field is absent or null. Halves of characters become U+FFFD: nothing could store them. */
    @Nullable
    String optionalText(String field) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException(place + field + " is " + kind(value) + "; it must be a text");
        }
        return wellFormed(value.textValue());
    }

    /** A whole number that must be there. */
    int number(String field) {
        JsonNode value = object.path(field);
        if (!value.canConvertToInt() || !value.isIntegralNumber()) {
            throw new IllegalArgumentException(place + field + " is " + kind(value) + "; it must be a whole number");
        }
        return value.intValue();
    }

    int number(String field, int absent) {
        return object.hasNonNull(field) ? number(field) : absent;
    }

    /** True or false, or what holds when the field is absent. */
    boolean choice(String field, boolean absent) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return absent;
        }
        if (!value.isBoolean()) {
            throw new IllegalArgumentException(place + field + " is " + kind(value) + "; it must be true or false");
        }
        return value.booleanValue();
    }

    /** The objects of a list; none when the field is absent or null. */
    List<RequestBody> objects(String field) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new IllegalArgumentException(place + field + " is " + kind(value) + "; it must be a list");
        }
        List<RequestBody> objects = new ArrayList<>();
        for (JsonNode element : value) {
            String name = field + "[" + objects.size() + "]";
            objects.add(new RequestBody(object(element, name), name + "."));
        }
        return objects;
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case MISSING -> "missing";
            case NUMBER -> "the number " + node.asText();
            case STRING -> "a text";
            case BOOLEAN -> node.asText();
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            default -> node.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String wellFormed(String text) {
        StringBuilder mended = new StringBuilder(text);
        for (int at = 0; at < mended.length(); at++) {
            boolean pair =
                    at + 1 < mended.length() && Character.isSurrogatePair(mended.charAt(at), mended.charAt(at + 1));
            if (pair) {
                at++;
            } else if (Character.isSurrogate(mended.charAt(at))) {
                mended.setCharAt(at, '\uFFFD');
            }
        }
        return mended.toString();
    }
}
