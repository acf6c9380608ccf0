package interviewer.app;

import interviewer.eval.EvalInput;
import interviewer.eval.EvalOptions;
import interviewer.eval.GradingEval;
import interviewer.eval.GradingReport;
import interviewer.eval.ResultFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How far the grader agrees with labels. */
@Command(name = "grading", description = "Measure the grader on a set of graded answers.")
final class EvalGradingCommand implements Callable<Integer> {
    private final Launch launch;

    @Option(names = "--answers", paramLabel = "F", description = "Graded answers, a JSON object a line.")
    private @Nullable Path answers;

    @Option(names = "--predictions-out", paramLabel = "F", description = "Where the grades go, a JSON object a line.")
    private @Nullable Path predictionsOut;

    @Mixin
    private ModelChoice model = new ModelChoice();

    @Mixin
    private EvalRun run = new EvalRun();

    EvalGradingCommand(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        launch.settings();
        run.refuseBadBaseline();
        EvalInput set = EvalRun.input(answers, "answers.jsonl");
        EvalOptions options = EvalRun.options(launch.console(), "grading --no-model", answers, "--answers");
        try (Product product = Wiring.product()) {
            product.requireModel();
            launch.console().note(model.words());
            String corpus = product.interviewer().corpus().hash();
            GradingReport report = new GradingEval(product.grader(), corpus).run(set, options);
            if (predictionsOut != null) {
                ResultFiles.predictions(predictionsOut, report.predictions());
            }
            return run.finish(launch.console(), report);
        }
    }
}
