package interviewer.corpus;

/** A document of the person's own cannot be used; the message says which, why and what to do. The others are not affected. */
public final class OwnDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    OwnDocumentException(String message) {
        super(message);
    }
}
