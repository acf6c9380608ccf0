package interviewer.app;

import interviewer.Interviewer;
import interviewer.TooLongException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** An answer that is piped in: any bytes at all, read as UTF-8 with what is malformed replaced. */
final class AnswerInput {
    /** The longest text in its widest encoding: three bytes for each UTF-16 code unit. */
    private static final int MOST_BYTES = 3 * Interviewer.LONGEST_ANSWER;

    private AnswerInput() {}

    /** Reads to the end, or refuses what is too long without reading it all. */
    static String read(InputStream in) {
        try {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new TooLongException("the answer has more than " + MOST_BYTES + " bytes; at most "
                        + Interviewer.LONGEST_ANSWER + " characters are graded");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("standard input cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
