package interviewer;

/** What was asked for by its id is not there. */
public final class NotFoundException extends RuntimeException {
    public NotFoundException(String message) {
        super(message);
    }
}
