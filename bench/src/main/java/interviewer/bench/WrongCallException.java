package interviewer.bench;

/** The call is wrong; the message says what was wrong, and what is allowed. */
final class WrongCallException extends RuntimeException {
    WrongCallException(String message) {
        super(message);
    }
}
