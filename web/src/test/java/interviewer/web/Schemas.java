package interviewer.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** As much of JSON Schema as our own API description uses; a field that the description does not have is a fault, too. */
final class Schemas {
    private final JsonNode api;

    Schemas(JsonNode api) {
        this.api = api;
    }

    /** What is wrong with a value, a line a fault; empty when nothing is. */
    List<String> faults(JsonNode schema, JsonNode value, String place) {
        if (schema.has("$ref")) {
            return faults(api.at(schema.path("$ref").asText().substring(1)), value, place);
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            if (schema.has(choice)) {
                return anyFits(schema.path(choice), value, place)
                        ? List.of()
                        : List.of(place + " fits nothing in " + choice + ": " + value);
            }
        }
        List<String> faults = new ArrayList<>();
        if (schema.has("type") && !hasType(schema.path("type"), value)) {
            faults.add(place + " is not " + schema.path("type") + ": " + value);
        }
        if (schema.has("const") && !schema.path("const").equals(value)) {
            faults.add(place + " is not " + schema.path("const"));
        }
        if (schema.has("enum") && !contains(schema.path("enum"), value)) {
            faults.add(place + " is not one of " + schema.path("enum") + ": " + value);
        }
        if (schema.has("items")) {
            for (int at = 0; at < value.size(); at++) {
                faults.addAll(faults(schema.path("items"), value.path(at), place + "/" + at));
            }
        }
        faults.addAll(faultsOfFields(schema, value, place));
        return faults;
    }

    private List<String> faultsOfFields(JsonNode schema, JsonNode value, String place) {
        List<String> faults = new ArrayList<>();
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                faults.add(place + " lacks " + name);
            }
        });
        Iterator<Map.Entry<String, JsonNode>> fields = value.properties().iterator();
        while (schema.has("properties") && fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            String inner = place + "/" + field.getKey();
            JsonNode property = schema.path("properties").path(field.getKey());
            faults.addAll(
                    property.isMissingNode()
                            ? List.of(inner + " is not described")
                            : faults(property, field.getValue(), inner));
        }
        return faults;
    }

    private boolean anyFits(JsonNode choices, JsonNode value, String place) {
        for (JsonNode choice : choices) {
            if (faults(choice, value, place).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasType(JsonNode types, JsonNode value) {
        if (types.isArray()) {
            for (JsonNode type : types) {
                if (hasType(type, value)) {
                    return true;
                }
            }
            return false;
        }
        return switch (types.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        for (JsonNode element : list) {
            if (element.equals(value)) {
                return true;
            }
        }
        return false;
    }
}
