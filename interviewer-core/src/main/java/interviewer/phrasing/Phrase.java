package interviewer.phrasing;

import org.jspecify.annotations.Nullable;

/**
 * A model's wording of a plain text, or why there is none.
 *
 * @param model its name, empty when it never answered
 * @param text the words; null when they were refused or never came
 * @param refused one sentence why there are none; null when there are
 * @param millis how long it took
 */
public record Phrase(
        String model, @Nullable String text, @Nullable String refused, long millis) {
    public Phrase {
        if ((text == null) == (refused == null)) {
            throw new IllegalArgumentException("a phrase has a text, or a reason why it has none");
        }
    }
}
