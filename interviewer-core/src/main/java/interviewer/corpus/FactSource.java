package interviewer.corpus;

import org.jspecify.annotations.Nullable;

/**
 * Where a fact of a card comes from: exactly one of a quote from the documents, a correction, or a public AWS document.
 *
 * @param quote words that stand in one of the documents
 * @param correction id of a correction
 * @param doc title of a public document
 * @param checked when the fact was checked there, {@code yyyy-MM}
 * @param verified {@code memory} when it was not: such a fact may earn credit and never costs any
 */
public record FactSource(
        @Nullable String quote,
        @Nullable String correction,
        @Nullable String doc,
        @Nullable String checked,
        @Nullable String verified) {

    /** Whether something here, and not only memory, says so. */
    public boolean isConfirmed() {
        return verified == null;
    }
}
