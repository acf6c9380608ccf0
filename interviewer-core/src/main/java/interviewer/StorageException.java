package interviewer;

/** The engine behind {@link Storage} failed; the cause says how. */
public final class StorageException extends RuntimeException {

    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
