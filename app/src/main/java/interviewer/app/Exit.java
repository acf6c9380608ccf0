package interviewer.app;

/** How the program ends. People script against these numbers. */
final class Exit {
    static final int DONE = 0;
    /** The result is bad: a gate failed. */
    static final int BAD_RESULT = 1;
    /** The call is wrong. */
    static final int WRONG_CALL = 2;
    /** Something outside the program is missing. */
    static final int MISSING = 3;

    private Exit() {}
}
