package interviewer.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import interviewer.text.Json;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * The three streams of a program, all of them UTF-8 whatever the locale says.
 *
 * @param in what is typed or piped in
 * @param out results and nothing else
 * @param err everything else
 */
record Console(InputStream in, PrintStream out, PrintStream err) {

    /** Those of this process. */
    static Console standard() {
        return new Console(System.in, stream(FileDescriptor.out), stream(FileDescriptor.err));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        BufferedOutputStream buffer = new BufferedOutputStream(new FileOutputStream(descriptor));
        return new PrintStream(buffer, true, StandardCharsets.UTF_8);
    }

    /** For libraries that write help and the like. */
    PrintWriter writer() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errorWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /** A result as one line of JSON. */
    void json(Object value) {
        try {
            out.println(Json.mapper().writeValueAsString(value));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** A result for people. */
    void text(Sheet sheet) {
        out.print(sheet);
        out.flush();
    }

    /** A word beside the results. */
    void note(String sentence) {
        err.println(sentence);
    }
}
