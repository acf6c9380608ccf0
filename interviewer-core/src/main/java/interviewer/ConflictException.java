package interviewer;

/** The request does not fit what the interview waits for; the message says what it waits for. */
public final class ConflictException extends RuntimeException {
    public ConflictException(String message) {
        super(message);
    }
}
