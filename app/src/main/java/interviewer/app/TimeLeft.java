package interviewer.app;

import interviewer.eval.Progress;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Says every few seconds how far a long task is and how long it will take; the pace so far is taken for the rest. Not thread-safe. */
final class TimeLeft implements Progress {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Console console;
    private final String doing;
    private final LongSupplier nanos;
    private final long began;
    private long spoke;

    /** @param doing what is done with each thing, such as {@code embedded} */
    TimeLeft(Console console, String doing) {
        this(console, doing, System::nanoTime);
    }

    TimeLeft(Console console, String doing, LongSupplier nanos) {
        this.console = console;
        this.doing = doing;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.spoke = began;
    }

    @Override
    public void at(int done, int total) {
        long now = nanos.getAsLong();
        if (done == total) {
            console.note(doing + ": " + done + " of " + total);
        } else if (done > 0 && now - spoke >= PAUSE.toNanos()) {
            spoke = now;
            double seconds = (now - began) / 1e9 / done * (total - done);
            console.note(doing + ": " + done + " of " + total + ", " + left(seconds));
        }
    }

    static String left(double seconds) {
        return seconds < 90
                ? "about " + Math.round(seconds) + " s left"
                : "about " + Math.round(seconds / 60) + " min left";
    }
}
