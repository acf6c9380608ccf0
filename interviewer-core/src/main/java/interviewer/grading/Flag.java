package interviewer.grading;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an answer, or its grading, was besides right or wrong. */
public enum Flag {
    /** Holds instructions to the grader or a pasted verdict; they were left out. */
    INJECTION,
    /** Empty, a question back, "I don't know", or words without content. */
    NOT_AN_ANSWER,
    /** About something else. */
    OFF_TOPIC,
    /** States something false. */
    FALSE_CLAIM,
    /** Words of the guide or of the prompt, pasted. */
    VERBATIM_CORPUS,
    /** Services of another cloud where AWS was asked for. */
    WRONG_CLOUD,
    /** Spoken, with slips that had to be undone. */
    SPEECH_NOISE,
    /** In a language that the grader cannot read. */
    UNSUPPORTED_LANGUAGE,
    /** The embedding model was not there: graded by words alone. */
    REDUCED;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
