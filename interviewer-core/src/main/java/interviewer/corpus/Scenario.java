package interviewer.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A task posed to the candidate in the situation of a real design.
 *
 * @param id stable name
 * @param kind {@code service}, {@code comparison} or {@code crosswalk}
 * @param subject ids of the cards that it drills; two for a comparison
 * @param accepts ids of the cards that are a fitting answer
 * @param situation who, how much, what hurts: one or two sentences
 * @param question one short question
 * @param probes for each step id a follow-up that asks for it without giving an answer away
 */
public record Scenario(
        String id,
        String kind,
        List<String> subject,
        List<String> accepts,
        String situation,
        String question,
        @JsonProperty("probes") Map<String, String> probes) {
    public Scenario {
        subject = List.copyOf(subject);
        accepts = List.copyOf(accepts);
        probes = Collections.unmodifiableMap(new LinkedHashMap<>(probes)); // in the order of the file
        if (subject.isEmpty() || question.isBlank()) {
            throw new IllegalArgumentException("scenario " + id + " needs a subject and a question");
        }
    }

    /** Situation and question as one text, as the grader gets it. */
    public String text() {
        return situation.isBlank() ? question : situation + " " + question;
    }
}
