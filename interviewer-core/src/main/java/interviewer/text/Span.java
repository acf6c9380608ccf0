package interviewer.text;

/**
 * A piece of a text by its place.
 *
 * @param start first UTF-16 code unit, from 0
 * @param end one behind the last code unit; never before {@code start}
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end + " is not a piece of a text");
        }
    }

    /** The characters of this span in the text that it was taken from. */
    public String in(String text) {
        return text.substring(start, end);
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public int length() {
        return end - start;
    }
}
