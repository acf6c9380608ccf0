package interviewer.corpus;

import org.jspecify.annotations.Nullable;

/**
 * A fact of a card as somebody would say it in an interview.
 *
 * @param text one sentence, with its full stop
 * @param words how many words it has
 * @param source where the fact comes from; null for what a service is for, which rests on the guide's section
 * @param asOf when the fact was held against its source, {@code yyyy-MM}
 */
public record CardSentence(
        String text,
        int words,
        @Nullable FactSource source,
        @Nullable String asOf) {}
