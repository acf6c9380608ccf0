package interviewer.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task posed to the candidate in the situation of a real design.
 *
 * @param id stable name
 * @param kind {@code service}, {@code comparison}, {@code crosswalk} or {@code design}
 * @param subject ids of the cards that it drills; two for a comparison, those on the path for a design
 * @param accepts ids of the cards that are a fitting answer
 * @param situation who, how much, what hurts: one or two sentences; empty for a design, whose opening is vague
 * @param question one short question
 * @param probes for each step id a follow-up that asks for it without giving an answer away; none for a design
 * @param design what the interviewer knows of a whole design; null for a drill
 */
public record Scenario(
        String id,
        String kind,
        List<String> subject,
        List<String> accepts,
        String situation,
        String question,
        @JsonProperty("probes") Map<String, String> probes,
        @Nullable DesignBrief design) {
    public Scenario {
        subject = List.copyOf(subject);
        accepts = List.copyOf(accepts);
        probes = Collections.unmodifiableMap(new LinkedHashMap<>(probes)); // in the order of the file
        if (subject.isEmpty() || question.isBlank()) {
            throw new IllegalArgumentException("scenario " + id + " needs a subject and a question");
        }
    }

    /** A design with these points of running it before its own; throws {@link IllegalStateException} for a drill. */
    Scenario running(List<DesignBrief.Operation> everywhere) {
        if (design == null) {
            throw new IllegalStateException("scenario " + id + " has no design");
        }
        return new Scenario(id, kind, subject, accepts, situation, question, probes, design.running(everywhere));
    }

    /** Situation and question as one text, as the grader gets it. */
    public String text() {
        return situation.isBlank() ? question : situation + " " + question;
    }
}
