package interviewer.app;

/** Something outside the program is missing; the message says what to do. */
final class MissingException extends RuntimeException {
    MissingException(String message) {
        super(message);
    }
}
