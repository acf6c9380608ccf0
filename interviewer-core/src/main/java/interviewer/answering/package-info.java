/**
 * Rung 4: a free question to a cited answer. Without a language model the answer quotes passages; what the corpus does not hold is
 * said to be missing. Knows nothing of interviews and nothing of {@code grading}. Imports {@code retrieval}, {@code corpus} and
 * {@code text}.
 */
@NullMarked
package interviewer.answering;

import org.jspecify.annotations.NullMarked;
