package interviewer.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProcessorClockTest {
    private static final long WORK = 50_000_000;

    private final ProcessorClock clock = new ProcessorClock();

    @Test
    void ofProcess_workInAnotherThread_isCountedThereOnly() throws InterruptedException {
        long process = clock.ofProcess();
        long thread = clock.ofThread();

        Thread worker = new Thread(this::work);
        worker.start();
        worker.join();

        long elsewhere = clock.ofProcess() - process;
        long here = clock.ofThread() - thread;
        assertTrue(elsewhere >= WORK, "process: " + elsewhere);
        assertTrue(here < WORK, "thread: " + here);
    }

    @Test
    void ofThread_workInThisThread_isCounted() {
        long thread = clock.ofThread();

        work();

        assertTrue(clock.ofThread() - thread >= WORK);
    }

    private void work() {
        long begin = clock.ofThread();
        while (clock.ofThread() - begin < WORK) {
            Thread.onSpinWait();
        }
    }
}
