package interviewer.storage;

import interviewer.session.SampleInterview;
import java.nio.file.Path;

/** A process to be killed: appends turns for ever and says each number that is kept. */
public final class Appender {
    /** More than a test ever waits for; ends a process whose parent is gone. */
    private static final int LAST = 100_000;

    private Appender() {}

    @SuppressWarnings("SystemOut") // The parent reads it.
    public static void main(String[] arguments) {
        try (SqliteStorage storage = new SqliteStorage(Path.of(arguments[0]))) {
            storage.create(SampleInterview.started("i1", SampleInterview.START));
            for (int n = 2; n <= LAST && !System.out.checkError(); n++) {
                storage.append("i1", SampleInterview.graded(n));
                System.out.println(n);
            }
        }
    }
}
