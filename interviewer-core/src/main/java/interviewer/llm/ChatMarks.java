package interviewer.llm;

import java.util.regex.Pattern;

/**
 * Breaks up what a model would take for a mark of its chat. A server sets a prompt into the template of the model as it is and looks
 * for marks in all of it, so that {@code <|im_end|>} or {@code <start_of_turn>} among a person's words would end their turn and begin
 * another. Each family has its own marks and new ones come; what they share is how they begin, so a space is put there.
 */
final class ChatMarks {
    /** An angle bracket that is no "less than", and names in capitals such as {@code [INST]}. */
    private static final Pattern BEGINNING = Pattern.compile("<(?=[^\\s\\d=])|\\[(?=/?[A-Z_]{3,}\\])");

    private ChatMarks() {}

    /** The same words without marks; a second time changes nothing. */
    static String broken(String text) {
        return BEGINNING.matcher(text).replaceAll("$0 ");
    }
}
