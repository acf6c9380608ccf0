package interviewer.app;

import interviewer.eval.BeirEval;
import interviewer.eval.BeirSet;
import interviewer.eval.EvalOptions;
import interviewer.eval.RetrievalReport;
import interviewer.retrieval.HybridRetriever;
import interviewer.retrieval.SearchMode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How well the product's search does on documents, questions and judgments of others. */
@Command(
        name = "beir",
        description = {
            "Measure the search on a folder in BEIR form: corpus.jsonl, queries.jsonl and qrels/test.tsv.",
            "Its documents are searched instead of the guide, by the same search, without cards. Vectors are made for"
                    + " this run and not kept."
        })
final class EvalBeirCommand implements Callable<Integer> {
    private final Launch launch;

    @Parameters(paramLabel = "DIR", description = "The folder.")
    private Path folder = Path.of("");

    @Option(names = "--mode", paramLabel = "MODE", description = "hybrid (words and meaning), lexical or vector.")
    private String mode = SearchMode.HYBRID.label();

    @Option(names = "--k", paramLabel = "N", description = "Hits a question, 1 to 1000; 100 if not given.")
    private int k = 100;

    @Mixin
    private RetrievalFiles files = new RetrievalFiles();

    @Mixin
    private MeasureChoice measures = new MeasureChoice();

    @Mixin
    private SearchContrast contrast = new SearchContrast();

    @Mixin
    private EvalRun run = new EvalRun();

    EvalBeirCommand(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        run.refuseBadBaseline();
        contrast.read();
        SearchMode wanted = SearchMode.of(mode);
        BeirSet set = BeirSet.read(folder);
        String command =
                "beir " + folder + " --mode " + wanted.label() + " --k " + k + measures.flags() + contrast.flags();
        EvalOptions options =
                EvalRun.options(launch.console(), command, null, "").measuring(measures.wanted());
        HybridRetriever retriever = Wiring.retriever(set.corpus(), wanted, new TimeLeft(launch.console(), "embedded"));
        RetrievalReport report = new BeirEval(set, retriever).run(wanted, k, options);
        files.write(report);
        return run.finish(
                launch.console(),
                contrast.added(
                        report,
                        k,
                        options,
                        retriever,
                        other -> new BeirEval(set, other).run(wanted, k, options.withoutIntervals())));
    }
}
