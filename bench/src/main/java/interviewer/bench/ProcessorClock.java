package interviewer.bench;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Processor time in nanoseconds, of the asking thread and of the whole process. That of the process has what a library does in threads
 * of its own, also native ones, and what the compiler and the garbage collector of the JVM do meanwhile. It comes from
 * {@code clock_gettime}, as Java's own clock of the process ticks in hundredths of a second. Linux and macOS. Thread-safe.
 */
final class ProcessorClock {
    /** CLOCK_PROCESS_CPUTIME_ID. */
    private static final int PROCESS = Platform.isMac() ? 12 : 2;

    private static final long SECOND = 1_000_000_000L;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final SystemLibrary system = Native.load(Platform.C_LIBRARY_NAME, SystemLibrary.class);

    /** Of the C library; public as the binding wants it. */
    public interface SystemLibrary extends Library {
        /**
         * Reads a clock.
         *
         * @param clock which
         * @param time gets seconds and nanoseconds
         * @return 0, or -1 for a clock that is not there
         */
        @SuppressWarnings("checkstyle:MethodName") // the name is the system's
        int clock_gettime(int clock, long[] time);
    }

    long ofThread() {
        return threads.getCurrentThreadCpuTime();
    }

    long ofProcess() {
        long[] time = new long[2];
        if (system.clock_gettime(PROCESS, time) != 0) {
            throw new IllegalStateException("this system has no clock of the processor time of a process");
        }
        return time[0] * SECOND + time[1];
    }
}
