package interviewer.app;

import interviewer.corpus.Corpus;
import interviewer.eval.EvalInput;
import interviewer.eval.EvalOptions;
import interviewer.eval.RetrievalEval;
import interviewer.eval.RetrievalReport;
import interviewer.retrieval.SearchMode;
import interviewer.settings.Settings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How well questions find their passages. */
@Command(name = "retrieval", description = "Measure the search on a set of questions.")
final class EvalRetrievalCommand implements Callable<Integer> {
    private final Launch launch;

    @Option(names = "--questions", paramLabel = "F", description = "Question set, a JSON object a line.")
    private @Nullable Path questions;

    @Option(names = "--mode", paramLabel = "MODE", description = "hybrid (words and meaning), lexical or vector.")
    private String mode = SearchMode.HYBRID.label();

    @Option(names = "--k", paramLabel = "N", description = "Hits a question, 1 to 1000; 10 if not given.")
    private int k = 10;

    @Option(names = "--noise", description = "Ask again as spoken and with typing errors: how much the search loses.")
    private boolean noise;

    @Mixin
    private RetrievalFiles files = new RetrievalFiles();

    @Mixin
    private MeasureChoice measures = new MeasureChoice();

    @Mixin
    private SearchContrast contrast = new SearchContrast();

    @Mixin
    private EvalRun run = new EvalRun();

    EvalRetrievalCommand(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        Settings settings = launch.settings();
        run.refuseBadBaseline();
        contrast.read();
        SearchMode wanted = SearchMode.of(mode);
        EvalInput set = EvalRun.input(questions, "questions.jsonl");
        String command = "retrieval --mode " + wanted.label() + " --k " + k + measures.flags() + contrast.flags()
                + (noise ? " --noise" : "");
        EvalOptions options = EvalRun.options(launch.console(), command, questions, "--questions")
                .measuring(measures.wanted());
        try (Product product = Wiring.product(settings)) {
            if (wanted != SearchMode.LEXICAL) {
                product.requireModel();
            }
            Corpus corpus = product.interviewer().corpus();
            RetrievalEval search = new RetrievalEval(corpus, product.retriever());
            RetrievalReport report = search.run(set, wanted, k, options);
            files.write(report);
            EvalOptions again = options.withoutIntervals();
            RetrievalReport contrasted = contrast.added(
                    report,
                    k,
                    options,
                    product.retriever(),
                    other -> new RetrievalEval(corpus, other).run(set, wanted, k, again));
            return run.finish(
                    launch.console(),
                    noise ? contrasted.noised(form -> search.run(set, form, wanted, k, again), options) : contrasted);
        }
    }
}
