package interviewer.retrieval;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** By what a search goes. */
public enum SearchMode {
    /** Words and meaning; by words alone while the embedding model is not there. */
    HYBRID,
    /** Words only (BM25). */
    LEXICAL,
    /** Meaning only (vectors). */
    VECTOR;

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode of that name; throws {@link IllegalArgumentException} listing the modes for another. */
    public static SearchMode of(String label) {
        for (SearchMode mode : values()) {
            if (mode.label().equals(label)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("mode is '" + label + "'; it must be hybrid, lexical or vector");
    }
}
