/**
 * Rung 4: an answer to its grade. Five step checks and a claim check read the answer clause by clause against the service cards
 * and the corpus; every mark has the exact words that earned it and the passage that supports it. Knows nothing of interviews and
 * nothing of {@code answering}. Imports {@code retrieval}, {@code corpus}, {@code llm} and {@code text}.
 */
@NullMarked
package interviewer.grading;

import org.jspecify.annotations.NullMarked;
