package interviewer.llm;

/**
 * Takes what a model thinks aloud, between {@code <think>} and {@code </think>}, out of its reply while it streams. Servers that know
 * a model keep its thoughts apart; older ones, and models without a parser, leave them in. Not thread-safe.
 */
final class Thoughts {
    private static final String OPEN = "<think>";
    private static final String CLOSE = "</think>";

    private final StringBuilder held = new StringBuilder();
    private boolean thinking;

    /** A whole text without thoughts; also where only their end is marked, as some templates write the beginning themselves. */
    static String without(String text) {
        int close = text.indexOf(CLOSE);
        int open = text.indexOf(OPEN);
        if (close < 0 && open < 0) {
            return text;
        }
        String marked = close >= 0 && (open < 0 || close < open) ? text.substring(close + CLOSE.length()) : text;
        Thoughts thoughts = new Thoughts();
        return (thoughts.spoken(marked) + thoughts.rest()).stripLeading();
    }

    /** What can be shown of all pieces so far and was not given yet; the beginning of a mark is held back. */
    String spoken(String piece) {
        held.append(piece);
        StringBuilder spoken = new StringBuilder();
        int mark = held.indexOf(thinking ? CLOSE : OPEN);
        while (mark >= 0) {
            spoken.append(thinking ? "" : held.substring(0, mark));
            held.delete(0, mark + (thinking ? CLOSE : OPEN).length());
            thinking = !thinking;
            mark = held.indexOf(thinking ? CLOSE : OPEN);
        }
        int kept = begun(thinking ? CLOSE : OPEN);
        spoken.append(thinking ? "" : held.substring(0, held.length() - kept));
        held.delete(0, held.length() - kept);
        return spoken.toString();
    }

    /** How many letters at the end may be the beginning of a mark. */
    private int begun(String mark) {
        for (int letters = Math.min(mark.length() - 1, held.length()); letters > 0; letters--) {
            if (mark.startsWith(held.substring(held.length() - letters))) {
                return letters;
            }
        }
        return 0;
    }

    /** What was held back, once the reply has ended. */
    String rest() {
        return thinking ? "" : held.toString();
    }
}
