package interviewer.eval;

import com.fasterxml.jackson.core.type.TypeReference;
import interviewer.text.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Files beside the tests. */
final class Resources {
    private Resources() {}

    static EvalInput input(String name) {
        return EvalInput.of(name, bytes(name));
    }

    static EvalInput lines(String... lines) {
        return EvalInput.of("set.jsonl", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static List<List<String>> columns(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8)
                .lines()
                .map(line -> List.of(line.split(" ", -1)))
                .toList();
    }

    static Map<String, Double> numbers(String name) {
        try {
            return Json.mapper().readValue(bytes(name), new TypeReference<LinkedHashMap<String, Double>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
