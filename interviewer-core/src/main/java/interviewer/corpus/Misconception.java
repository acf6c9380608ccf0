package interviewer.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim that is false or was true once.
 *
 * @param services ids of the cards that it is about
 * @param terms groups of stems, all of which are met within one sentence
 * @param unless stems that show that the speaker says the opposite or speaks of the past
 * @param truth what is true
 * @param since when it became so, may be null
 * @param severity {@code major}, {@code minor} or {@code outdated}
 */
public record Misconception(
        String id,
        List<String> services,
        String claim,
        List<List<String>> terms,
        List<String> unless,
        String truth,
        @Nullable String since,
        String severity,
        @Nullable FactSource source) {}
