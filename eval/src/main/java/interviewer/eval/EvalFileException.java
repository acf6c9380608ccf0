package interviewer.eval;

/** A file that was handed to the harness cannot be read as what it should be. The caller's mistake: exit 2. */
public final class EvalFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A file that is wrong as a whole. */
    public EvalFileException(String file, String problem) {
        super(file + ": " + problem);
    }

    /** A file with a bad line, counted from 1. */
    public EvalFileException(String file, int line, String problem) {
        super(file + ", line " + line + ": " + problem);
    }
}
