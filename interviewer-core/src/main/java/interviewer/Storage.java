package interviewer;

import interviewer.session.Disagreement;
import interviewer.session.Interview;
import interviewer.session.ModelNote;
import interviewer.session.Turn;
import java.util.List;
import java.util.Optional;

/**
 * The port to where interviews are kept. What a write method has returned from is durable: it survives the end of the process.
 * Implementations are thread-safe and lazy: a dead engine does not stop the start. Every method but {@link #check} throws
 * {@link StorageException} when the engine fails.
 */
public interface Storage extends AutoCloseable {

    /** Whether it works, in one sentence. Never throws. */
    Health check();

    /** Keeps a new interview with its turns; throws {@link IllegalArgumentException} when the id is taken. */
    void create(Interview interview);

    /**
     * Adds a turn at the end.
     *
     * @throws IllegalStateException when the interview does not have exactly {@code turn.n() - 1} turns; nothing is changed then
     */
    void append(String interview, Turn turn);

    Optional<Interview> interview(String id);

    /** All interviews, that with the newest turn first. */
    List<Interview> interviews();

    /** Forgets an interview; false when there was none. */
    boolean delete(String id);

    /** Keeps the person's own mark, in place of an earlier one for the same grade and step. */
    void keep(String interview, Disagreement disagreement);

    /** Takes such a mark back; false when there was none. */
    boolean withdraw(String interview, int grade, String step);

    /** Keeps what a language model added, in place of an earlier note of its kind on the same turn. */
    void keep(String interview, ModelNote note);

    @Override
    void close();

    /**
     * The state of the engine.
     *
     * @param works whether interviews are kept
     * @param detail one sentence for people: what it is and where, or what failed and what helps
     */
    record Health(boolean works, String detail) {}
}
