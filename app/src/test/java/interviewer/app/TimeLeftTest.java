package interviewer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class TimeLeftTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final AtomicLong seconds = new AtomicLong();
    private final TimeLeft timeLeft = new TimeLeft(console(), "embedded", () -> seconds.get() * 1_000_000_000L);

    private Console console() {
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Console(InputStream.nullInputStream(), stream, stream);
    }

    @Test
    void at_everyFiveSeconds_takesThePaceSoFarForTheRest() {
        after(1, 10);
        after(6, 60);
        after(8, 80);
        after(60, 100);

        assertEquals(
                "embedded: 60 of 1000, about 2 min left\nembedded: 100 of 1000, about 9 min left\n",
                said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void at_theEnd_saysSoAtOnce() {
        after(1, 1000);

        assertEquals("embedded: 1000 of 1000\n", said.toString(StandardCharsets.UTF_8));
    }

    private void after(long now, int done) {
        seconds.set(now);
        timeLeft.at(done, 1000);
    }
}
