package interviewer.app;

import interviewer.corpus.Corpus;
import interviewer.eval.EvalOptions;
import interviewer.eval.RetrievalEval;
import interviewer.eval.SearchReport;
import interviewer.retrieval.SearchMode;
import interviewer.settings.Settings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the report that the build holds the search against. */
@Command(
        name = "search-report",
        description = {
            "Measure the search on the questions that are shipped.",
            "The result is shipped as search-report.json; every build fails when the search falls below its intervals."
        })
final class EvalSearchReportCommand implements Callable<Integer> {
    private static final int HITS = 10;

    private final Launch launch;

    @Option(names = "--out", paramLabel = "FILE", description = "Where it goes, as JSON; without it it is not kept.")
    private @Nullable Path out;

    EvalSearchReportCommand(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        Settings settings = launch.settings();
        EvalOptions options = EvalRun.options(launch.console(), "search-report", null, "");
        try (Product product = Wiring.product(settings)) {
            product.requireModel();
            Corpus corpus = product.interviewer().corpus();
            RetrievalEval search = new RetrievalEval(corpus, product.retriever());
            SearchReport report =
                    SearchReport.of(search.run(SearchReport.questions(), SearchMode.HYBRID, HITS, options), corpus);
            launch.console().out().println(report.toMarkdown().stripTrailing());
            if (out != null) {
                report.write(out);
                launch.console().note("written: " + out);
            }
            return Exit.DONE;
        }
    }
}
