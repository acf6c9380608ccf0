package interviewer.grading;

import org.jspecify.annotations.Nullable;

/** An answer to its grade. Thread-safe; the same question and answer give the same grade on one machine. */
public interface Grader {

    /**
     * Grades one answer.
     *
     * @param question what was asked
     * @param answer what was said; may be anything at all
     * @param service the service or comparison that is drilled, by card id or name; null to read it from the question
     */
    Grade grade(String question, String answer, @Nullable String service);

    /** What {@link Grade#grader} would say of a grade that is made now: name, model, corpus and weights. */
    default String name() {
        return "unnamed";
    }
}
