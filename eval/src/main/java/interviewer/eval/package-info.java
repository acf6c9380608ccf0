/**
 * Rung 8: how good the product is, measured offline. Question sets are searched, graded answers graded and hostile answers tried;
 * each run becomes a report whose figures equal those of the reference scorers ({@code trec_eval} for rankings) and can be held
 * against a baseline. Gets a {@code Retriever} or a {@code Grader} in its constructors and imports core only; prints nothing.
 */
@NullMarked
package interviewer.eval;

import org.jspecify.annotations.NullMarked;
