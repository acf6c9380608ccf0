package interviewer.corpus;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * The unit that is indexed, retrieved and cited: a bullet, a sentence, a table row, or a whole block of them.
 *
 * @param id stable name, such as {@code guide.s3.gotchas.1}; the block that a unit belongs to is its id less the last part
 * @param title path of headings, outermost first
 * @param kind what role the passage plays in its section
 * @param text the words with the document's damage mended
 * @param source where they stand in the document as it is
 */
public record Passage(String id, List<String> title, Kind kind, String text, Source source) {

    /** The roles, in the order in which they appear under a service. */
    public enum Kind {
        INTRODUCTION,
        PURPOSE,
        TALKING_POINT,
        CALL_OUT,
        GOTCHA,
        FAILURE_MODE,
        DECISION,
        RUBRIC,
        PATTERN,
        CROSSWALK,
        CONCEPT,
        /** From a document of the person's own. */
        OWN_DOCUMENT;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Passage {
        title = List.copyOf(title);
        if (id.isBlank() || text.isBlank() || title.isEmpty()) {
            throw new IllegalArgumentException("passage '" + id + "' needs an id, a title and a text");
        }
    }

    /** The headings as one line, {@code "2. Storage > S3 (Simple Storage Service)"}. */
    public String path() {
        return String.join(" > ", title);
    }
}
