package interviewer.answering;

/**
 * An earlier turn of a conversation.
 *
 * @param role {@code user} or {@code assistant}
 * @param text what was said
 */
public record Exchange(String role, String text) {
    public boolean isUser() {
        return !role.equals("assistant");
    }
}
