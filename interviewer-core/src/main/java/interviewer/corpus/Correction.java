package interviewer.corpus;

/**
 * What is true where the document is wrong or out of date.
 *
 * @param id stable name
 * @param quote the stale words, exactly as they stand once in the document
 * @param correction what is true, in a sentence or two
 * @param since when it became so, {@code yyyy} or {@code yyyy-MM}; empty when not dated
 * @param severity {@code outdated}, {@code misleading}, {@code wrong} or {@code renamed}
 * @param reference the public document that says so
 * @param url its address, may be empty
 * @param verified {@code seen} in that document, or from {@code memory}: such a correction informs and never changes a grade
 * @param source the place of the stale words
 * @param passage id of the unit that holds them; empty until the corpus has hung it there
 */
public record Correction(
        String id,
        String quote,
        String correction,
        String since,
        String severity,
        String reference,
        String url,
        String verified,
        Source source,
        String passage) {

    Correction on(Passage unit) {
        return new Correction(id, quote, correction, since, severity, reference, url, verified, source, unit.id());
    }

    /** Whether a grade may rest on this correction. */
    public boolean mayGrade() {
        return verified.equals("seen");
    }
}
