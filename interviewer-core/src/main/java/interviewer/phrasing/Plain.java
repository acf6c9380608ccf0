package interviewer.phrasing;

import java.util.Locale;

/**
 * What the product says in its own plain words.
 *
 * @param kind what it is
 * @param text the plain words; they stand where no wording comes
 * @param said what the candidate said last, empty when nothing; a wording may take it up
 */
public record Plain(Kind kind, String text, String said) {

    /** What is said. */
    public enum Kind {
        /** The task that is posed. */
        QUESTION(true),
        /** One more question. */
        PROBE(true),
        /** A requirement that changes, with what is wanted of the candidate. */
        CHANGE(false),
        /** How it went, at the end. */
        SUMMARY(false);

        private final boolean asks;

        Kind(boolean asks) {
            this.asks = asks;
        }

        /** Whether it has to be exactly one question. */
        boolean asks() {
            return asks;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
