package interviewer.app;

import interviewer.eval.AttackEval;
import interviewer.eval.AttackReport;
import interviewer.eval.EvalInput;
import interviewer.eval.EvalOptions;
import interviewer.eval.GradingEval;
import interviewer.eval.GradingReport;
import interviewer.eval.ReportWriter;
import interviewer.eval.Split;
import interviewer.eval.TrustSummary;
import interviewer.grading.Grader;
import interviewer.grading.TrustReport;
import interviewer.grading.TrustReport.Subject;
import interviewer.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the report that the page shows under "Can I trust this grade?". */
@Command(
        name = "trust",
        description = {
            "Measure how far grades can be trusted, on the held-out answers and the attacks that are shipped.",
            "The result is what the page shows; it is shipped as trust.json and checked by every build."
        })
final class EvalTrustCommand implements Callable<Integer> {
    private final Launch launch;
    private final Clock clock;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where it goes, as JSON; without it to standard output.")
    private @Nullable Path out;

    EvalTrustCommand(Launch launch, Clock clock) {
        this.launch = launch;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Settings settings = launch.settings();
        EvalInput shipped = EvalInput.shipped("answers.jsonl");
        Split part = Split.reported(shipped);
        EvalInput attacks = EvalInput.shipped("attacks.jsonl");
        EvalOptions options = EvalRun.options(launch.console(), "trust", null, "");
        try (Product product = Wiring.product(settings)) {
            product.requireModel();
            Grader grader = product.readers().grader();
            String corpus = product.interviewer().corpus().version();
            GradingReport grading = new GradingEval(grader, corpus).run(part.in(shipped), options);
            AttackReport attacked = new AttackEval(grader, corpus).run(attacks, options);
            write(TrustSummary.of(
                    LocalDate.now(clock).toString(),
                    Subject.of(grader, product.interviewer().corpus()),
                    part,
                    grading,
                    attacked));
            return Exit.DONE;
        }
    }

    private void write(TrustReport report) {
        if (out == null) {
            launch.console().out().println(ReportWriter.json(report));
        } else {
            ReportWriter.write(out, report);
            launch.console().note("written: " + out);
        }
    }
}
