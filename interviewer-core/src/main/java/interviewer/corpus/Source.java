package interviewer.corpus;

/**
 * A place in a document.
 *
 * @param file the document's name
 * @param start first UTF-16 code unit
 * @param end one behind the last
 */
public record Source(String file, int start, int end) {

    public boolean overlaps(Source other) {
        return start < other.end && other.start < end && file.equals(other.file);
    }
}
