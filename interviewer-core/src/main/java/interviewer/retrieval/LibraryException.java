package interviewer.retrieval;

/** An import cannot be done as asked; the message says why and what to do. What was imported before stays as it is. */
public final class LibraryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LibraryException(String message) {
        super(message);
    }
}
