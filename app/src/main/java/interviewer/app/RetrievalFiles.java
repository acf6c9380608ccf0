package interviewer.app;

import interviewer.eval.ResultFiles;
import interviewer.eval.RetrievalReport;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a measured search leaves for other tools. Mixed into the commands that measure one. */
final class RetrievalFiles {
    @Option(names = "--run-out", paramLabel = "F", description = "Where the hits go, a JSON object a line.")
    private @Nullable Path runOut;

    @Option(names = "--trec-out", paramLabel = "F", description = "Where the hits go as a TREC run.")
    private @Nullable Path trecOut;

    @Option(names = "--qrels-out", paramLabel = "F", description = "Where the judgments go in TREC form.")
    private @Nullable Path qrelsOut;

    @Option(names = "--measures-out", paramLabel = "F", description = "Where the figures go as one JSON object.")
    private @Nullable Path measuresOut;

    /** Those that were asked for. */
    void write(RetrievalReport report) {
        write(runOut, report, ResultFiles::run);
        write(trecOut, report, ResultFiles::trec);
        write(qrelsOut, report, ResultFiles::qrels);
        write(measuresOut, report, ResultFiles::measures);
    }

    private static void write(@Nullable Path file, RetrievalReport report, BiConsumer<Path, RetrievalReport> writer) {
        if (file != null) {
            writer.accept(file, report);
        }
    }
}
