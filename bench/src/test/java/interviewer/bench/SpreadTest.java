package interviewer.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void of_hundredTimes_namesTheOneThatSoManyDoNotExceed() {
        double[] times =
                IntStream.rangeClosed(1, 100).mapToDouble(time -> 101 - time).toArray();

        assertEquals(new Spread(100, 50, 95, 99), Spread.of(times));
    }

    @Test
    void of_oneTime_isThat() {
        assertEquals(new Spread(1, 3, 3, 3), Spread.of(new double[] {3}));
    }
}
