package interviewer.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import interviewer.text.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * A file of JSON lines to be evaluated: read once, as strict UTF-8, and known by its hash. Whatever is wrong with it ends in an
 * {@link EvalFileException} that names file and line.
 *
 * @param name the file's name as reports show it
 * @param lines its lines, blank ones included
 * @param sha256 of its bytes, in hexadecimal
 */
public record EvalInput(String name, List<String> lines, String sha256) {
    private static final String FOLDER = "/interviewer/eval/";
    private static final ObjectReader READER = Json.mapper()
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT);

    public EvalInput {
        lines = List.copyOf(lines);
    }

    /** A file of the caller's. */
    public static EvalInput of(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return of(name, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new EvalFileException(file.toString(), "cannot be read (" + unreadable + ")");
        }
    }

    /** A set that comes with the product: {@code questions.jsonl}, {@code answers.jsonl} or {@code attacks.jsonl}. */
    public static EvalInput shipped(String name) {
        try (InputStream in = EvalInput.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new EvalFileException(name, "no such set comes with the product");
            }
            return of(name, in.readAllBytes());
        } catch (IOException unreadable) {
            throw new EvalFileException(name, "cannot be read (" + unreadable + ")");
        }
    }

    static EvalInput of(String name, byte[] bytes) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= bytes.length; at++) {
            if (at == bytes.length || bytes[at] == '\n') {
                lines.add(decoded(name, lines.size() + 1, ByteBuffer.wrap(bytes, start, at - start)));
                start = at + 1;
            }
        }
        return new EvalInput(name, lines, sha256(bytes));
    }

    private static String decoded(String name, int line, ByteBuffer bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException broken) {
            throw new EvalFileException(name, line, "is not UTF-8");
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** One value for each line that is not blank, in order; at least one, no two with the same id. */
    <T extends EvalItem> List<T> values(Class<T> type) {
        List<T> values = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.isBlank()) {
                T value = value(number, line, type);
                if (!ids.add(value.id())) {
                    throw new EvalFileException(
                            name, number, "the id " + value.id() + " stands on an earlier line too");
                }
                values.add(value);
            }
        }
        if (values.isEmpty()) {
            throw new EvalFileException(name, "has no lines; one JSON object a line is wanted");
        }
        return values;
    }

    private <T> T value(int number, String line, Class<T> type) {
        try {
            T value = READER.forType(type).readValue(line);
            if (value == null) {
                throw new EvalFileException(name, number, "is null; a JSON object is wanted");
            }
            return value;
        } catch (JsonProcessingException bad) {
            throw new EvalFileException(name, number, problem(bad));
        }
    }

    /** What one of our own forms found, or the JSON reader. */
    private static String problem(JsonProcessingException bad) {
        return bad.getCause() instanceof IllegalArgumentException ours
                ? String.valueOf(ours.getMessage())
                : "not JSON of that form: " + bad.getOriginalMessage();
    }
}
