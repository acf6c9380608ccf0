package interviewer.app;

import interviewer.eval.AttackEval;
import interviewer.eval.AttackReport;
import interviewer.eval.EvalInput;
import interviewer.eval.EvalOptions;
import interviewer.eval.ResultFiles;
import interviewer.eval.TwinEval;
import interviewer.eval.TwinReport;
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
    private static final int TWINS = 60;

    private final Launch launch;

    @Option(names = "--attacks", paramLabel = "F", description = "Attacks and controls, a JSON object a line.")
    private @Nullable Path attacks;

    @Option(names = "--predictions-out", paramLabel = "F", description = "Where the grades go, a JSON object a line.")
    private @Nullable Path predictionsOut;

    @Option(
            names = "--twins",
            paramLabel = "N",
            description = "How many answers of the shipped set are changed in form only and graded again; 0 for none"
                    + " (${DEFAULT-VALUE}).")
    private int twins = TWINS;

    @Mixin
    private EvalRun run = new EvalRun();

    EvalAttacksCommand(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        Settings settings = launch.settings();
        run.refuseBadBaseline();
        if (twins < 0) {
            throw new IllegalArgumentException("--twins is " + twins + "; it must be 0 or more");
        }
        EvalInput set = EvalRun.input(attacks, "attacks.jsonl");
        String command = "attacks --no-model" + (twins == TWINS ? "" : " --twins " + twins);
        EvalOptions options = EvalRun.options(launch.console(), command, attacks, "--attacks");
        try (Product product = Wiring.product(settings)) {
            product.requireModel();
            launch.console().note(ModelChoice.words(settings.model()));
            String corpus = product.interviewer().corpus().version();
            AttackReport report = new AttackEval(product.readers().grader(), corpus).run(set, options);
            if (predictionsOut != null) {
                ResultFiles.predictions(predictionsOut, report.predictions());
            }
            return run.finish(launch.console(), twins == 0 ? report : report.with(twins(product, options)));
        }
    }

    private TwinReport twins(Product product, EvalOptions options) {
        EvalInput answers = EvalRun.input(null, "answers.jsonl");
        return new TwinEval(product.readers().grader()).run(answers, twins, options);
    }
}
