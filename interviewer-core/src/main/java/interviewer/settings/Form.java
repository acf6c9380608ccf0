package interviewer.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the text of a setting is read.
 *
 * @param allowed which texts are taken, for messages
 * @param change the settings with the value; throws {@link IllegalArgumentException} for a text that is not taken
 */
record Form(String allowed, BiFunction<Settings, String, Settings> change) {
    private static final Pattern TIME = Pattern.compile("(\\d{1,8})(ms|s|m)");

    static Form number(int least, int most, BiFunction<Settings, Integer, Settings> change) {
        return new Form(least + " to " + most, (settings, text) -> {
            int number = Integer.parseInt(text);
            require(number >= least && number <= most);
            return change.apply(settings, number);
        });
    }

    static Form choice(BiFunction<Settings, Boolean, Settings> change) {
        return new Form("true or false", (settings, text) -> {
            require(text.equals("true") || text.equals("false"));
            return change.apply(settings, text.equals("true"));
        });
    }

    static Form word(String allowed, BiFunction<Settings, String, Settings> change) {
        return new Form(allowed, (settings, text) -> {
            require(!text.isEmpty() && text.chars().noneMatch(Character::isWhitespace));
            return change.apply(settings, text);
        });
    }

    /** A relative folder is taken from where the program was started; {@code ~} is the shell's business. */
    static Form folder(BiFunction<Settings, Path, Settings> change) {
        return new Form("a folder, the home folder written out", (settings, text) -> {
            require(!text.isEmpty() && !text.startsWith("~"));
            return change.apply(settings, Path.of(text).toAbsolutePath().normalize());
        });
    }

    /** Anything in one line, also nothing. */
    static Form text(String allowed, BiFunction<Settings, String, Settings> change) {
        return new Form(allowed, (settings, text) -> {
            require(text.chars().noneMatch(Character::isWhitespace));
            return change.apply(settings, text);
        });
    }

    /** The address of a server; see {@link ServerAddress#read}. */
    static Form address(BiFunction<Settings, URI, Settings> change) {
        return new Form(
                "an address such as http://127.0.0.1:11434",
                (settings, text) -> change.apply(settings, ServerAddress.read(text)));
    }

    /** Above 0, at most a day. */
    static Form time(BiFunction<Settings, Duration, Settings> change) {
        return new Form("a time such as 500ms, 20s or 2m, at most 1440m", (settings, text) -> {
            Matcher parts = TIME.matcher(text);
            require(parts.matches());
            long number = Long.parseLong(parts.group(1));
            Duration time = switch (parts.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                default -> Duration.ofMinutes(number);
            };
            require(number > 0 && time.compareTo(Duration.ofDays(1)) <= 0);
            return change.apply(settings, time);
        });
    }

    /** As {@link #time} reads it. */
    static String written(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
    }

    private static void require(boolean taken) {
        if (!taken) {
            throw new IllegalArgumentException();
        }
    }
}
