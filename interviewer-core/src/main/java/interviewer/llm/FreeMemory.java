package interviewer.llm;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory a model may have, and how much it needs. In bytes. */
final class FreeMemory {
    private static final Path LINUX = Path.of("/proc/meminfo");
    private static final Pattern AVAILABLE = Pattern.compile("(?m)^MemAvailable:\\s+(\\d{1,15}) kB$");

    /** For what it reads and writes, beside its weights. */
    private static final double WORK = 1.2;

    private static final long LEAST_WORK = 512L * 1024 * 1024;

    private FreeMemory() {}

    /** What is free now. Linux says what programs could have; of other systems only what nobody uses is known, which is less. */
    static long now() {
        try {
            if (Files.exists(LINUX)) {
                OptionalLong available = available(Files.readString(LINUX));
                if (available.isPresent()) {
                    return available.getAsLong();
                }
            }
        } catch (IOException unreadable) {
            // Some containers hide the file; the bean knows as well.
        }
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getFreeMemorySize()
                : Runtime.getRuntime().freeMemory();
    }

    /** What the text of {@code /proc/meminfo} says is available. */
    static OptionalLong available(String text) {
        Matcher line = AVAILABLE.matcher(text);
        return line.find() ? OptionalLong.of(Long.parseLong(line.group(1)) * 1024) : OptionalLong.empty();
    }

    /** @param weights size of the model's file */
    static boolean holds(long free, long weights) {
        return weights * WORK + LEAST_WORK <= free;
    }
}
