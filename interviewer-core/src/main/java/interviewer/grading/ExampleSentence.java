package interviewer.grading;

import com.fasterxml.jackson.annotation.JsonProperty;
import interviewer.corpus.Passage;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that would have earned a step, made of a service's card.
 *
 * @param sentence as one would say it
 * @param sources passages of the guide that say so; empty where the guide does not
 * @param reference the public document that says so, where the guide does not; null otherwise
 * @param asOf when it was held against its source, {@code yyyy-MM}; null when the card has no date
 */
public record ExampleSentence(
        String sentence,
        List<Passage> sources,
        @Nullable String reference,
        @JsonProperty("as_of") @Nullable String asOf) {
    public ExampleSentence {
        sources = List.copyOf(Objects.requireNonNullElse(sources, List.of()));
    }
}
