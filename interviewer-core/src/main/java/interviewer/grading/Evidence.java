package interviewer.grading;

import interviewer.text.Span;

/**
 * The candidate's own words behind a mark.
 *
 * @param quote exactly as they stand in the answer
 * @param start first UTF-16 code unit in the answer
 * @param end one behind the last
 */
public record Evidence(String quote, int start, int end) {

    public static Evidence of(String answer, Span span) {
        return new Evidence(span.in(answer), span.start(), span.end());
    }
}
