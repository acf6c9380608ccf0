package interviewer.llm;

/**
 * A model that a server lists.
 *
 * @param name as the server calls it
 * @param digest of its weights; may be empty
 * @param parameters how many; 0 when unknown
 * @param bytes size of its weights
 * @param leaves whether it runs on another machine, so that the answers leave this one
 * @param chats false for a model that only embeds
 * @param fits whether it fits into the memory that is free, or is loaded already
 * @param thinks whether it can think aloud before it answers
 */
public record InstalledModel(
        String name,
        String digest,
        long parameters,
        long bytes,
        boolean leaves,
        boolean chats,
        boolean fits,
        boolean thinks) {}
