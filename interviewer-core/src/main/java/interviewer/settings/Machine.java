package interviewer.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * What a start finds around it.
 *
 * @param system name of the operating system, as in {@code os.name}
 * @param environment its variables
 * @param home the person's folder
 */
public record Machine(String system, Map<String, String> environment, Path home) {
    private static final String FOLDER = "interviewer";

    public Machine {
        environment = Map.copyOf(environment);
    }

    /** This one. */
    public static Machine current() {
        return new Machine(
                System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", "")));
    }

    public boolean isMac() {
        return system.toLowerCase(Locale.ROOT).startsWith("mac");
    }

    public boolean isWindows() {
        return system.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** Where programs of this system keep their data. A relative XDG_DATA_HOME is ignored, as its specification demands. */
    Path dataFolder() {
        if (isMac()) {
            return home.resolve("Library").resolve("Application Support").resolve(FOLDER);
        }
        if (isWindows()) {
            String roaming = environment.get("APPDATA");
            Path parent = roaming == null ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming);
            return parent.resolve(FOLDER);
        }
        String named = environment.getOrDefault("XDG_DATA_HOME", "");
        Path parent =
                named.startsWith("/") ? Path.of(named) : home.resolve(".local").resolve("share");
        return parent.resolve(FOLDER);
    }
}
