package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import interviewer.grading.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words that serve a step as well as the chosen ones. */
public record OtherQuotes(
        List<String> name,
        List<String> pattern,
        List<String> gotcha,
        List<String> number,
        @JsonProperty("not_use") List<String> notUse) {
    public OtherQuotes {
        name = Fields.list(name, "evidence_alt.name");
        pattern = Fields.list(pattern, "evidence_alt.pattern");
        gotcha = Fields.list(gotcha, "evidence_alt.gotcha");
        number = Fields.list(number, "evidence_alt.number");
        notUse = Fields.list(notUse, "evidence_alt.not_use");
    }

    static OtherQuotes orNone(@Nullable OtherQuotes quotes) {
        return quotes == null ? new OtherQuotes(List.of(), List.of(), List.of(), List.of(), List.of()) : quotes;
    }

    List<String> of(Step step) {
        return switch (step) {
            case NAME -> name;
            case PATTERN -> pattern;
            case GOTCHA -> gotcha;
            case NUMBER -> number;
            case NOT_USE -> notUse;
        };
    }
}
