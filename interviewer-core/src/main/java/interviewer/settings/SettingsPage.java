package interviewer.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes {@code docs/configuration.md} from the table; a test fails when the two differ. */
public final class SettingsPage {
    private static final List<Machine> MACHINES = List.of(
            new Machine("Linux", Map.of(), Path.of("~")),
            new Machine("Mac OS X", Map.of(), Path.of("~")),
            new Machine("Windows", Map.of("APPDATA", "%APPDATA%"), Path.of("~")));

    private SettingsPage() {}

    public static String markdown() {
        StringBuilder page = new StringBuilder("""
                # Configuration

                Nothing has to be set. What can be set has one name in three spellings; a flag wins over the environment, that over
                the file, that over the default. The file is `interviewer.properties` in the data folder, or the one named by
                `--config FILE`: UTF-8, a line `key=value` for each setting. A name that is not in this table stops the start and
                is answered with the nearest one that is.

                | key | environment | flag | value | default | what for |
                |---|---|---|---|---|---|
                """);
        for (Setting setting : Setting.values()) {
            page.append(row(setting));
        }
        return page.append("""

                        `XDG_DATA_HOME` moves the data folder on Linux, `OLLAMA_HOST` the default of `model.address`: 0.0.0.0 means
                        this machine, no scheme http, no port 11434. Five more variables are read by others and are no settings:
                        `INTERVIEWER_JAVA_OPTS` (the launcher's options for the JVM), `INTERVIEWER_MAVEN_ARGS` (its options for the
                        build), `INTERVIEWER_CHROMIUM` (the browser of the tests), `INTERVIEWER_OLLAMA` (an Ollama server for them)
                        and `INTERVIEWER_RECORD` (has them record its replies).

                        This page is written by `./interviewer settings --markdown`.
                        """).toString();
    }

    private static String row(Setting setting) {
        String shortFlag = setting.shortFlag().map(flag -> ", `" + flag + "`").orElse("");
        return "| `" + setting.key() + "` | `" + setting.variable() + "` | `" + setting.flag() + "`" + shortFlag + " | "
                + setting.allowed() + " | " + defaultOf(setting) + " | " + setting.purpose() + " |\n";
    }

    private static String defaultOf(Setting setting) {
        return MACHINES.stream()
                .map(machine -> setting.in(Settings.defaults(machine)))
                .map(value -> value.isEmpty() ? "nothing" : "`" + value + "`")
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
