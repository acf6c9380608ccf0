package interviewer.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import interviewer.grading.Counted;
import interviewer.grading.Grade;
import interviewer.session.Turn.Answer;
import interviewer.session.Turn.Change;
import interviewer.session.Turn.Clarification;
import interviewer.session.Turn.Graded;
import interviewer.session.Turn.Probe;
import interviewer.session.Turn.Question;
import interviewer.session.Turn.Reveal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A whole interview as a value: a new turn gives a new interview.
 *
 * @param id 128 random bits in hexadecimal
 * @param startedAt when the first question was put
 * @param turns all that happened, numbered from 1
 * @param disagreements marks that the person sees differently
 * @param notes what a language model added to turns, oldest first
 */
public record Interview(
        String id, Instant startedAt, List<Turn> turns, List<Disagreement> disagreements, List<ModelNote> notes) {
    public Interview {
        turns = List.copyOf(turns);
        disagreements = List.copyOf(disagreements);
        notes = List.copyOf(notes);
        for (int index = 0; index < turns.size(); index++) {
            if (turns.get(index).n() != index + 1) {
                throw new IllegalArgumentException("interview " + id + " lacks turn " + (index + 1));
            }
        }
    }

    /** An interview without notes. */
    public Interview(String id, Instant startedAt, List<Turn> turns, List<Disagreement> disagreements) {
        this(id, startedAt, turns, disagreements, List.of());
    }

    /** What the interview waits for. */
    public enum Open {
        /** A question has no answer, or one that only asked back. */
        ANSWER,
        /** An answer has no grade. */
        GRADE,
        /** A probe or a change has no answer; it may be skipped. */
        PROBE,
        /** The question is finished. */
        NEXT;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @JsonProperty("open")
    public Open open() {
        if (turns.isEmpty()) {
            return Open.NEXT;
        }
        return switch (turns.getLast()) {
            case Question question -> Open.ANSWER;
            case Clarification clarification -> Open.ANSWER;
            case Probe probe -> Open.PROBE;
            case Change change -> Open.PROBE;
            case Answer answer -> Open.GRADE;
            case Graded graded -> Open.GRADE;
            case Reveal reveal -> Open.NEXT;
        };
    }

    public Interview with(Turn turn) {
        List<Turn> longer = new ArrayList<>(turns);
        longer.add(turn);
        return new Interview(id, startedAt, longer, disagreements, notes);
    }

    /** With this disagreement in place of an earlier one on the same mark. */
    public Interview with(Disagreement disagreement) {
        List<Disagreement> changed = new ArrayList<>(
                without(disagreement.grade(), disagreement.step().id()).disagreements);
        changed.add(disagreement);
        return new Interview(id, startedAt, turns, changed, notes);
    }

    public Interview without(int grade, String step) {
        List<Disagreement> kept = disagreements.stream()
                .filter(mark -> mark.grade() != grade || !mark.step().id().equals(step))
                .toList();
        return new Interview(id, startedAt, turns, kept, notes);
    }

    /** With this note in place of an earlier one of its kind on the same turn. */
    public Interview with(ModelNote note) {
        List<ModelNote> changed = new ArrayList<>(
                notes.stream().filter(other -> !note.replaces(other)).toList());
        changed.add(note);
        return new Interview(id, startedAt, turns, disagreements, changed);
    }

    /** The grade that counts: after a calibrated second reading where that moved marks, else the turn's own. */
    public Grade finalGrade(Graded graded) {
        return notes.stream()
                .filter(note -> note.turn() == graded.n())
                .filter(ModelNote.Reading.class::isInstance)
                .map(note -> ((ModelNote.Reading) note).counted())
                .filter(counted -> counted != null && counted.grade() != null)
                .map(Counted::grade)
                .findFirst()
                .orElse(graded.grade());
    }

    /** When something last happened. */
    public Instant lastAt() {
        return turns.isEmpty() ? startedAt : turns.getLast().at();
    }

    public int nextNumber() {
        return turns.size() + 1;
    }

    /** The question that was put last. */
    public Optional<Question> lastQuestion() {
        return last(Question.class);
    }

    /** The last turn of a kind. */
    public <T extends Turn> Optional<T> last(Class<T> kind) {
        return turns.reversed().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    /** The turn with that number; throws {@link IllegalArgumentException} when there is none. */
    public Turn turn(int n) {
        if (n < 1 || n > turns.size()) {
            throw new IllegalArgumentException("turn is " + n + "; this interview has turns 1 to " + turns.size());
        }
        return turns.get(n - 1);
    }

    /** Turns since the last question, that question first. */
    public List<Turn> round() {
        int start = lastQuestion().map(question -> question.n() - 1).orElse(turns.size());
        return turns.subList(start, turns.size());
    }
}
