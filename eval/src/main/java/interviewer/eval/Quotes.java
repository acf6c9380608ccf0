package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import interviewer.grading.Evidence;
import interviewer.grading.Step;
import interviewer.grading.StepGrade;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words behind each step, null where nothing was said. */
public record Quotes(
        @Nullable String name,
        @Nullable String pattern,
        @Nullable String gotcha,
        @Nullable String number,
        @JsonProperty("not_use") @Nullable String notUse) {
    static final Quotes NONE = new Quotes(null, null, null, null, null);

    static Quotes of(List<StepGrade> steps) {
        return new Quotes(
                quote(steps.get(0)),
                quote(steps.get(1)),
                quote(steps.get(2)),
                quote(steps.get(3)),
                quote(steps.get(4)));
    }

    private static @Nullable String quote(StepGrade step) {
        Evidence evidence = step.evidence();
        return evidence == null ? null : evidence.quote();
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
