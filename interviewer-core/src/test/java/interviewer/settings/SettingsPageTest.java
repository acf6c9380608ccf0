package interviewer.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class SettingsPageTest {

    @Test
    void markdown_isTheConfigurationPage() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "configuration.md"));

        assertEquals(
                SettingsPage.markdown(),
                page,
                "write it again: ./interviewer settings --markdown > docs/configuration.md");
    }

    @Test
    void markdown_hasARowForEverySetting() {
        for (Setting setting : Setting.values()) {
            assertTrue(SettingsPage.markdown().contains("| `" + setting.key() + "` | `" + setting.variable() + "` |"));
        }
    }
}
