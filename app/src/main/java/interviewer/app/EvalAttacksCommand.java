package interviewer.app;

import interviewer.eval.AttackEval;
import interviewer.eval.AttackReport;
import interviewer.eval.EvalInput;
import interviewer.eval.EvalOptions;
import interviewer.eval.ResultFiles;
import interviewer.settings.Settings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What hostile answers gain. */
@Command(name = "attacks", description = "Measure what hostile answers gain and honest ones lose.")
final class EvalAttacksCommand implements Callable<Integer> {
    private final Launch launch;

    @Option(names = "--attacks", paramLabel = "F", description = "Attacks and controls, a JSON object a line.")
    private @Nullable Path attacks;

    @Option(names = "--predictions-out", paramLabel = "F", description = "Where the grades go, a JSON object a line.")
    private @Nullable Path predictionsOut;

    @Mixin
    private EvalRun run = new EvalRun();

    EvalAttacksCommand(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        Settings settings = launch.settings();
        run.refuseBadBaseline();
        EvalInput set = EvalRun.input(attacks, "attacks.jsonl");
        EvalOptions options = EvalRun.options(launch.console(), "attacks --no-model", attacks, "--attacks");
        try (Product product = Wiring.product()) {
            product.requireModel();
            launch.console().note(ModelChoice.words(settings.model()));
            String corpus = product.interviewer().corpus().hash();
            AttackReport report = new AttackEval(product.readers().grader(), corpus).run(set, options);
            if (predictionsOut != null) {
                ResultFiles.predictions(predictionsOut, report.predictions());
            }
            return run.finish(launch.console(), report);
        }
    }
}
