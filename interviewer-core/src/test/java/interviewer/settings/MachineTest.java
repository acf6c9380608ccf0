package interviewer.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MachineTest {
    private static final Path HOME = Path.of("/home/kim");

    @Test
    void dataFolder_onLinux_isXdgDataHome() {
        assertEquals(Path.of("/home/kim/.local/share/interviewer"), new Machine("Linux", Map.of(), HOME).dataFolder());
        assertEquals(
                Path.of("/mnt/data/interviewer"),
                new Machine("Linux", Map.of("XDG_DATA_HOME", "/mnt/data"), HOME).dataFolder());
    }

    @Test
    void dataFolder_withRelativeXdgDataHome_ignoresIt() {
        assertEquals(
                Path.of("/home/kim/.local/share/interviewer"),
                new Machine("Linux", Map.of("XDG_DATA_HOME", "data"), HOME).dataFolder());
    }

    @Test
    void dataFolder_onMac_isApplicationSupport() {
        assertEquals(
                Path.of("/home/kim/Library/Application Support/interviewer"),
                new Machine("Mac OS X", Map.of("XDG_DATA_HOME", "/mnt/data"), HOME).dataFolder());
    }

    @Test
    void dataFolder_onWindows_isAppData() {
        assertEquals(
                Path.of("/roaming/interviewer"),
                new Machine("Windows 11", Map.of("APPDATA", "/roaming"), HOME).dataFolder());
        assertEquals(
                Path.of("/home/kim/AppData/Roaming/interviewer"),
                new Machine("Windows 11", Map.of(), HOME).dataFolder());
    }

    private static String ollama(String host) {
        return new Machine("Linux", Map.of("OLLAMA_HOST", host), HOME)
                .ollamaAddress()
                .toString();
    }

    @Test
    void ollamaAddress_isThatOfOllamasOwnVariable() {
        assertEquals("http://127.0.0.1:11434", ollama("0.0.0.0"));
        assertEquals("http://127.0.0.1:9000", ollama("0.0.0.0:9000"));
        assertEquals("http://192.168.1.7:11434", ollama("192.168.1.7"));
        assertEquals("https://gpu:443", ollama("https://gpu:443"));
        assertEquals("http://[::1]:11434", ollama("[::1]"));
    }

    @Test
    void ollamaAddress_withoutOrWithAnUnreadableVariable_isWhereOllamaListens() {
        assertEquals(
                "http://127.0.0.1:11434",
                new Machine("Linux", Map.of(), HOME).ollamaAddress().toString());
        assertEquals("http://127.0.0.1:11434", ollama(" "));
        assertEquals("http://127.0.0.1:11434", ollama(":11434"));
    }
}
