package interviewer.app;

import com.fasterxml.jackson.databind.JsonNode;
import interviewer.eval.EvalInput;
import interviewer.grading.Grader;
import interviewer.text.Json;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Measures the processor time of one grade. No test by its name, so that it runs only when asked for: bench/grade.sh does, with the
 * file for the table in the property {@code interviewer.times}.
 */
final class GradeTime {
    private static final Path TABLE = Path.of(System.getProperty("interviewer.times", "target/grade-times.md"));
    private static final int WORDS = 120;
    private static final int LONG = 16 * 1024;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<JsonNode> answers = new ArrayList<>();

    @Test
    void table() throws IOException {
        for (String line : EvalInput.shipped("answers.jsonl").lines()) {
            JsonNode answer = line.isBlank() ? null : Json.mapper().readTree(line);
            if (answer != null && answer.path("language").asText("en").equals("en")) {
                answers.add(answer);
            }
        }
        try (Product product = Wiring.product()) {
            product.requireModel();
            Grader grader = product.readers().grader();
            List<String> rows = List.of(
                    "| answer | median | 19 of 20 below | runs |",
                    "|---|---:|---:|---:|",
                    row("120 words", run(grader, WORDS, Integer.MAX_VALUE, 60, 200)),
                    row("16 KB", run(grader, Integer.MAX_VALUE, LONG, 15, 50)));
            Files.writeString(TABLE, String.join("\n", rows) + "\n");
        }
    }

    /** Milliseconds of this thread's processor time, sorted; each run has another answer to its own prompt. */
    private double[] run(Grader grader, int words, int signs, int warm, int runs) {
        double[] millis = new double[runs];
        for (int run = -warm; run < runs; run++) {
            int first = Math.floorMod(run * 7, answers.size());
            String text = text(first, words, signs);
            String prompt = answers.get(first).path("prompt").asText();
            long started = threads.getCurrentThreadCpuTime();
            grader.grade(prompt, text, null);
            if (run >= 0) {
                millis[run] = (threads.getCurrentThreadCpuTime() - started) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    /** Answers of the shipped set one behind the other, cut at so many words or signs. */
    private String text(int first, int words, int signs) {
        StringBuilder text = new StringBuilder();
        int said = 0;
        for (int at = first; ; at++) {
            String answer = answers.get(at % answers.size()).path("answer").asText();
            for (String word : answer.strip().split("\\s+", -1)) {
                if (said == words || text.length() + word.length() + 1 > signs) {
                    return text.toString();
                }
                text.append(text.isEmpty() ? "" : " ").append(word);
                said++;
            }
        }
    }

    private static String row(String what, double[] sorted) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f ms | %.0f ms | %d |",
                what,
                sorted[sorted.length / 2],
                sorted[(int) Math.ceil(.95 * sorted.length) - 1],
                sorted.length);
    }
}
