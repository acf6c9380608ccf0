package interviewer.grading;

import com.fasterxml.jackson.annotation.JsonValue;
import interviewer.grading.FactualError.Severity;
import java.util.List;
import java.util.Locale;

/** What an interviewer would write behind the answer. */
public enum Verdict {
    NO_HIRE,
    BORDERLINE,
    HIRE,
    STRONG_HIRE;

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The verdict for marks and what was wrong in the answer. */
    static Verdict of(List<StepGrade> marks, List<FactualError> errors) {
        int total = marks.stream().mapToInt(StepGrade::level).sum();
        boolean major = errors.stream().anyMatch(error -> error.severity() == Severity.MAJOR);
        return of(total, marks.getFirst().level(), major);
    }

    /**
     * The verdict for a total by the grading guide, section 6: one lower when the service was not named or a major wrong fact was
     * stated.
     *
     * @param total 0..10
     * @param nameLevel level of the first step
     * @param majorError whether a wrong fact would make one build the wrong thing
     */
    public static Verdict of(int total, int nameLevel, boolean majorError) {
        int index = total >= 9 ? 3 : total >= 7 ? 2 : total >= 4 ? 1 : 0;
        boolean lowered = nameLevel == 0 || majorError;
        return values()[lowered ? Math.max(0, index - 1) : index];
    }
}
