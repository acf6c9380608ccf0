package interviewer.settings;

import java.net.URI;
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
    private static final String OLLAMA = "http://127.0.0.1:11434";

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

    /** Where Ollama listens: as its own OLLAMA_HOST says, or where it listens when nothing is set. */
    URI ollamaAddress() {
        String set = environment.getOrDefault("OLLAMA_HOST", "").strip();
        try {
            return ServerAddress.read(set.isEmpty() ? OLLAMA : set);
        } catch (IllegalArgumentException unreadable) {
            // It is another program's setting and may be meant for its server alone: no reason to stop ours.
            return ServerAddress.read(OLLAMA);
        }
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
