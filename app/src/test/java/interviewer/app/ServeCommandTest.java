package interviewer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a person starts it. */
final class ServeCommandTest {
    private static final String READY = "Interviewer is ready at ";

    @TempDir
    Path home = Path.of("");

    private Child serve(String... more) throws IOException {
        Stream<String> always =
                Stream.of("serve", "--no-open", "--data", home.resolve("data").toString());
        return Child.start(
                home, Main.class, Stream.concat(always, Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void serve_onPort0_printsWhereItIsReadyAndEndsOnSigterm() throws Exception {
        try (Child child = serve("--port", "0");
                HttpClient client = HttpClient.newHttpClient()) {
            String line = child.line();
            assertTrue(line.matches(READY + "http://127\\.0\\.0\\.1:\\d+"), line + child.errors());
            URI address = URI.create(line.substring(READY.length()));

            HttpResponse<String> health = client.send(
                    HttpRequest.newBuilder(address.resolve("/health")).build(), HttpResponse.BodyHandlers.ofString());
            child.process().toHandle().destroy(); // unlike Process.destroy it leaves the streams open

            assertEquals(200, health.statusCode());
            assertEquals(128 + 15, child.exit());
            assertEquals("", child.errors());
            assertEquals("", child.line());
            assertTrue(Files.exists(home.resolve("data/interviewer.db")));
        }
    }

    @Test
    void serve_onATakenPort_endsWith3AndOneSentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Child child = serve("--port", String.valueOf(taken.getLocalPort()))) {
            assertEquals(3, child.exit());
            assertEquals(
                    "port " + taken.getLocalPort()
                            + " is taken; choose another with --port N or stop the program that has it\n",
                    child.errors());
            assertEquals("", child.line());
        }
    }

    @Test
    void serve_withoutAFolderToWrite_endsWith3AndOneSentence() throws Exception {
        try (Child child = Child.start(home, Main.class, "--no-open", "--port", "0", "--data", "/proc/nowhere")) {
            assertEquals(3, child.exit());
            assertEquals(1, child.errors().lines().count(), child.errors());
            assertTrue(child.errors().contains("--data"), child.errors());
        }
    }

    @Test
    void serve_onAnAddressOfOtherMachines_endsWith2() throws Exception {
        try (Child child = serve("--port", "0", "--host", "0.0.0.0")) {
            assertEquals(2, child.exit());
            assertEquals(
                    "host is 0.0.0.0; this version listens on this machine only (127.0.0.1, ::1 or localhost)\n",
                    child.errors());
        }
    }

    @Test
    void trainStart_endsWith0() throws Exception {
        try (Child child = Child.start(home, Main.class, "train-start")) {
            assertEquals(0, child.exit(), child.errors());
        }
    }
}
