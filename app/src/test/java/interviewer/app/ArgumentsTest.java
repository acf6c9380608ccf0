package interviewer.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.fasterxml.jackson.databind.JsonNode;
import interviewer.text.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class ArgumentsTest {
    @TempDir
    Path home = Path.of("");

    @Test
    void last_takesTheWordsAfterTheJvmsOwn() {
        byte[] line = "java\0-jar\0x.jar\0ask\0“Größe”?\0\0".getBytes(StandardCharsets.UTF_8);

        assertArrayEquals(new String[] {"ask", "“Größe”?", ""}, Arguments.last(3, line));
        assertArrayEquals(new String[0], Arguments.last(0, line));
    }

    @Test
    void asTyped_whenNothingIsLost_leavesTheWords() {
        String[] words = {"ask", "Größe?"};

        assertSame(words, Arguments.asTyped(words));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void main_withoutALocale_readsUtf8() throws Exception {
        try (Child child = Child.start(
                home, Map.of("LC_ALL", "C"), Main.class, "search", "--json", "--mode", "lexical", "“Größe” – 語")) {
            JsonNode search = Json.mapper().readTree(child.line());

            assertEquals("“Größe” – 語", search.get("query").asText());
        }
    }
}
