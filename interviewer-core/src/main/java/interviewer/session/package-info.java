/**
 * Rung 5: what happened in an interview, as a value. An interview is its turns; what is open follows from them. Picks the next
 * question and the probe. Stores nothing. Imports {@code grading}, {@code answering}, {@code corpus}.
 */
@NullMarked
package interviewer.session;

import org.jspecify.annotations.NullMarked;
