package interviewer.app.page;

import interviewer.app.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a person starts it, in a process of its own and over a data folder that outlives it. */
final class Served implements AutoCloseable {
    private static final String READY = "Interviewer is ready at ";
    private static final int PATIENCE_SECONDS = 60;

    private final Path data;
    private Process process;
    private URI address;

    /** Nothing listens there. */
    private static final URI NOTHING = URI.create("http://127.0.0.1:9");

    private final URI ollama;

    private Served(Path data, Process process, URI address, URI ollama) {
        this.ollama = ollama;
        this.data = data;
        this.process = process;
        this.address = address;
    }

    /** Without a language model. */
    static Served start(Path data) throws IOException {
        return start(data, NOTHING);
    }

    /** With the Ollama server at that address. */
    static Served start(Path data, URI ollama) throws IOException {
        Process process = launch(data, 0, ollama);
        return new Served(data, process, addressOf(process), ollama);
    }

    private static Process launch(Path data, int port, URI ollama) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--no-open",
                "--port=" + port,
                "--data=" + data));
        builder.environment().keySet().removeIf(name -> name.startsWith("INTERVIEWER_") || name.startsWith("XDG_"));
        builder.environment().put("OLLAMA_HOST", ollama.getAuthority());
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static URI addressOf(Process process) throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        if (line == null || !line.startsWith(READY)) {
            process.destroyForcibly();
            throw new IOException("the program did not start: " + line);
        }
        return URI.create(line.substring(READY.length()));
    }

    URI address() {
        return address;
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + PATIENCE_SECONDS + " s");
        }
    }

    /** The same folder at the same address. */
    void startAgain() throws IOException {
        process = launch(data, address.getPort(), ollama);
        address = addressOf(process);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
