package interviewer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interviewer.settings.Machine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BrowserTest {
    private static Optional<List<String>> command(String system, Map<String, String> environment) {
        return Browser.command(new Machine(system, environment, Path.of("/home/kim")));
    }

    @Test
    void command_onADesktop_isTheSystemsOwn() {
        assertEquals(Optional.of(List.of("xdg-open")), command("Linux", Map.of("DISPLAY", ":0")));
        assertEquals(Optional.of(List.of("xdg-open")), command("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")));
        assertEquals(Optional.of(List.of("open")), command("Mac OS X", Map.of()));
    }

    @Test
    void command_withoutADesktop_isNone() {
        assertEquals(Optional.empty(), command("Linux", Map.of()));
    }

    @Test
    void command_overSsh_isNone() {
        Map<String, String> environment = Map.of("DISPLAY", "localhost:10.0", "SSH_CONNECTION", "1 2 3 4");

        assertEquals(Optional.empty(), command("Linux", environment));
        assertEquals(Optional.empty(), command("Mac OS X", environment));
    }
}
