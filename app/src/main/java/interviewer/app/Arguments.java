package interviewer.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The words of the command line as UTF-8. Where no locale is set, as in most containers, the JVM takes them for ASCII and every other
 * letter is lost; Linux still has the bytes.
 */
final class Arguments {
    private static final Path BYTES = Path.of("/proc/self/cmdline");

    private Arguments() {}

    /** The words that {@code main} got, read again where the JVM could not read them. */
    static String[] asTyped(String[] decoded) {
        boolean lost = String.join("", decoded).indexOf('\uFFFD') >= 0;
        if (!lost || !Files.isReadable(BYTES)) {
            return decoded;
        }
        try {
            return last(decoded.length, Files.readAllBytes(BYTES));
        } catch (IOException unreadable) {
            return decoded; // a few letters are lost, the program is not
        }
    }

    /** The last words of a line in which each ends with a zero byte. */
    static String[] last(int count, byte[] line) {
        List<String> words = List.of(new String(line, StandardCharsets.UTF_8).split("\0", -1));
        int end = words.size() - 1;
        return words.subList(Math.max(0, end - count), end).toArray(String[]::new);
    }
}
