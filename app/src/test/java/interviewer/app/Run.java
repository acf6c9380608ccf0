package interviewer.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import interviewer.settings.Machine;
import interviewer.text.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One command line in this process, with its streams caught. */
record Run(int exit, String out, String err) {
    /** Nothing listens there: what a test finds must not hang on what this machine has. */
    static final Map<String, String> NO_OLLAMA = Map.of("OLLAMA_HOST", "127.0.0.1:9");

    /** With a data folder of its own and nothing to read. */
    static Run of(Path home, String... arguments) {
        return of(home, Map.of(), "", arguments);
    }

    static Run of(Path home, Map<String, String> environment, String typed, String... arguments) {
        return of(home, environment, typed.getBytes(StandardCharsets.UTF_8), arguments);
    }

    static Run of(Path home, Map<String, String> environment, byte[] typed, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new ByteArrayInputStream(typed), stream(out), stream(err));
        Map<String, String> whole = new HashMap<>(NO_OLLAMA);
        whole.putAll(environment);
        int exit = Main.run(console, new Machine("Linux", whole, home), arguments);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** What was printed, which must be one JSON object on one line. */
    JsonNode json() throws JsonProcessingException {
        if (out.indexOf('\n') != out.length() - 1) {
            throw new AssertionError("not one line: " + out + err);
        }
        return Json.mapper().readTree(out);
    }

    /** Names of the fields of an object, in order. */
    static List<String> fields(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
