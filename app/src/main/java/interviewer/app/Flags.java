package interviewer.app;

import interviewer.settings.Machine;
import interviewer.settings.Setting;
import interviewer.settings.Settings;
import interviewer.settings.SettingsReader;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options that every command takes: one for each row of the table of settings, {@code --config}, {@code --debug} and
 * {@code --help}. A command's help shows the settings that it reads and is silent on the others. Holds what was given on one
 * command line; not thread-safe.
 */
final class Flags {
    private final Map<Setting, String> given = new EnumMap<>(Setting.class);
    private @Nullable Path config;
    private boolean debug;

    void addTo(CommandSpec command, Set<Setting> shown) {
        command.usageMessage().abbreviateSynopsis(true);
        for (Setting setting : Setting.values()) {
            addTo(command, setting, !shown.contains(setting));
        }
        command.addOption(OptionSpec.builder("--config")
                .paramLabel("FILE")
                .type(Path.class)
                .description("Settings file, in place of " + SettingsReader.FILE + " in the data folder.")
                .hidden(shown.isEmpty()) // no setting, no file
                .setter(new Setter(value -> config = Path.of(value)))
                .build());
        command.addOption(OptionSpec.builder("--debug")
                .type(boolean.class)
                .description("Show where in the program a failure came from.")
                .hidden(shown.isEmpty())
                .setter(new Setter(value -> debug = Boolean.parseBoolean(value)))
                .build());
        command.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .type(boolean.class)
                .description("Show this help.")
                .build());
    }

    private void addTo(CommandSpec command, Setting setting, boolean hidden) {
        String shortFlag = setting.shortFlag().orElse("");
        boolean negated = shortFlag.startsWith("--no-");
        String[] names = shortFlag.isEmpty() || negated
                ? new String[] {setting.flag()}
                : new String[] {shortFlag, setting.flag()};
        command.addOption(OptionSpec.builder(names)
                .paramLabel(setting.label())
                .type(String.class)
                .description(sentence(setting.purpose() + " (" + setting.allowed() + ")"))
                .hidden(hidden)
                .setter(new Setter(value -> given.put(setting, value)))
                .build());
        if (negated) {
            command.addOption(OptionSpec.builder(shortFlag)
                    .type(boolean.class)
                    .description("The same as " + setting.flag() + "=false.")
                    .hidden(hidden)
                    .setter(new Setter(value -> given.put(setting, "false")))
                    .build());
        }
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    /** Throws {@link interviewer.settings.SettingsException} for the first thing that is wrong. */
    Settings settings(Machine machine) {
        return new SettingsReader(machine).read(given, config);
    }

    boolean debug() {
        return debug;
    }

    /** Takes what was given; picocli also sets what was not, to null or false, before it reads the line. */
    private record Setter(Consumer<String> taker) implements ISetter {
        @Override
        public <T> T set(T value) {
            if (value != null && !Boolean.FALSE.equals(value)) {
                taker.accept(value.toString());
            }
            return value;
        }
    }
}
