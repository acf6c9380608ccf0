package interviewer.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one service, as data in the {@code corpus} module: its names, what it is for, how it is wired, what goes
 * wrong, figures, and what else one might use. Every fact has its source. Groups of words are lower-case stems, any of which will
 * do; all groups of an issue must be met, any one group of reasons is enough.
 *
 * @param id the card's name, such as {@code sqs}
 * @param name as a candidate says it
 * @param section the guide's heading for it; empty for a service that the guide does not have
 * @param category what class of thing it is, "queue", "relational database"
 * @param aliases every way it is typed or spoken, lower-case
 * @param features terms that only make sense for this service
 * @param purposes wordings of what it is for
 * @param fits needs for which it is a right choice
 * @param neighbours ids of the cards that it is confused with
 */
public record ServiceCard(
        String id,
        String name,
        @JsonProperty("full_name") String fullName,
        String section,
        String category,
        List<String> aliases,
        List<String> features,
        List<String> purposes,
        List<String> fits,
        List<String> neighbours,
        List<Wiring> patterns,
        List<Gotcha> gotchas,
        List<Figure> numbers,
        List<Alternative> alternatives,
        List<Misuse> misuse) {
    public ServiceCard {
        section = Objects.requireNonNullElse(section, ""); // a card of one's own may leave it out
    }

    /** Whether that is the guide's section on this service. */
    boolean isIn(Section other) {
        return section.equals(other.name());
    }

    /** How it is connected: a sentence, and the words for the other parts. */
    public record Wiring(
            String text, List<List<String>> parts, @Nullable FactSource source) {}

    /** What goes wrong: a sentence, the words that say so, what happens then, what one does. */
    public record Gotcha(
            String text,
            List<List<String>> issue,
            List<String> consequence,
            List<String> remedy,
            @Nullable FactSource source) {}

    /**
     * A figure.
     *
     * @param quantity what is measured
     * @param terms stems of which one stands near the figure
     * @param values every value that counts in full
     * @param match {@code limit}: equal to a value; {@code about}: within a factor of two of one; {@code between}: within the
     *     first and the last, widened by two
     * @param says one sentence for people
     * @param since when the newest value came, may be null
     */
    public record Figure(
            String quantity,
            List<String> terms,
            List<String> values,
            String match,
            String says,
            @Nullable String since,
            @Nullable FactSource source) {}

    /** Something else, why it loses against this service, and when it would win. */
    public record Alternative(
            String option,
            String reject,
            List<List<String>> reasons,
            String flips,
            @Nullable FactSource source) {}

    /** When not to use this service. */
    public record Misuse(
            String text,
            List<List<String>> reasons,
            @Nullable FactSource source) {}
}
