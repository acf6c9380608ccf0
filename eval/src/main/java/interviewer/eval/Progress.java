package interviewer.eval;

/** Told after each question or answer how far a run is. Called from the thread that runs. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = (done, total) -> {};

    void at(int done, int total);
}
