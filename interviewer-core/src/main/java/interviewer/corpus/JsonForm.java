package interviewer.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds JSON that people wrote against the record that it becomes: no field unknown, none missing, each of its type, no text empty.
 * The record is the schema, so that there is no other that could differ. Texts, lists and records are known.
 */
final class JsonForm {
    private final Set<String> optional;
    private final List<Fault> faults = new ArrayList<>();

    private JsonForm(Set<String> optional) {
        this.optional = optional;
    }

    /**
     * What is wrong with the form, in the order of the text; empty when the value can be read.
     *
     * @param optional fields that may be absent or empty beside those that are {@code @Nullable}
     */
    static List<Fault> faults(JsonNode value, Class<? extends Record> form, Set<String> optional) {
        JsonForm checked = new JsonForm(optional);
        checked.object("", value, form);
        return List.copyOf(checked.faults);
    }

    private void object(String place, JsonNode value, Class<?> form) {
        if (!value.isObject()) {
            add(
                    place,
                    "must be an object {…} with the fields "
                            + String.join(", ", fields(form).keySet()));
            return;
        }
        Map<String, RecordComponent> fields = fields(form);
        value.fieldNames().forEachRemaining(name -> {
            if (!fields.containsKey(name)) {
                add(
                        inside(place, name),
                        "there is no such field; the fields are " + String.join(", ", fields.keySet()));
            }
        });
        fields.forEach((name, field) -> field(place, value.get(name), name, field));
    }

    private void field(String place, @Nullable JsonNode value, String name, RecordComponent field) {
        boolean mayLack = optional.contains(name) || field.getAnnotatedType().isAnnotationPresent(Nullable.class);
        boolean lacks = value == null
                || value.isNull()
                || (mayLack && value.isTextual() && value.textValue().isBlank());
        if (lacks && !mayLack) {
            boolean list = field.getType() == List.class;
            add(place, "the field " + name + " is missing; add it" + (list ? ", as [] where there is nothing" : ""));
        } else if (value != null && !lacks) {
            value(inside(place, name), value, field.getGenericType());
        }
    }

    private void value(String place, JsonNode value, Type type) {
        if (type instanceof ParameterizedType list) {
            list(place, value, list.getActualTypeArguments()[0]);
        } else if (type instanceof Class<?> form && form.isRecord()) {
            object(place, value, form);
        } else if (!value.isTextual()) {
            add(place, "must be a text in quotes");
        } else if (value.asText().isBlank()) {
            add(place, "is empty; write something or take it out");
        }
    }

    private void list(String place, JsonNode value, Type element) {
        if (!value.isArray()) {
            add(place, "must be a list […]");
            return;
        }
        for (int index = 0; index < value.size(); index++) {
            value(place + "[" + index + "]", value.get(index), element);
        }
    }

    private static String inside(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private void add(String place, String says) {
        faults.add(new Fault(place, says));
    }

    private static Map<String, RecordComponent> fields(Class<?> form) {
        return Stream.of(form.getRecordComponents())
                .collect(Collectors.toMap(JsonForm::name, field -> field, (one, two) -> one, LinkedHashMap::new));
    }

    private static String name(RecordComponent field) {
        JsonProperty renamed = field.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? field.getName() : renamed.value();
    }
}
