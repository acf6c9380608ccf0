package interviewer.app.page;

import interviewer.app.Main;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A report on the search as the program writes it, in a process of its own; opened as a file, without any server. */
record Reported(Path folder) {
    static final String HOSTILE =
            "SQS </script><script>window.ran = 1</script><!-- <img src=x onerror=\"window.ran = 2\"> ordering?";

    /** Of a question whose id is not made for addresses. */
    static final String ODD = "q 5/%ü#?";

    private static final int PATIENCE_SECONDS = 120;
    private static final String QUESTIONS = """
            {"id":"q1","text":"What happens when the visibility timeout is too short?","kind":"fact","answer_spans":["duplicate processing"]}
            {"id":"q2","text":"How do I bake bread?","kind":"outside"}
            {"id":"q3","text":"Is Lambda cheaper than EC2?","kind":"hard","gold_titles":["Why This Guide Exists"]}
            {"id":"q4","text":"%s","kind":"<b>hostile</b>","answer_spans":["visibility timeout"]}
            {"id":"%s","text":"Why does this guide exist?","kind":"fact","gold_titles":["Why This Guide Exists"]}
            """.formatted(HOSTILE.replace("\"", "\\\""), ODD);

    /** Right where ours is wrong, and nothing else. */
    private static final String OTHER_RUN = "q3 Q0 guide.why-this-guide-exists.text 1 1.0 other\n";

    /** Of five questions by words, with all that can be asked for. */
    static Reported full(Path folder) throws IOException, InterruptedException {
        Path other = Files.writeString(folder.resolve("other.trec"), OTHER_RUN);
        return of(folder, QUESTIONS, "--against", other.toString(), "--ablate", "--noise");
    }

    /** Of one question that has an answer. */
    static Reported least(Path folder) throws IOException, InterruptedException {
        return of(folder, QUESTIONS.lines().findFirst().orElseThrow());
    }

    private static Reported of(Path folder, String questions, String... further)
            throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("questions.jsonl"), questions);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.home=" + folder,
                "-classpath",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "eval",
                "retrieval",
                "--mode",
                "lexical",
                "--questions",
                file.toString(),
                "--report",
                folder.toString()));
        command.addAll(List.of(further));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("INTERVIEWER_") || name.startsWith("XDG_"));
        builder.environment().put("OLLAMA_HOST", Served.NO_MODEL.getAuthority());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("no report: " + Files.readString(folder.resolve("out.txt")));
        }
        return new Reported(folder);
    }

    /** Of the folder; the page is {@code retrieval.html} in it. */
    URI address() {
        String address = folder.toUri().toString();
        return URI.create(address.substring(0, address.length() - 1));
    }
}
