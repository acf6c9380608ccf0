package interviewer.settings;

import java.nio.file.Path;
import java.util.function.BiFunction;

/**
 * How the text of a setting is read.
 *
 * @param allowed which texts are taken, for messages
 * @param change the settings with the value; throws {@link IllegalArgumentException} for a text that is not taken
 */
record Form(String allowed, BiFunction<Settings, String, Settings> change) {

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

    private static void require(boolean taken) {
        if (!taken) {
            throw new IllegalArgumentException();
        }
    }
}
