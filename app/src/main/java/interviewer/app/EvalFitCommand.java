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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
            names = "--out",
            paramLabel = "F",
            description = "Where the weights go, in the form of grader-weights.json; without it they are not kept.")
    private @Nullable Path out;

    @Option(
            names = "--lambda",
            paramLabel = "X",
            defaultValue = "1",
            description = "Strength of the ridge, above 0 (default: ${DEFAULT-VALUE}).")
    private double lambda;

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
        EvalInput set = EvalRun.input(answers, "answers.jsonl");
        String file = answers == null ? "" : " --answers " + answers;
        EvalOptions options = EvalOptions.of("./interviewer eval fit --lambda " + lambda + file);
        FitReport report = new WeightFit(
                        Wiring.signals(), SignalTable.byWords(CorpusLoader.load(), CorpusLoader.catalog()))
                .run(set, lambda, options.with(progress()));
        if (out != null) {
            report.weights().write(out);
        }
        spec.commandLine().getOut().println(report.toMarkdown().stripTrailing());
        return Exit.DONE;
    }

    private Progress progress() {
        PrintWriter notes = spec.commandLine().getErr();
        return (done, total) -> {
            if (done * STEPS / total != (done - 1) * STEPS / total) {
                notes.println(done + " of " + total);
            }
        };
    }
}
