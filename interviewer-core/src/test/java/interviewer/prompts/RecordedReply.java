package interviewer.prompts;

import org.jspecify.annotations.Nullable;

/**
 * What a real model once said to a prompt.
 *
 * @param prompt name of the wording with its version
 * @param sha256 of the text of the prompt, in hexadecimal: a reply to other words is worth nothing
 * @param digest of the weights
 * @param reply empty when it was cut off
 * @param cutOff how it was, in the words of the product; null for a whole reply
 */
record RecordedReply(
        String prompt,
        String sha256,
        String model,
        String digest,
        String reply,
        int promptTokens,
        int replyTokens,
        @Nullable String cutOff) {}
