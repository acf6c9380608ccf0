package interviewer.web;

import interviewer.TooLongException;
import org.jspecify.annotations.Nullable;

/** Checks what comes in an address or a field beyond its type. */
final class Texts {
    /** In UTF-16 code units; ten times the longest question in the question bank. */
    static final int LONGEST_QUESTION = 4_000;

    private Texts() {}

    /** The question itself; refuses one that is absent, blank or endless. */
    static String question(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(name + " is empty; ask something, such as \"Why Aurora over RDS?\"");
        }
        return atMost(name, text, LONGEST_QUESTION);
    }

    static String atMost(String name, String text, int most) {
        if (text.length() > most) {
            throw new TooLongException(name + " has " + text.length() + " characters; at most " + most + " are read");
        }
        return text;
    }

    /** The whole number that a text is, within a range. */
    static int number(String name, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // said below, as for a number out of range
        }
        throw new IllegalArgumentException(
                name + " is '" + text + "'; it must be a whole number from " + least + " to " + most);
    }
}
