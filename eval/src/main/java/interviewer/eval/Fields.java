package interviewer.eval;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the file forms check in the same way; messages become those of an {@link EvalFileException}. */
final class Fields {
    private Fields() {}

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException("lacks '" + field + "'");
        }
        return value;
    }

    static String id(@Nullable String value) {
        String id = required(value, "id");
        if (id.isBlank()) {
            throw new IllegalArgumentException("'id' is blank");
        }
        return id;
    }

    /** An absent list is an empty one. */
    static <T> List<T> list(@Nullable List<T> values, String field) {
        if (values == null) {
            return List.of();
        }
        if (values.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("'" + field + "' holds null");
        }
        return List.copyOf(values);
    }
}
