package interviewer.bench;

import interviewer.retrieval.Retriever;
import interviewer.retrieval.SearchMode;
import java.util.List;

/**
 * What a query costs: its processor time in this process, one query at a time, after warm-up.
 *
 * @param search what was asked, and how
 * @param thread of the thread that asked
 * @param process of all threads meanwhile
 */
record QueryTime(String search, Spread thread, Spread process) {
    private static final int HITS = 10;
    private static final int WARM = 1_000;
    private static final int RUNS = 2_000;
    /** Above that much more than the thread, the process does some of the work elsewhere: the rest is the JVM's own. */
    private static final double ELSEWHERE = 1.15;

    /** Asks all queries in turn, again and again, until there are runs enough. */
    static QueryTime of(String search, Retriever retriever, SearchMode mode, List<String> queries) {
        ProcessorClock clock = new ProcessorClock();
        double[] thread = new double[RUNS];
        double[] process = new double[RUNS];
        for (int run = -WARM; run < RUNS; run++) {
            String query = queries.get(Math.floorMod(run, queries.size()));
            long processBefore = clock.ofProcess();
            long threadBefore = clock.ofThread();
            retriever.search(query, HITS, mode);
            long threadAfter = clock.ofThread();
            long processAfter = clock.ofProcess();
            if (run >= 0) {
                thread[run] = (threadAfter - threadBefore) / 1e6;
                process[run] = (processAfter - processBefore) / 1e6;
            }
        }
        return new QueryTime(search, Spread.of(thread), Spread.of(process));
    }

    /** Whether threads of its own do some of the work, so that only the time of the process has all of it. */
    boolean isElsewhere() {
        return process.p50() > ELSEWHERE * thread.p50() && process.p50() - thread.p50() > .1;
    }

    /** The time that has all of the work and least beside it. */
    Spread work() {
        return isElsewhere() ? process : thread;
    }
}
