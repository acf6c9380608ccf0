package interviewer.app;

import interviewer.eval.EvalInput;
import interviewer.eval.EvalOptions;
import interviewer.eval.SearchFitReport;
import interviewer.retrieval.SearchWeights;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fits the weights of the search. For those who work on it; an installed product has its weights. Reads no settings. */
@Command(
        name = "fit-search",
        hidden = true,
        description = {
            "Fit the weights of the search and of its confidence on questions.",
            "They are fitted on the development questions that are shipped and never on a test set."
        })
final class EvalFitSearchCommand implements Callable<Integer> {
    @Option(
            names = "--questions",
            paramLabel = "F",
            description = "Questions, a JSON object a line; without it the development questions.")
    private @Nullable Path questions;

    @Option(
            names = "--out",
            paramLabel = "F",
            description = "Where the weights go, in the form of search-weights.json; without it they are not kept.")
    private @Nullable Path out;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // read by picocli
    private boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        EvalInput set = EvalRun.input(questions, "questions.jsonl");
        String file = questions == null ? "" : " --questions " + questions;
        EvalOptions options = EvalOptions.of("./interviewer eval fit-search" + file);
        SearchWeights start = SearchWeights.shipped();
        SearchFitReport report = Wiring.searchFit(start).run(set, start, options);
        if (out != null) {
            report.write(out);
        }
        spec.commandLine().getOut().println(report.toMarkdown().stripTrailing());
        return Exit.DONE;
    }
}
