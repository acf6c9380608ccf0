package interviewer.app;

import interviewer.settings.Machine;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens a page in the person's browser, with the system's own command: the classes of a desktop would slow the start. */
final class Browser {
    private Browser() {}

    /** Does nothing where there is no desktop. That it cannot be opened is no failure: the address has been printed. */
    static void open(URI address, Machine machine) {
        command(machine).ifPresent(words -> {
            ProcessBuilder process = new ProcessBuilder(words);
            process.command().add(address.toString());
            process.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
            try {
                process.start();
            } catch (IOException noBrowser) {
                // The address stands on the screen.
            }
        });
    }

    /** The command that opens an address; none over SSH and without a display. */
    static Optional<List<String>> command(Machine machine) {
        Map<String, String> environment = machine.environment();
        if (environment.containsKey("SSH_CONNECTION") || environment.containsKey("SSH_TTY")) {
            return Optional.empty();
        }
        if (machine.isMac()) {
            return Optional.of(List.of("open"));
        }
        if (machine.isWindows()) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler"));
        }
        boolean desktop = !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
        return desktop ? Optional.of(List.of("xdg-open")) : Optional.empty();
    }
}
