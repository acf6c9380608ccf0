package interviewer.eval;

/** A line of a set that can be told from the others. */
interface EvalItem {

    /** Unique in its file. */
    String id();
}
