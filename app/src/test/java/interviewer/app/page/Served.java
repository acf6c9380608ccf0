package interviewer.app.page;

import interviewer.app.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a person starts it, in a process of its own and over a data folder that outlives it. */
final class Served implements AutoCloseable {
    private static final String READY = "Interviewer is ready at ";
    private static final int PATIENCE_SECONDS = 60;

    /** Nothing listens there. */
    static final URI NO_MODEL = URI.create("http://127.0.0.1:9");

    private final Path data;
    private final URI ollama;
    private final List<String> further;
    private Process process;
    private URI address;

    private Served(Path data, URI ollama, List<String> further, Process process, URI address) {
        this.data = data;
        this.ollama = ollama;
        this.further = further;
        this.process = process;
        this.address = address;
    }

    /** Without a language model. */
    static Served start(Path data) throws IOException {
        return start(data, NO_MODEL);
    }

    /** With the Ollama server at that address, and further flags. */
    static Served start(Path data, URI ollama, String... further) throws IOException {
        Process process = launch(data, 0, ollama, List.of(further));
        return new Served(data, ollama, List.of(further), process, addressOf(process));
    }

    private static Process launch(Path data, int port, URI ollama, List<String> further) throws IOException {
        List<String> command = new ArrayList<>(List.of(
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
        command.addAll(further);
        ProcessBuilder builder = new ProcessBuilder(command);
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
        process = launch(data, address.getPort(), ollama, further);
        address = addressOf(process);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
