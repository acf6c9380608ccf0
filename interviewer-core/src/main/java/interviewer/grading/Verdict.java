package interviewer.grading;

import com.fasterxml.jackson.annotation.JsonValue;
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
