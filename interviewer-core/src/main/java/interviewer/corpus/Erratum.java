package interviewer.corpus;

import java.util.Objects;

/**
 * A line of a corrections file; the fields are those of {@link Correction}.
 *
 * @param source name of the document
 * @param section heading under which the words stand, for people; may be absent, as {@code since} and {@code url} may
 */
record Erratum(
        String id,
        String source,
        String section,
        String quote,
        String correction,
        String since,
        String severity,
        String reference,
        String url,
        String verified) {
    Erratum {
        section = Objects.requireNonNullElse(section, "");
        since = Objects.requireNonNullElse(since, "");
        url = Objects.requireNonNullElse(url, "");
    }

    /** Throws {@link IllegalStateException} when the quote does not stand there once. */
    Correction in(WordPlaces document) {
        int start = document.of(quote, 0);
        if (start < 0 || document.of(quote, start + 1) >= 0) {
            throw new IllegalStateException("errata.jsonl: the quote of " + id + " must stand once in " + source);
        }
        Source place = new Source(source, start, start + quote.length());
        return new Correction(id, quote, correction, since, severity, reference, url, verified, place, "");
    }
}
