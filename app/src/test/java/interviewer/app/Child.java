package interviewer.app;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real program in a JVM of its own; ended when closed. */
record Child(Process process, BufferedReader out, Path err) implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    static Child start(Path folder, Class<?> main, String... arguments) throws IOException {
        return start(folder, Map.of(), main, arguments);
    }

    static Child start(Path folder, Map<String, String> environment, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.home=" + folder,
                "-classpath",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("INTERVIEWER_") || name.startsWith("XDG_"));
        builder.environment().putAll(Run.NO_OLLAMA);
        builder.environment().putAll(environment);
        builder.redirectError(new File(err.toString()));
        Process process = builder.start();
        return new Child(process, process.inputReader(StandardCharsets.UTF_8), err);
    }

    /** The next line of standard output; an empty text at its end. */
    String line() throws IOException {
        String line = out.readLine();
        return line == null ? "" : line;
    }

    int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still running after " + PATIENCE_SECONDS + " s");
        }
        return process.exitValue();
    }

    String errors() throws IOException {
        return Files.readString(err);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
