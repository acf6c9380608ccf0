package interviewer.grading;

import com.fasterxml.jackson.annotation.JsonValue;
import interviewer.corpus.Passage;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A wrong or outdated claim.
 *
 * @param quote the candidate's words
 * @param start their place in the answer
 * @param end one behind
 * @param correction what is true, one or two sentences
 * @param since when it became so, {@code yyyy-MM}; null when not dated
 * @param severity how bad it is to believe it
 * @param source the passage that says so, where the corpus has one
 * @param reference the public document that says so
 * @param url its address
 */
public record FactualError(
        String quote,
        int start,
        int end,
        String correction,
        @Nullable String since,
        Severity severity,
        @Nullable Passage source,
        @Nullable String reference,
        @Nullable String url) {

    /** How bad. Only {@link #MAJOR} lowers the verdict. */
    public enum Severity {
        /** Who believes it builds the wrong thing. */
        MAJOR,
        /** Wrong, and nothing follows from it. */
        MINOR,
        /** Was true once. */
        OUTDATED;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
