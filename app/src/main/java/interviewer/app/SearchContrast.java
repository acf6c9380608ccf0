package interviewer.app;

import interviewer.eval.EvalInput;
import interviewer.eval.EvalOptions;
import interviewer.eval.RetrievalReport;
import interviewer.eval.TrecRun;
import interviewer.retrieval.HybridRetriever;
import interviewer.retrieval.SearchSignal;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a measured search is held against: another run, and itself with a signal less. Mixed into the commands that measure one. */
final class SearchContrast {
    @Option(
            names = "--against",
            paramLabel = "F",
            description = "TREC run of another system or of an earlier version: differences, with p and win/tie/loss.")
    private @Nullable Path file;

    @Option(
            names = "--ablate",
            description = "Ask again with each signal of the search switched off in turn: what each is worth.")
    private boolean ablate;

    private @Nullable TrecRun other;

    /** Before a long run: throws {@link interviewer.eval.EvalFileException} when the other run cannot be read. */
    void read() {
        other = file == null ? null : TrecRun.of(EvalInput.of(file));
    }

    /** What it adds to the command that repeats the run. */
    String flags() {
        return (file == null ? "" : " --against " + file) + (ablate ? " --ablate" : "");
    }

    /**
     * The report with what was asked for.
     *
     * @param k hits a question
     * @param search what was measured
     * @param measure measures another search the same way
     */
    RetrievalReport added(
            RetrievalReport report,
            int k,
            EvalOptions options,
            HybridRetriever search,
            Function<HybridRetriever, RetrievalReport> measure) {
        RetrievalReport beside = other == null ? report : report.against(other, k, options);
        Function<SearchSignal, RetrievalReport> without = signal -> measure.apply(search.without(signal));
        return ablate ? beside.ablated(without, options) : beside;
    }
}
