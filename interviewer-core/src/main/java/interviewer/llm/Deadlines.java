package interviewer.llm;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * How long each part of a call of a language model may take; all above 0.
 *
 * @param connect until the connection stands
 * @param firstToken until the first word, or the end of the loading, of a model that is not in memory
 * @param warmFirstToken until the first word of a model that is
 * @param idle between two words
 * @param call all of it, a second try included, the waiting for other callers not
 */
public record Deadlines(Duration connect, Duration firstToken, Duration warmFirstToken, Duration idle, Duration call) {
    public Deadlines {
        if (Stream.of(connect, firstToken, warmFirstToken, idle, call)
                .anyMatch(time -> time.isNegative() || time.isZero())) {
            throw new IllegalArgumentException("every deadline must be above 0: " + connect + ", " + firstToken + ", "
                    + warmFirstToken + ", " + idle + ", " + call);
        }
    }
}
