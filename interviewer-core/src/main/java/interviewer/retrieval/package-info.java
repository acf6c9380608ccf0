/**
 * Rung 3: question to hits. Units are searched by words (BM25) and by meaning (vectors), the scores are mixed, and the block that
 * holds the best unit is the hit. A confidence says how sure it is that the corpus answers at all. Imports {@code corpus},
 * {@code llm} and {@code text}.
 */
@NullMarked
package interviewer.retrieval;

import org.jspecify.annotations.NullMarked;
