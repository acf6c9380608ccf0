package interviewer.text;

/**
 * A word of a text.
 *
 * @param word lower-case letters and digits, never empty
 * @param span its place in the text that was cut
 */
public record Token(String word, Span span) {}
