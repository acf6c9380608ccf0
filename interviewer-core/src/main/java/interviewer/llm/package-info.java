/**
 * Ground floor: models that run outside our own code, behind ports. Today the embedding model in this process; a language model
 * joins here. langchain4j's types do not leave this package. Knows nothing of interviews.
 */
@NullMarked
package interviewer.llm;

import org.jspecify.annotations.NullMarked;
