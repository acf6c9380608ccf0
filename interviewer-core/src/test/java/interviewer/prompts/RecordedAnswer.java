package interviewer.prompts;

import interviewer.phrasing.Plain;
import interviewer.text.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An answer written for these tests, with what a model is asked about it.
 *
 * @param form typed, spoken, empty talk, long or orders
 * @param service id of the card that the question drills
 * @param order its words that are meant for the grader; empty where there are none
 * @param wordings plain texts that are to be worded; a probe takes up the answer
 */
record RecordedAnswer(
        String id, String form, String question, String service, String answer, String order, List<Wording> wordings) {
    RecordedAnswer {
        wordings = List.copyOf(wordings);
    }

    /** A plain text of the product. */
    record Wording(Plain.Kind kind, String text) {}

    static List<RecordedAnswer> all() throws IOException {
        List<RecordedAnswer> answers = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RecordedAnswer.class.getResourceAsStream("answers.jsonl")),
                StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                answers.add(Json.mapper().readValue(line, RecordedAnswer.class));
            }
        }
        return answers;
    }

    List<Plain> plains() {
        return wordings.stream()
                .map(wording ->
                        new Plain(wording.kind(), wording.text(), wording.kind() == Plain.Kind.PROBE ? answer : ""))
                .toList();
    }

    /** For the names of tests. */
    @Override
    public String toString() {
        return id;
    }
}
