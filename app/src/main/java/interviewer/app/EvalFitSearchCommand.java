package interviewer.app;

import interviewer.eval.EvalInput;
import interviewer.eval.EvalOptions;
import interviewer.eval.SearchFitReport;
import interviewer.retrieval.SearchWeights;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    private FitOutput output = new FitOutput();

    @Override
    public Integer call() {
        EvalInput set = EvalRun.input(questions, "questions.jsonl");
        String flag = questions == null ? "" : " --questions " + questions;
        EvalOptions options = EvalOptions.of("./interviewer eval fit-search" + flag);
        SearchWeights start = SearchWeights.shipped();
        SearchFitReport report = Wiring.searchFit(start).run(set, start, options);
        Path file = output.file();
        if (file != null) {
            report.write(file);
        }
        output.print(report.toMarkdown());
        return Exit.DONE;
    }
}
