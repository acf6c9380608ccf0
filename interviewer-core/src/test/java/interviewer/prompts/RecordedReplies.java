package interviewer.prompts;

import interviewer.llm.Deadlines;
import interviewer.llm.ModelException;
import interviewer.llm.OllamaModel;
import interviewer.phrasing.Plain;
import interviewer.text.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The recorded replies of a real model to everything that is asked about the answers of {@link RecordedAnswer}: a JSON object a line,
 * in the order of the answers.
 */
final class RecordedReplies {
    /** Makes them anew, together with the fixture of the wordings; in the root of the repository. */
    static final String COMMAND = "INTERVIEWER_RECORD=1 INTERVIEWER_OLLAMA=http://127.0.0.1:11434 mvn -q -Dquick "
            + "-pl interviewer-core -am -Dtest=RecordedRepliesTest -Dsurefire.failIfNoSpecifiedTests=false test";

    private static final String FILE = "replies.jsonl";
    private static final Deadlines PATIENT = new Deadlines(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(3),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10));

    private RecordedReplies() {}

    /** Empty while there is no recording. */
    static List<RecordedReply> in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        List<RecordedReply> replies = new ArrayList<>();
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            replies.add(Json.mapper().readValue(line, RecordedReply.class));
        }
        return replies;
    }

    /** Asks the model all of it and writes what it says; writes nothing when the server failed in the middle. */
    static void record(URI server, String model, Path folder) throws IOException, ModelException {
        List<RecordedReply> replies;
        try (RecordingModel asked = new RecordingModel(new OllamaModel(server, model, false, PATIENT))) {
            asked.look();
            Readers readers = new Readers(asked);
            for (RecordedAnswer answer : RecordedAnswer.all()) {
                readers.read(answer.question(), answer.service(), answer.answer());
                for (Plain plain : answer.plains()) {
                    readers.phrase(plain);
                }
            }
            replies = asked.replies();
        }
        StringBuilder lines = new StringBuilder();
        for (RecordedReply reply : replies) {
            lines.append(Json.mapper().writeValueAsString(reply)).append('\n');
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(FILE), lines);
        PromptFiles.write(folder);
    }
}
