package interviewer.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads what is typed at a terminal: answers of several lines, ended by an empty one. Not thread-safe. */
final class Typist {
    private final BufferedReader reader;
    private boolean gone;

    Typist(Console console) {
        reader = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    }

    /** Lines up to an empty one or the end; the text is empty when the first line is. None when nobody types any more. */
    Optional<String> text() {
        StringBuilder text = new StringBuilder();
        Optional<String> line = line();
        if (line.isEmpty()) {
            return line;
        }
        while (line.filter(typed -> !typed.isBlank()).isPresent()) {
            text.append(text.isEmpty() ? "" : "\n").append(line.get());
            line = line();
        }
        return Optional.of(text.toString());
    }

    /** One line; none when nobody types any more (Ctrl-D). */
    Optional<String> line() {
        try {
            Optional<String> line = gone ? Optional.empty() : Optional.ofNullable(reader.readLine());
            gone = line.isEmpty();
            return line;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("standard input cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
