package interviewer;

import interviewer.session.Disagreement;
import interviewer.session.Interview;
import interviewer.session.ModelNote;
import interviewer.session.Turn;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps interviews until the process ends. For tests and for a start without a data folder. Thread-safe. */
public final class MemoryStorage implements Storage {
    private final Map<String, Interview> interviews = new LinkedHashMap<>();

    @Override
    public Health check() {
        return new Health(true, "in memory only: interviews are gone when the program ends");
    }

    @Override
    public synchronized void create(Interview interview) {
        if (interviews.putIfAbsent(interview.id(), interview) != null) {
            throw new IllegalArgumentException("interview " + interview.id() + " is there already");
        }
    }

    @Override
    public synchronized void append(String id, Turn turn) {
        Interview interview = existing(id);
        if (interview.nextNumber() != turn.n()) {
            throw new IllegalStateException(
                    "turn " + turn.n() + " cannot follow turn " + (interview.nextNumber() - 1) + " of interview " + id);
        }
        interviews.put(id, interview.with(turn));
    }

    @Override
    public synchronized Optional<Interview> interview(String id) {
        return Optional.ofNullable(interviews.get(id));
    }

    @Override
    public synchronized List<Interview> interviews() {
        return interviews.values().stream()
                .sorted(Comparator.comparing(Interview::lastAt).reversed().thenComparing(Interview::id))
                .toList();
    }

    @Override
    public synchronized boolean delete(String id) {
        return interviews.remove(id) != null;
    }

    @Override
    public synchronized void keep(String id, Disagreement disagreement) {
        interviews.put(id, existing(id).with(disagreement));
    }

    @Override
    public synchronized boolean withdraw(String id, int grade, String step) {
        Interview before = existing(id);
        Interview after = before.without(grade, step);
        interviews.put(id, after);
        return after.disagreements().size() < before.disagreements().size();
    }

    @Override
    public synchronized void keep(String id, ModelNote note) {
        interviews.put(id, existing(id).with(note));
    }

    @Override
    public void close() {}

    private Interview existing(String id) {
        Interview interview = interviews.get(id);
        if (interview == null) {
            throw new IllegalStateException("there is no interview " + id);
        }
        return interview;
    }
}
