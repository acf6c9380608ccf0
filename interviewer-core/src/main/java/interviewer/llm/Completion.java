package interviewer.llm;

/**
 * A whole reply of a language model.
 *
 * @param text without thoughts; never null
 * @param model its name
 * @param digest of its weights: the same name may mean another model tomorrow
 * @param promptTokens what the server read
 * @param replyTokens what it wrote
 * @param millis from sending to the last word, the loading of the model included, the waiting for other callers not
 */
public record Completion(String text, String model, String digest, int promptTokens, int replyTokens, long millis) {}
