package interviewer.grading;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The five steps of the rubric, in the order in which they are asked for. */
public enum Step {
    NAME,
    PATTERN,
    GOTCHA,
    NUMBER,
    NOT_USE;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step with that id; throws {@link IllegalArgumentException} listing the ids for another. */
    public static Step of(String id) {
        for (Step step : values()) {
            if (step.id().equals(id)) {
                return step;
            }
        }
        throw new IllegalArgumentException("step is '" + id + "'; it must be name, pattern, gotcha, number or not_use");
    }
}
