package interviewer.session;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import interviewer.grading.Counted;
import interviewer.grading.SecondReading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a language model added to a turn, kept beside it. It comes later than the turn, or never, and changes nothing in it: where a
 * calibrated reading moves marks, the final grade stands in the note. A turn has at most one note of a kind; a newer one takes its place.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ModelNote.Reading.class, name = "reading"),
    @JsonSubTypes.Type(value = ModelNote.Wording.class, name = "wording")
})
public sealed interface ModelNote {
    /** Number of the turn that it belongs to. */
    int turn();

    Instant at();

    /** {@code reading} or {@code wording}. */
    @JsonIgnore
    default String kind() {
        return switch (this) {
            case Reading reading -> "reading";
            case Wording wording -> "wording";
        };
    }

    /** Whether this takes the place of that one. */
    default boolean replaces(ModelNote other) {
        return turn() == other.turn() && kind().equals(other.kind());
    }

    /**
     * How a second reader sees the answer of a graded turn.
     *
     * @param counted what it counted for; where it moved marks its grade is the final one, and the turn keeps the embedded one
     */
    record Reading(
            int turn,
            Instant at,
            @JsonUnwrapped SecondReading reading,
            @Nullable Counted counted) implements ModelNote {}

    /**
     * How the model words what the product said in a turn.
     *
     * @param model its name
     * @param text its words; null when they were refused or never came, and the plain ones stand
     * @param refused why there are none; null when there are
     * @param millis how long it took
     */
    record Wording(
            int turn,
            Instant at,
            String model,
            @Nullable String text,
            @Nullable String refused,
            long millis) implements ModelNote {
        public Wording {
            if ((text == null) == (refused == null)) {
                throw new IllegalArgumentException("a wording has a text, or a reason why it has none");
            }
        }
    }
}
