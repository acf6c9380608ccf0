package interviewer.app;

import interviewer.settings.Machine;
import interviewer.settings.Settings;

/**
 * What one run of the program was started with; handed to every command.
 *
 * @param console its streams
 * @param machine its surroundings
 * @param flags the options that every command takes, filled when the line was read
 */
record Launch(Console console, Machine machine, Flags flags) {

    Settings settings() {
        return flags.settings(machine);
    }
}
