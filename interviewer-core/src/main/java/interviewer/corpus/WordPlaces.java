package interviewer.corpus;

import java.util.Arrays;

/**
 * Finds where words stand in a text that is asked for many of them. Every place of the text is kept under the four characters that
 * begin there, so that a search looks at a few places and not at all: the hundreds of quotes of a start took 80 ms without. Immutable.
 */
final class WordPlaces {
    private static final int BEGINNING = 4;
    private static final int SLOTS = 1 << 14;
    private static final int NONE = -1;

    private final String text;
    /** The first place of each slot, and behind each place the next one in its slot. */
    private final int[] first = new int[SLOTS];

    private final int[] next;

    WordPlaces(String text) {
        this.text = text;
        this.next = new int[text.length()];
        Arrays.fill(first, NONE);
        for (int place = text.length() - BEGINNING; place >= 0; place--) {
            int slot = slot(text, place);
            next[place] = first[slot];
            first[slot] = place;
        }
    }

    /** The first place at or behind {@code from} where these words stand, letter for letter; negative when there is none. */
    int of(String words, int from) {
        if (words.length() < BEGINNING) {
            return text.indexOf(words, from);
        }
        int place = first[slot(words, 0)];
        while (place != NONE && (place < from || !text.startsWith(words, place))) {
            place = next[place];
        }
        return place;
    }

    private static int slot(String words, int place) {
        int hash = words.charAt(place);
        for (int at = place + 1; at < place + BEGINNING; at++) {
            hash = 31 * hash + words.charAt(at);
        }
        return hash & (SLOTS - 1);
    }
}
