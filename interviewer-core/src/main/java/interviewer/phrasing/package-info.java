/**
 * Rung 4: how a language model words what the product says: a question, a probe, a changed requirement, a summary. The plain text
 * stands without it; a wording that gives something away, asks twice or praises is refused. Knows nothing of interviews and nothing
 * of {@code grading} and {@code answering}. Imports {@code corpus}, {@code llm} and {@code text}.
 */
@NullMarked
package interviewer.phrasing;

import org.jspecify.annotations.NullMarked;
