package interviewer.app;

import interviewer.eval.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which measures of a search are computed for the report. Mixed into the commands that measure one. */
final class MeasureChoice {
    @Option(
            names = "--measures",
            paramLabel = "LIST",
            description = "What the report has, such as nDCG@10,RR,Success@5,AUC; without it the usual ones.")
    private @Nullable String names;

    /** None for the usual ones; throws {@link IllegalArgumentException} for a name that is none. */
    List<Measure> wanted() {
        return names == null ? List.of() : Measure.list(names);
    }

    /** What it adds to the command that repeats the run. */
    String flags() {
        List<String> wanted = wanted().stream().map(Measure::toString).toList();
        return wanted.isEmpty() ? "" : " --measures " + String.join(",", wanted);
    }
}
