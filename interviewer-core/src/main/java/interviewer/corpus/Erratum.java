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
    Correction in(Document document) {
        if (document.count(quote) != 1) {
            throw new IllegalStateException("errata.jsonl: the quote of " + id + " must stand once in " + source);
        }
        int start = document.text().indexOf(quote);
        Source place = new Source(source, start, start + quote.length());
        return new Correction(id, quote, correction, since, severity, reference, url, verified, place, "");
    }
}
