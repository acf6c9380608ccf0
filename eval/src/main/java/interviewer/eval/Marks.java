package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import interviewer.grading.Step;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The levels of the five steps, 0 to 2 each, as files have them; {@code {}} for an ungraded answer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Marks(
        @Nullable Integer name,
        @Nullable Integer pattern,
        @Nullable Integer gotcha,
        @Nullable Integer number,
        @JsonProperty("not_use") @Nullable Integer notUse) {
    static final Marks NONE = new Marks(null, null, null, null, null);

    public Marks {
        for (Integer level : Arrays.asList(name, pattern, gotcha, number, notUse)) {
            if (level != null && (level < 0 || level > 2)) {
                throw new IllegalArgumentException("a level is " + level + "; it must be 0, 1 or 2");
            }
        }
    }

    static Marks of(ToIntFunction<Step> level) {
        return new Marks(
                level.applyAsInt(Step.NAME),
                level.applyAsInt(Step.PATTERN),
                level.applyAsInt(Step.GOTCHA),
                level.applyAsInt(Step.NUMBER),
                level.applyAsInt(Step.NOT_USE));
    }

    /** A level that is not there counts as 0. */
    public int of(Step step) {
        Integer level = switch (step) {
            case NAME -> name;
            case PATTERN -> pattern;
            case GOTCHA -> gotcha;
            case NUMBER -> number;
            case NOT_USE -> notUse;
        };
        return level == null ? 0 : level;
    }

    /** 0 to 10. */
    public int total() {
        return Arrays.stream(Step.values()).mapToInt(this::of).sum();
    }

    @JsonIgnore
    boolean isComplete() {
        return name != null && pattern != null && gotcha != null && number != null && notUse != null;
    }
}
