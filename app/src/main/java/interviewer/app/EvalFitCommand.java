package interviewer.app;

import interviewer.corpus.CorpusLoader;
import interviewer.eval.EvalInput;
import interviewer.eval.EvalOptions;
import interviewer.eval.FitReport;
import interviewer.eval.Progress;
import interviewer.eval.WeightFit;
import interviewer.grading.SignalTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fits the weights of the grader. For those who work on the grader; an installed product has its weights. Reads no settings. */
@Command(
        name = "fit",
        hidden = true,
        description = {
            "Fit the grader's weights on graded answers.",
            "They are fitted on the development answers that are shipped and never on a test set: a set that weights were"
                    + " fitted on cannot measure them any more."
        })
final class EvalFitCommand implements Callable<Integer> {
    private static final int STEPS = 10;

    @Option(
            names = "--answers",
            paramLabel = "F",
            description = "Graded answers, a JSON object a line; without it the development answers.")
    private @Nullable Path answers;

    @Option(
            names = "--lambda",
            paramLabel = "X",
            defaultValue = "1",
            description = "Strength of the ridge, above 0 (default: ${DEFAULT-VALUE}).")
    private double lambda;

    @Mixin
    private FitOutput output = new FitOutput();

    @Override
    public Integer call() {
        EvalInput set = EvalRun.input(answers, "answers.jsonl");
        String flag = answers == null ? "" : " --answers " + answers;
        EvalOptions options = EvalOptions.of("./interviewer eval fit --lambda " + lambda + flag);
        FitReport report = new WeightFit(
                        Wiring.signals(), SignalTable.byWords(CorpusLoader.load(), CorpusLoader.catalog()))
                .run(set, lambda, options.with(progress()));
        Path file = output.file();
        if (file != null) {
            report.weights().write(file);
        }
        output.print(report.toMarkdown());
        return Exit.DONE;
    }

    private Progress progress() {
        PrintWriter notes = output.notes();
        return (done, total) -> {
            if (done * STEPS / total != (done - 1) * STEPS / total) {
                notes.println(done + " of " + total);
            }
        };
    }
}
