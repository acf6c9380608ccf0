package interviewer.llm;

import java.time.Duration;

/**
 * A moment by which something must have happened, on the clock of the machine that only runs forward: a changed time of day does not
 * touch it.
 *
 * @param at as {@link System#nanoTime} tells it
 * @param missed what is said when it has passed
 */
record Deadline(long at, String missed) {

    /** @param what that did not happen, for people: {@code no word came} */
    static Deadline in(Duration time, String what) {
        return new Deadline(System.nanoTime() + time.toNanos(), what + " within " + words(time));
    }

    private static String words(Duration time) {
        return time.toMillis() < 1000 ? time.toMillis() + " ms" : time.toSeconds() + " s";
    }

    /** In nanoseconds; 0 when it has passed. */
    long left() {
        return Math.max(0, at - System.nanoTime());
    }

    boolean hasPassed() {
        return left() == 0;
    }

    Deadline orEarlier(Deadline other) {
        return at - other.at <= 0 ? this : other;
    }
}
