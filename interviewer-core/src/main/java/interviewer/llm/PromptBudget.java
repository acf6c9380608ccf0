package interviewer.llm;

import interviewer.llm.ModelException.Fault;

/**
 * Keeps prompts whole. Ollama cuts a prompt that is longer than its context in silence, so one that may not fit is refused before
 * it is sent, and what the server says it read is compared with what was sent. A token has three characters and more in the texts
 * of this product (four in English prose), so a third of the characters is a careful guess.
 *
 * @param model for messages
 * @param context tokens of prompt and reply together
 */
record PromptBudget(String model, int context) {
    private static final int CHARACTERS_PER_TOKEN = 3;

    /** Where fewer tokens were read than this, some were not. */
    private static final int MOST_CHARACTERS_PER_TOKEN = 12;

    static int tokens(String text) {
        return (text.length() + CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN;
    }

    /** Tokens that are left for the reply. */
    int room(Prompt prompt) {
        return context - tokens(prompt.text());
    }

    /** Throws {@link Fault#PROMPT_CUT} when it may not fit. */
    void check(Prompt prompt) throws ModelException {
        if (room(prompt) < prompt.replyTokens()) {
            int most = Math.max(0, (context - prompt.replyTokens()) * CHARACTERS_PER_TOKEN);
            throw new ModelException(
                    Fault.PROMPT_CUT,
                    "the prompt has " + prompt.text().length() + " characters; with " + prompt.replyTokens()
                            + " tokens for the reply " + model + " reads at most " + most + " of them");
        }
    }

    /**
     * Throws {@link Fault#PROMPT_CUT} when the server did not read all.
     *
     * @param read tokens, as the server says; 0 when it does not say
     */
    void checkRead(Prompt prompt, int read) throws ModelException {
        int length = prompt.text().length();
        if (read >= context - 1 || (read > 0 && read < length / MOST_CHARACTERS_PER_TOKEN)) {
            throw new ModelException(
                    Fault.PROMPT_CUT,
                    model + " read only a part of the prompt: " + read + " tokens of " + length
                            + " characters, with a context of " + context + " tokens");
        }
    }
}
