package interviewer.storage;

import static interviewer.session.SampleInterview.START;
import static interviewer.session.SampleInterview.question;
import static interviewer.session.SampleInterview.started;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.Storage;
import interviewer.StorageContract;
import interviewer.StorageException;
import interviewer.session.Interview;
import interviewer.session.SampleInterview;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteStorageTest extends StorageContract {
    @TempDir
    Path folder;

    @Override
    protected Storage open() {
        return new SqliteStorage(file());
    }

    private Path file() {
        return folder.resolve("data").resolve("interviewer.db");
    }

    @Test
    void constructor_unused_makesNoFile() {
        open().close();

        assertFalse(Files.exists(file().getParent()));
    }

    @Test
    void check_working_namesTheFile() {
        try (Storage storage = open()) {
            assertEquals(new Storage.Health(true, "SQLite, " + file()), storage.check());
        }
    }

    @Test
    void reopen_findsEverything() {
        Interview full = SampleInterview.full("i1");
        try (Storage storage = open()) {
            storage.create(full);
        }

        try (Storage again = open()) {
            assertEquals(List.of(full), again.interviews());
        }
    }

    @Test
    void close_leavesOneFile() throws Exception {
        try (Storage storage = open()) {
            storage.create(SampleInterview.full("i1"));
        }

        try (Stream<Path> files = Files.list(file().getParent())) {
            assertEquals(List.of(file()), files.toList());
        }
    }

    @Test
    void use_afterClose_opensAgain() {
        Storage storage = open();
        storage.create(started("i1", START));
        storage.close();

        storage.append("i1", question(2));

        assertEquals(2, storage.interview("i1").orElseThrow().turns().size());
        storage.close();
    }

    @Test
    void twoStorages_onOneFile_seeEachOther() {
        try (Storage one = open();
                Storage other = open()) {
            one.create(started("i1", START));
            other.append("i1", question(2));

            assertThrows(IllegalStateException.class, () -> one.append("i1", question(2)));
            assertEquals(one.interviews(), other.interviews());
        }
    }

    @Test
    void file_withOddCharactersInItsPath_isUsed() {
        Path odd = folder.resolve("my data?, 100 % #1 & müller").resolve("interviewer.db");
        try (Storage storage = new SqliteStorage(odd)) {
            storage.create(started("i1", START));

            assertTrue(Files.exists(odd));
        }
    }

    @Test
    @Timeout(60)
    void kill_whileAppending_keepsEveryAcknowledgedTurn() throws Exception {
        Process appender = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Appender.class.getName(),
                        file().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int acknowledged = killAfter(appender, 50);

        try (Storage storage = open()) {
            Interview kept = storage.interview("i1").orElseThrow();

            assertTrue(acknowledged >= 50, "acknowledged " + acknowledged);
            assertTrue(kept.turns().size() >= acknowledged, kept.turns().size() + " of " + acknowledged);
            assertEquals(SampleInterview.graded(acknowledged), kept.turn(acknowledged));
            storage.append("i1", question(kept.nextNumber()));
        }
    }

    /** The number that the process said last before it was gone. */
    private static int killAfter(Process appender, int turns) throws Exception {
        int last = 0;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(appender.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last = Integer.parseInt(line);
                if (last == turns) {
                    // Not on the process itself: that would close the stream with what it said meanwhile.
                    appender.toHandle().destroyForcibly();
                }
            }
        } finally {
            appender.destroyForcibly();
        }
        assertTrue(appender.waitFor(10, TimeUnit.SECONDS), "the process did not end");
        return last;
    }

    @Test
    void folder_thatCannotBeMade_isSaidAndThrown() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken"), "a file where the folder should be");
        Path file = taken.resolve("interviewer.db");

        try (Storage storage = new SqliteStorage(file)) {
            Storage.Health health = storage.check();
            StorageException refusal = assertThrows(StorageException.class, () -> storage.create(started("i1", START)));

            String expected = file + " cannot be used: its folder cannot be made"
                    + " (java.nio.file.FileAlreadyExistsException: " + taken
                    + "); mend that, or give another folder with --data";
            assertEquals(new Storage.Health(false, expected), health);
            assertEquals(expected, refusal.getMessage());
            assertInstanceOf(IOException.class, refusal.getCause());
        }
    }

    @Test
    void folder_thatBecomesWritable_isUsedWithoutRestart() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken"), "");
        try (Storage storage = new SqliteStorage(taken.resolve("interviewer.db"))) {
            assertFalse(storage.check().works());

            Files.delete(taken);

            assertTrue(storage.check().works(), storage.check().detail());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 5000})
    void file_thatIsNoDatabase_isRefusedAndUntouched(int size) throws Exception {
        byte[] garbage = "not a database, but somebody's words. "
                .repeat(200)
                .substring(0, size)
                .getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(file().getParent());
        Files.write(file(), garbage);

        try (Storage storage = open()) {
            Storage.Health health = storage.check();

            assertFalse(health.works());
            assertTrue(health.detail().contains("file is not a database"), health.detail());
            assertThrows(StorageException.class, () -> storage.create(started("i1", START)));
        }
        assertArrayEquals(garbage, Files.readAllBytes(file()));
    }

    @Test
    void file_ofTheFirstVersion_takesNotesToo() throws Exception {
        try (SqliteStorage storage = new SqliteStorage(file())) {
            storage.create(started("i1", START));
        }
        inDatabase("drop table note", "pragma user_version = 1"); // all that the second version added

        try (SqliteStorage storage = new SqliteStorage(file())) {
            storage.keep("i1", SampleInterview.wording(1));

            Interview kept = storage.interview("i1").orElseThrow();
            assertEquals(started("i1", START).turns(), kept.turns());
            assertEquals(List.of(SampleInterview.wording(1)), kept.notes());
        }
    }

    @Test
    void file_ofANewerVersion_isRefusedAndUntouched() throws Exception {
        inDatabase("create table turn (id text)", "pragma user_version = 99");

        refusesUntouched("it was written by a newer Interviewer (its version is 99, this program knows up to 2)");
    }

    @Test
    void file_ofAnotherProgram_isRefusedAndUntouched() throws Exception {
        inDatabase("create table songs (id text)");

        refusesUntouched("it is a database of another program");
    }

    private void inDatabase(String... statements) throws Exception {
        Files.createDirectories(file().getParent());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void refusesUntouched(String reason) throws Exception {
        byte[] before = Files.readAllBytes(file());

        try (Storage storage = open()) {
            String expected = file() + " cannot be used: " + reason + "; mend that, or give another folder with --data";
            assertEquals(new Storage.Health(false, expected), storage.check());
        }
        assertArrayEquals(before, Files.readAllBytes(file()));
    }

    @Test
    void turn_thatCannotBeRead_isNamed() throws Exception {
        try (Storage storage = open()) {
            storage.create(started("i1", START));
            inDatabase("update turn set json = '{\"type\":\"dance\"}'");

            StorageException failure = assertThrows(StorageException.class, () -> storage.interview("i1"));

            assertTrue(failure.toString().contains("a turn of interview i1 cannot be read"), failure.toString());
        }
    }
}
