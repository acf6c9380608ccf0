package interviewer.storage;

import interviewer.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * One SQLite file and the transactions on it. Opened at the first transaction, and anew at the next one after a failure or
 * {@link #close}. Knows nothing of interviews.
 *
 * <p>Thread-safe: one connection, one transaction at a time behind a lock that virtual threads can wait for. Other processes may use
 * the same file; a transaction waits for theirs for up to {@link #BUSY}.
 */
final class Database implements AutoCloseable {
    private static final Duration BUSY = Duration.ofSeconds(5);

    private final Path file;
    private final ReentrantLock lock = new ReentrantLock();

    /** Guarded by the lock; null before the first use and after a failure. */
    private @Nullable Connection connection;

    Database(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /** Statements that belong together. */
    interface Work<T> {
        T in(Transaction transaction) throws SQLException;
    }

    Path file() {
        return file;
    }

    /**
     * Does the work as one transaction: what it wrote is on the disk when this returns, and nothing of it when it throws.
     *
     * @throws StorageException when the file cannot be used; what the work itself throws comes out as it is
     */
    <T> T transact(Work<T> work) {
        lock.lock();
        try {
            return transact(open(), work);
        } catch (SQLException | IOException failure) {
            abandon();
            throw new StorageException(
                    file + " cannot be used: " + failure.getMessage()
                            + "; mend that, or give another folder with --data",
                    failure);
        } finally {
            lock.unlock();
        }
    }

    /** Folds the write-ahead log into the file and lets go of it. */
    @Override
    public void close() {
        lock.lock();
        try (Connection closing = connection) {
            connection = null;
            if (closing != null) {
                new Transaction(closing).execute("pragma wal_checkpoint(truncate)");
            }
        } catch (SQLException failure) {
            throw new StorageException(file + " could not be closed: " + failure.getMessage(), failure);
        } finally {
            lock.unlock();
        }
    }

    private static <T> T transact(Connection connection, Work<T> work) throws SQLException {
        Transaction transaction = new Transaction(connection);
        // "Immediate" takes the right to write at once, so that what was read is still true when writing.
        transaction.execute("begin immediate");
        try {
            T result = work.in(transaction);
            transaction.execute("commit");
            return result;
        } catch (SQLException | RuntimeException | Error failure) {
            rollback(transaction, failure);
            throw failure;
        }
    }

    private static void rollback(Transaction transaction, Throwable failure) {
        try {
            transaction.execute("rollback");
        } catch (SQLException rolledBackBefore) {
            // SQLite does that by itself when, for one, the disk is full.
            failure.addSuppressed(rolledBackBefore);
        }
    }

    private Connection open() throws SQLException, IOException {
        if (connection != null) {
            return connection;
        }
        createFolder();
        // As an address, since a question mark in a plain path would start the driver's own settings.
        Connection opened = config().createConnection("jdbc:sqlite:" + file.toUri());
        try {
            prepare(opened);
        } catch (SQLException failure) {
            opened.close();
            throw failure;
        }
        connection = opened;
        return opened;
    }

    private void createFolder() throws IOException {
        Path folder = file.getParent();
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            // Its message is a path only; its type says what happened.
            throw new IOException("its folder cannot be made (" + failure + ")", failure);
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) BUSY.toMillis());
        config.enforceForeignKeys(true);
        // Full: a commit waits for the disk, so it survives a power cut and not only the end of the process.
        config.setSynchronous(SynchronousMode.FULL);
        return config;
    }

    /** Checks before the first statement that writes, so that a file which is not ours stays as it is. */
    private static void prepare(Connection opened) throws SQLException {
        Transaction single = new Transaction(opened);
        Schema.check(single);
        single.execute("pragma journal_mode = wal");
        transact(opened, transaction -> {
            Schema.migrate(transaction);
            return true;
        });
    }

    /** Lets go of a connection that failed. */
    private void abandon() {
        Connection failed = connection;
        connection = null;
        if (failed != null) {
            try {
                failed.close();
            } catch (SQLException ignored) {
                // It says less than the failure that is on its way to the caller.
            }
        }
    }
}
