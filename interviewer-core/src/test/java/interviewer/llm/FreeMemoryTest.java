package interviewer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class FreeMemoryTest {

    @Test
    void available_isReadFromLinuxText() {
        String text = "MemTotal:       32000000 kB\nMemFree:         1000000 kB\nMemAvailable:   22597020 kB\n";

        assertEquals(OptionalLong.of(22_597_020L * 1024), FreeMemory.available(text));
        assertEquals(OptionalLong.empty(), FreeMemory.available("MemTotal: 1 kB"));
    }

    @Test
    void holds_wantsAFifthAndHalfAGibibyteMore() {
        long half = 512L * 1024 * 1024;

        assertTrue(FreeMemory.holds(1_200_000_000L + half, 1_000_000_000L));
        assertFalse(FreeMemory.holds(1_199_000_000L + half, 1_000_000_000L));
    }

    @Test
    void now_isSomething() {
        assertTrue(FreeMemory.now() > 0);
    }
}
