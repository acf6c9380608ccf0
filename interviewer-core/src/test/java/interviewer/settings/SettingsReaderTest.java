package interviewer.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsReaderTest {
    @TempDir
    Path home = Path.of("");

    private final Map<String, String> environment = new HashMap<>();
    private final Map<Setting, String> flags = new HashMap<>();

    private Settings read(@Nullable Path file) {
        return new SettingsReader(new Machine("Linux", environment, home)).read(flags, file);
    }

    private String refusal(@Nullable Path file) {
        return String.valueOf(
                assertThrows(SettingsException.class, () -> read(file)).getMessage());
    }

    private Path file(String lines) throws IOException {
        return Files.writeString(home.resolve("my.properties"), lines);
    }

    @Test
    void read_withNothingSet_givesDefaults() {
        Settings settings = read(null);

        assertEquals(new Settings.Server(8080, "127.0.0.1", true), settings.server());
        assertEquals(home.resolve(".local/share/interviewer"), settings.data().folder());
        assertEquals(new Settings.Retrieval(5), settings.retrieval());
    }

    @Test
    void read_flagBeatsEnvironmentBeatsFileBeatsDefault() throws IOException {
        Path file = file("retrieval.top-k=7\n");
        assertEquals(7, read(file).retrieval().topK());

        environment.put("INTERVIEWER_RETRIEVAL_TOP_K", "8");
        assertEquals(8, read(file).retrieval().topK());

        flags.put(Setting.RETRIEVAL_TOP_K, "9");
        assertEquals(9, read(file).retrieval().topK());
    }

    @Test
    void read_everySettingFromItsVariable() {
        environment.put("INTERVIEWER_SERVER_PORT", "0");
        environment.put("INTERVIEWER_SERVER_HOST", "::1");
        environment.put("INTERVIEWER_SERVER_OPEN", "false");
        environment.put("INTERVIEWER_DATA_FOLDER", "/data");
        environment.put("INTERVIEWER_RETRIEVAL_TOP_K", "50");
        environment.put("INTERVIEWER_MODEL_USE", "false");
        environment.put("INTERVIEWER_MODEL_NAME", "qwen3:8b");
        environment.put("INTERVIEWER_MODEL_ADDRESS", "http://localhost:9999/");
        environment.put("INTERVIEWER_MODEL_MAY_LEAVE", "true");
        environment.put("INTERVIEWER_MODEL_CONNECT_TIMEOUT", "500ms");
        environment.put("INTERVIEWER_MODEL_FIRST_TOKEN_TIMEOUT", "2m");
        environment.put("INTERVIEWER_MODEL_WARM_FIRST_TOKEN_TIMEOUT", "31s");
        environment.put("INTERVIEWER_MODEL_IDLE_TIMEOUT", "21s");
        environment.put("INTERVIEWER_MODEL_CALL_TIMEOUT", "1440m");

        Settings settings = read(null);

        assertEquals(
                new Settings(
                        new Settings.Server(0, "::1", false),
                        new Settings.Data(Path.of("/data")),
                        new Settings.Retrieval(50),
                        new Settings.Model(
                                false,
                                "qwen3:8b",
                                URI.create("http://localhost:9999"),
                                true,
                                new Settings.Waits(
                                        Duration.ofMillis(500),
                                        Duration.ofMinutes(2),
                                        Duration.ofSeconds(31),
                                        Duration.ofSeconds(21),
                                        Duration.ofDays(1)))),
                settings);
    }

    @Test
    void read_whatIsPrinted_givesTheSame() throws IOException {
        Settings before = read(null);
        StringBuilder lines = new StringBuilder();
        for (Setting setting : Setting.values()) {
            lines.append(setting.key()).append('=').append(setting.in(before)).append('\n');
        }

        assertEquals(before, read(file(lines.toString())));
    }

    @Test
    void read_badTime_isRefused() {
        for (String time : new String[] {"20", "0s", "-1s", "1441m", "2h", "99999999999s", ""}) {
            flags.put(Setting.MODEL_IDLE_TIMEOUT, time);
            assertEquals(
                    "model.idle-timeout is '" + time + "'; it must be a time such as 500ms, 20s or 2m, at most 1440m"
                            + " (--model.idle-timeout, INTERVIEWER_MODEL_IDLE_TIMEOUT)",
                    refusal(null));
        }
    }

    @Test
    void read_badAddress_isRefused() {
        for (String address :
                new String[] {"", "ftp://a", "http://a/path", "http://", "http://a?b", "http://me@a", "a b"}) {
            flags.put(Setting.MODEL_ADDRESS, address);
            assertTrue(
                    refusal(null)
                            .startsWith("model.address is '" + address
                                    + "'; it must be an address such as http://127.0.0.1:11434 ("),
                    refusal(null));
        }
    }

    @Test
    void read_withoutConfig_takesTheFileInTheDataFolder() throws IOException {
        Files.writeString(home.resolve("interviewer.properties"), "server.port=9000\n");
        environment.put("INTERVIEWER_DATA_FOLDER", home.toString());

        assertEquals(9000, read(null).server().port());
    }

    @Test
    void read_dataFolderInTheFileOfTheDataFolder_isRefused() throws IOException {
        Files.writeString(home.resolve("interviewer.properties"), "data.folder=/elsewhere\n");
        environment.put("INTERVIEWER_DATA_FOLDER", home.toString());

        assertEquals(
                "data.folder cannot be set in " + home.resolve("interviewer.properties")
                        + ", which was found in the data folder; use --data or INTERVIEWER_DATA_FOLDER",
                refusal(null));
    }

    @Test
    void read_fileMayHoldCommentsAndUnicode() throws IOException {
        Path file = file("# mine\ndata.folder = /daten/übung\n");

        assertEquals(Path.of("/daten/übung"), read(file).data().folder());
    }

    @Test
    void read_unknownKey_suggestsTheNearest() throws IOException {
        Path file = file("retrieval.topk=3\n");

        assertEquals(
                "there is no setting 'retrieval.topk' in " + file + "; did you mean retrieval.top-k?", refusal(file));
    }

    @Test
    void read_unknownVariable_suggestsTheNearest() {
        environment.put("INTERVIEWER_SERVER_PROT", "1");

        assertEquals(
                "there is no setting INTERVIEWER_SERVER_PROT in the environment; did you mean INTERVIEWER_SERVER_PORT?",
                refusal(null));
    }

    @Test
    void read_variablesOfTheLauncher_areLeftAlone() {
        environment.put("INTERVIEWER_JAVA_OPTS", "-Xmx1g");
        environment.put("INTERVIEWER_MAVEN_ARGS", "-o");
        environment.put("INTERVIEWER_CHROMIUM", "/usr/bin/chromium");
        environment.put("INTERVIEWER_OLLAMA", "http://127.0.0.1:11434");
        environment.put("INTERVIEWER_RECORD", "1");
        environment.put("PATH", "/bin");

        assertEquals(8080, read(null).server().port());
    }

    @Test
    void read_badValue_namesKeyValueAllowedAndVariable() throws IOException {
        flags.put(Setting.RETRIEVAL_TOP_K, "0");
        assertEquals(
                "retrieval.top-k is '0'; it must be 1 to 50 (--retrieval.top-k, INTERVIEWER_RETRIEVAL_TOP_K)",
                refusal(null));

        flags.clear();
        environment.put("INTERVIEWER_SERVER_PORT", "many");
        assertEquals("server.port is 'many'; it must be 0 to 65535 (INTERVIEWER_SERVER_PORT)", refusal(null));

        environment.clear();
        Path file = file("server.open=perhaps\n");
        assertEquals(
                "server.open is 'perhaps'; it must be true or false (" + file + ", INTERVIEWER_SERVER_OPEN)",
                refusal(file));
    }

    @Test
    void read_homeFolderAsTilde_isRefused() {
        environment.put("INTERVIEWER_DATA_FOLDER", "~/interviews");

        assertEquals(
                "data.folder is '~/interviews'; it must be a folder, the home folder written out (INTERVIEWER_DATA_FOLDER)",
                refusal(null));
    }

    @Test
    void read_blankHost_isRefused() {
        flags.put(Setting.SERVER_HOST, " ");

        assertTrue(refusal(null).startsWith("server.host is ' '; it must be "), refusal(null));
    }

    @Test
    void read_namedFileThatIsNotThere_isRefused() {
        Path file = home.resolve("nowhere.properties");

        assertTrue(refusal(file).startsWith("the settings file " + file + " cannot be read ("), refusal(file));
    }

    @Test
    void read_fileThatIsNotText_isRefused() throws IOException {
        Path file = home.resolve("binary.properties");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        assertTrue(refusal(file).contains("it must be UTF-8"), refusal(file));
    }

    @Test
    void variable_andFlag_areTheKeyInOtherSpellings() {
        assertEquals("INTERVIEWER_RETRIEVAL_TOP_K", Setting.RETRIEVAL_TOP_K.variable());
        assertEquals("--retrieval.top-k", Setting.RETRIEVAL_TOP_K.flag());
        assertFalse(Setting.RETRIEVAL_TOP_K.shortFlag().isPresent());
    }
}
