package interviewer;

/** More text than is taken. */
public final class TooLongException extends RuntimeException {
    public TooLongException(String message) {
        super(message);
    }
}
