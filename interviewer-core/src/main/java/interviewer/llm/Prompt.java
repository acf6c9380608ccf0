package interviewer.llm;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of a language model, as one message of a user.
 *
 * @param name of the wording with its version, as it is stored beside the reply: {@code second-reading 1}
 * @param text rules first, the words of the person last; without {@link ChatMarks marks} that would end the message
 * @param schema JSON schema of the reply as text; null for free text
 * @param replyTokens most tokens of the reply, from 1
 */
public record Prompt(String name, String text, @Nullable String schema, int replyTokens) {
    public Prompt {
        if (name.isBlank() || text.isBlank() || replyTokens < 1) {
            throw new IllegalArgumentException("a prompt has a name, a text and room for 1 token or more; it has '"
                    + name + "', " + text.length() + " characters and room for " + replyTokens);
        }
        text = ChatMarks.broken(text);
    }

    /** This prompt with other room for the reply. */
    public Prompt withReplyTokens(int tokens) {
        return new Prompt(name, text, schema, tokens);
    }
}
