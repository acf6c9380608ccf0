package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import interviewer.grading.Step;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The words behind each step, null where nothing was said. */
public record Quotes(
        @Nullable String name,
        @Nullable String pattern,
        @Nullable String gotcha,
        @Nullable String number,
        @JsonProperty("not_use") @Nullable String notUse) {
    static final Quotes NONE = new Quotes(null, null, null, null, null);

    static Quotes of(Function<Step, @Nullable String> quote) {
        return new Quotes(
                quote.apply(Step.NAME),
                quote.apply(Step.PATTERN),
                quote.apply(Step.GOTCHA),
                quote.apply(Step.NUMBER),
                quote.apply(Step.NOT_USE));
    }

    public @Nullable String of(Step step) {
        return switch (step) {
            case NAME -> name;
            case PATTERN -> pattern;
            case GOTCHA -> gotcha;
            case NUMBER -> number;
            case NOT_USE -> notUse;
        };
    }
}
