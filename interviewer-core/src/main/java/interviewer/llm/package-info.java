/**
 * Ground floor: models that run outside our own code, behind ports. {@link interviewer.llm.Embedder}, an embedding model in this
 * process; {@link interviewer.llm.LanguageModel}, a language model in an Ollama server of this machine, which may be missing.
 * langchain4j's types do not leave this package. Knows nothing of interviews.
 */
@NullMarked
package interviewer.llm;

import org.jspecify.annotations.NullMarked;
