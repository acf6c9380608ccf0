package interviewer.retrieval;

import java.io.IOException;

/** A stored index that is not what was written, or of another form: it has to be made anew. */
final class IndexDamagedException extends IOException {
    private static final long serialVersionUID = 1;

    IndexDamagedException(String what) {
        super(what);
    }
}
