package interviewer.app;

import interviewer.eval.EvalInput;
import interviewer.eval.EvalOptions;
import interviewer.eval.RetrievalReport;
import interviewer.eval.TrecRun;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Another run that a measured search is held against. Mixed into the commands that measure one. */
final class OtherRun {
    @Option(
            names = "--against",
            paramLabel = "F",
            description = "TREC run of another system or of an earlier version: differences, with p and win/tie/loss.")
    private @Nullable Path file;

    /** Before a long run: null without one; throws {@link interviewer.eval.EvalFileException} when it cannot be read. */
    @Nullable
    TrecRun read() {
        return file == null ? null : TrecRun.of(EvalInput.of(file));
    }

    /** What it adds to the command that repeats the run. */
    String flag() {
        return file == null ? "" : " --against " + file;
    }

    static RetrievalReport beside(RetrievalReport report, @Nullable TrecRun other, int k, EvalOptions options) {
        return other == null ? report : report.against(other, k, options);
    }
}
