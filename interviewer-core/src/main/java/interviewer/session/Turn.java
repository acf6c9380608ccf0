package interviewer.session;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import interviewer.corpus.Correction;
import interviewer.corpus.Passage;
import interviewer.corpus.Scenario;
import interviewer.grading.DesignReview;
import interviewer.grading.Grade;
import interviewer.grading.Step;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing that happened in an interview. Turns are numbered from 1 without gaps and never change. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Turn.Question.class, name = "question"),
    @JsonSubTypes.Type(value = Turn.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = Turn.Graded.class, name = "grade"),
    @JsonSubTypes.Type(value = Turn.Probe.class, name = "probe"),
    @JsonSubTypes.Type(value = Turn.Clarification.class, name = "clarification"),
    @JsonSubTypes.Type(value = Turn.Change.class, name = "change"),
    @JsonSubTypes.Type(value = Turn.Reveal.class, name = "reveal")
})
public sealed interface Turn {
    int n();

    Instant at();

    /** The product asked. */
    record Question(int n, Instant at, Scenario scenario) implements Turn {}

    /**
     * The person answered.
     *
     * @param to number of the turn that this answers: a question, a clarification, a probe or a change
     * @param text as typed or heard, untouched
     * @param seconds from the first key to sending; 0 when unknown
     */
    record Answer(int n, Instant at, int to, String text, int seconds) implements Turn {}

    /**
     * Feedback.
     *
     * @param question number of the question that was graded
     * @param answer the whole text that was graded: after a probe, both answers with a blank line between them
     * @param grade the marks; their places are places in {@code answer}
     * @param review of a whole design, its places are places in {@code answer} too; null in a drill
     */
    record Graded(
            int n,
            Instant at,
            int question,
            String answer,
            Grade grade,
            @Nullable DesignReview review) implements Turn {}

    /**
     * The product asked once more.
     *
     * @param step the weakest missing step; null in a design, where a missing part is asked for
     */
    record Probe(int n, Instant at, @Nullable Step step, String text) implements Turn {}

    /**
     * The product replied to what the candidate wanted to know before designing.
     *
     * @param to number of the answer that only asked
     */
    record Clarification(int n, Instant at, int to, String text) implements Turn {}

    /** A requirement of the design changed. */
    record Change(int n, Instant at, String text) implements Turn {}

    /**
     * What a strong answer would have said.
     *
     * @param summary two or three sentences on the person's own answer; empty in what was stored before there was one
     */
    record Reveal(int n, Instant at, int question, List<Point> points, String summary) implements Turn {
        public Reveal {
            points = List.copyOf(points);
            summary = Objects.requireNonNullElse(summary, "");
        }
    }

    /**
     * One step of a strong answer, or one part of a strong design.
     *
     * @param step null for a part of a design
     * @param title what the part is; empty for a step, which has its own
     * @param text the words, from the corpus or the service's card
     * @param sources where they come from
     * @param corrections dated notes on the sources
     */
    record Point(@Nullable Step step, String title, String text, List<Passage> sources, List<Correction> corrections) {
        public Point {
            title = Objects.requireNonNullElse(title, "");
            sources = List.copyOf(sources);
            corrections = List.copyOf(corrections);
        }
    }
}
