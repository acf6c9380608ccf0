package interviewer.settings;

import interviewer.text.Nearest;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was set, by flag, environment and file, in this order of precedence. Called once at the start by the command line. A
 * name that is not in the table stops it and is answered with the nearest one that is.
 */
public final class SettingsReader {
    /** In the data folder. */
    public static final String FILE = "interviewer.properties";

    /** Variables with our prefix that others read: the launcher, the build and the tests. */
    private static final Set<String> NO_SETTINGS = Set.of(
            "INTERVIEWER_JAVA_OPTS",
            "INTERVIEWER_MAVEN_ARGS",
            "INTERVIEWER_CHROMIUM",
            "INTERVIEWER_OLLAMA",
            "INTERVIEWER_RECORD");

    private final Machine machine;

    public SettingsReader(Machine machine) {
        this.machine = machine;
    }

    /**
     * The settings of a start.
     *
     * @param flags what was given on the command line
     * @param file the settings file; null for {@link #FILE} in the data folder, which may be missing
     * @throws SettingsException for the first thing that is wrong
     */
    public Settings read(Map<Setting, String> flags, @Nullable Path file) {
        Map<Setting, String> variables = variables();
        Settings unfiled = withFlags(withVariables(Settings.defaults(machine), variables), flags);
        Settings settings =
                withFile(Settings.defaults(machine), file, unfiled.data().folder());
        return withFlags(withVariables(settings, variables), flags);
    }

    private Map<Setting, String> variables() {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (String name : new TreeSet<>(machine.environment().keySet())) {
            if (name.startsWith(Setting.PREFIX) && !NO_SETTINGS.contains(name)) {
                Setting setting = Setting.withVariable(name).orElseThrow(() -> unknownVariable(name));
                values.put(setting, machine.environment().getOrDefault(name, ""));
            }
        }
        return values;
    }

    private static Settings withVariables(Settings settings, Map<Setting, String> variables) {
        Settings changed = settings;
        for (Map.Entry<Setting, String> entry : variables.entrySet()) {
            changed =
                    entry.getKey().set(changed, entry.getValue(), entry.getKey().variable());
        }
        return changed;
    }

    private static Settings withFlags(Settings settings, Map<Setting, String> flags) {
        Settings changed = settings;
        for (Map.Entry<Setting, String> entry : flags.entrySet()) {
            changed =
                    entry.getKey().set(changed, entry.getValue(), entry.getKey().flag());
        }
        return changed;
    }

    private static Settings withFile(Settings settings, @Nullable Path named, Path folder) {
        Path file = named == null ? folder.resolve(FILE) : named;
        if (named == null && !Files.exists(file)) {
            return settings;
        }
        Settings changed = settings;
        for (Map.Entry<String, String> entry : lines(file).entrySet()) {
            Setting setting = Setting.withKey(entry.getKey()).orElseThrow(() -> unknownKey(entry.getKey(), file));
            if (setting == Setting.DATA_FOLDER && named == null) {
                throw new SettingsException("data.folder cannot be set in " + file
                        + ", which was found in the data folder; use --data or " + setting.variable());
            }
            changed = setting.set(changed, entry.getValue(), file.toString());
        }
        return changed;
    }

    private static Map<String, String> lines(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new SettingsException("the settings file " + file + " cannot be read (" + unreadable
                    + "); it must be UTF-8 with a line 'key=value' for each setting");
        }
        Map<String, String> lines = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> lines.put(key, properties.getProperty(key, "")));
        return lines;
    }

    private static SettingsException unknownKey(String key, Path file) {
        List<String> keys = Stream.of(Setting.values()).map(Setting::key).toList();
        return unknown("'" + key + "' in " + file, Nearest.to(key, keys));
    }

    private static SettingsException unknownVariable(String name) {
        List<String> variables =
                Stream.of(Setting.values()).map(Setting::variable).toList();
        return unknown(name + " in the environment", Nearest.to(name, variables));
    }

    private static SettingsException unknown(String what, Optional<String> nearest) {
        String hint = nearest.map(name -> "did you mean " + name + "?").orElse("see docs/configuration.md");
        return new SettingsException("there is no setting " + what + "; " + hint);
    }
}
