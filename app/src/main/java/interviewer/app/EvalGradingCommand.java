package interviewer.app;

import interviewer.eval.CalibratedReader;
import interviewer.eval.EmbeddedReader;
import interviewer.eval.EvalInput;
import interviewer.eval.EvalOptions;
import interviewer.eval.GradingEval;
import interviewer.eval.GradingReport;
import interviewer.eval.ModelReader;
import interviewer.eval.PlainJudge;
import interviewer.eval.ReaderEval;
import interviewer.eval.ReaderEval.Entry;
import interviewer.eval.ReaderReport;
import interviewer.eval.ResultFiles;
import interviewer.grading.Grade;
import interviewer.grading.JointReader;
import interviewer.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    @Option(
            names = "--split",
            paramLabel = "PART",
            description =
                    "all, train or held-out; without it all answers of a file, and those that are held out of the shipped ones.")
    private @Nullable String split;

    @Option(names = "--predictions-out", paramLabel = "F", description = "Where the grades go, a JSON object a line.")
    private @Nullable Path predictionsOut;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "With --model NAME: how often it reads each answer (${DEFAULT-VALUE}).")
    private int rounds = 1;

    @Option(
            names = "--plain",
            description =
                    "With --model NAME: beside it, once, the same model with a plain rubric prompt and none of our guards.")
    private boolean plain;

    @Option(
            names = "--readings-out",
            paramLabel = "F",
            description = "With --model NAME: where the readings go, in the form of grades, a JSON object a line.")
    private @Nullable Path readingsOut;

    @Mixin
    private EvalRun run = new EvalRun();

    EvalGradingCommand(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        Settings settings = launch.settings();
        Settings.Model wanted = settings.model();
        refuseBadOptions(wanted);
        EvalInput set = EvalRun.answers(answers, split);
        try (Product product = Wiring.product(settings, wanted)) {
            product.requireModel();
            if (!isNamed(wanted)) {
                launch.console().note("no language model: it moves no mark; --model NAME measures how one reads");
                return graded(product, set);
            }
            String model = ModelChoice.required(product.languageModel()).model().name();
            return Math.max(graded(product, set), read(product, set, model));
        }
    }

    /** A set of answers takes a model hours: it is asked when it was named, not when it happens to be there. */
    private static boolean isNamed(Settings.Model wanted) {
        return wanted.use() && !wanted.name().isEmpty();
    }

    private void refuseBadOptions(Settings.Model wanted) {
        run.refuseBadBaseline();
        if (rounds < 1) {
            throw new IllegalArgumentException("--rounds is " + rounds + "; it must be at least 1");
        }
        if (!isNamed(wanted) && (plain || rounds > 1 || readingsOut != null)) {
            throw new IllegalArgumentException("--rounds, --plain and --readings-out want a model: add --model NAME");
        }
    }

    private int graded(Product product, EvalInput set) {
        EvalOptions options = EvalRun.options(launch.console(), "grading --no-model" + part(), answers, "--answers");
        GradingReport report = new GradingEval(
                        product.readers().grader(),
                        product.interviewer().corpus().version())
                .run(set, options);
        if (predictionsOut != null) {
            ResultFiles.predictions(predictionsOut, report.predictions());
        }
        return run.finish(launch.console(), report);
    }

    private String part() {
        return split == null ? "" : " --split " + split;
    }

    private int read(Product product, EvalInput set, String model) {
        String command = "grading --model " + model + " --rounds " + rounds + (plain ? " --plain" : "") + part();
        EvalOptions options = EvalRun.options(launch.console(), command, answers, "--answers");
        Map<String, Grade> joint = new HashMap<>();
        JointReader reader =
                new JointReader(product.readers().second(), product.readers().calibrations());
        ModelReader second = new ModelReader(model, product.readers().grader(), reader, joint);
        List<Entry> entries = new ArrayList<>(
                List.of(new Entry(new EmbeddedReader(product.readers().grader()), 1), new Entry(second, rounds)));
        if (product.readers().calibrations().all().stream()
                .anyMatch(known -> known.model().equals(model))) {
            entries.add(new Entry(new CalibratedReader(model, joint), 1));
        }
        if (plain) {
            entries.add(new Entry(new PlainJudge(product.languageModel().sight().address(), model), 1));
        }
        ReaderReport report =
                new ReaderEval(entries, product.interviewer().corpus().version()).run(set, options);
        if (readingsOut != null) {
            ResultFiles.predictions(readingsOut, report.predictionsOf(second));
        }
        return run.finish(launch.console(), report);
    }
}
