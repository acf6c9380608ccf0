package interviewer.session;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import interviewer.corpus.Correction;
import interviewer.corpus.Passage;
import interviewer.corpus.Scenario;
import interviewer.grading.Grade;
import interviewer.grading.Step;
import java.time.Instant;
import java.util.List;

/** One thing that happened in an interview. Turns are numbered from 1 without gaps and never change. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Turn.Question.class, name = "question"),
    @JsonSubTypes.Type(value = Turn.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = Turn.Graded.class, name = "grade"),
    @JsonSubTypes.Type(value = Turn.Probe.class, name = "probe"),
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
     * @param to number of the question or probe that this answers
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
     */
    record Graded(int n, Instant at, int question, String answer, Grade grade) implements Turn {}

    /** The product asked once more, for the weakest missing step. */
    record Probe(int n, Instant at, Step step, String text) implements Turn {}

    /** What a strong answer would have said. */
    record Reveal(int n, Instant at, int question, List<Point> points) implements Turn {
        public Reveal {
            points = List.copyOf(points);
        }
    }

    /**
     * One step of a strong answer.
     *
     * @param text the words, from the corpus or the service's card
     * @param sources where they come from
     * @param corrections dated notes on the sources
     */
    record Point(Step step, String text, List<Passage> sources, List<Correction> corrections) {
        public Point {
            sources = List.copyOf(sources);
            corrections = List.copyOf(corrections);
        }
    }
}
