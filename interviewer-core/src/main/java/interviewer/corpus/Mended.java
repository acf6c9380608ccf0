package interviewer.corpus;

import interviewer.text.Span;
import java.util.Arrays;
import java.util.List;

/**
 * Text of a document with its damage mended, every character still knowing where it came from. Mending joins lines, sets lost
 * spaces and leaves remarks out; it never changes a letter.
 */
final class Mended {
    private final String file;
    private final String text;
    private final int[] places;

    private Mended(String file, String text, int[] places) {
        this.file = file;
        this.text = text;
        this.places = places;
    }

    static Mended of(String file, Line line) {
        int[] places = new int[line.text().length()];
        Arrays.setAll(places, index -> line.start() + index);
        return new Mended(file, line.text(), places);
    }

    String text() {
        return text;
    }

    /** This text, a space, and the other. */
    Mended join(Mended other) {
        int[] joined = Arrays.copyOf(places, places.length + 1 + other.places.length);
        joined[places.length] = other.places.length == 0 ? 0 : other.places[0];
        System.arraycopy(other.places, 0, joined, places.length + 1, other.places.length);
        return new Mended(file, text + " " + other.text, joined);
    }

    /** This text and the other without anything between them. */
    Mended append(Mended other) {
        int[] joined = Arrays.copyOf(places, places.length + other.places.length);
        System.arraycopy(other.places, 0, joined, places.length, other.places.length);
        return new Mended(file, text + other.text, joined);
    }

    /** Words of our own before this text, such as a number that the list lost; they stand at its first place. */
    Mended prefixed(String words) {
        int[] own = new int[words.length()];
        Arrays.fill(own, places[0]);
        return new Mended(file, words, own).append(this);
    }

    Mended slice(Span span) {
        return new Mended(file, span.in(text), Arrays.copyOfRange(places, span.start(), span.end()));
    }

    /** Replaces words by the same words with other spaces, or by fewer of them. */
    Mended repair(String damaged, String mended) {
        int at = text.indexOf(damaged);
        if (at < 0) {
            return this;
        }
        int[] repaired = new int[places.length - damaged.length() + mended.length()];
        System.arraycopy(places, 0, repaired, 0, at);
        int from = 0;
        for (int to = 0; to < mended.length(); to++) {
            repaired[at + to] = places[Math.min(at + from, places.length - 1)];
            if (from < damaged.length() && mended.charAt(to) == damaged.charAt(from)) {
                from++;
            }
        }
        int behind = at + damaged.length();
        System.arraycopy(places, behind, repaired, at + mended.length(), places.length - behind);
        return new Mended(file, text.substring(0, at) + mended + text.substring(behind), repaired);
    }

    Mended repairAll(List<Repair> repairs) {
        Mended mended = this;
        for (Repair repair : repairs) {
            mended = mended.repair(repair.damaged(), repair.mended());
        }
        return mended;
    }

    Source source() {
        return new Source(file, places[0], places[places.length - 1] + 1);
    }

    /** Words as they stand, and as they should. */
    record Repair(String damaged, String mended) {}
}
