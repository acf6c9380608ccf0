package interviewer.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a fit goes. Mixed into the commands that fit weights; they read no settings, so that they have no launch. */
final class FitOutput {
    @Option(
            names = "--out",
            paramLabel = "F",
            description = "Where the weights go, in the form of the shipped file; without it they are not kept.")
    private @Nullable Path file;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // read by picocli
    private boolean help;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** Where the weights are to be kept; null for nowhere. */
    @Nullable
    Path file() {
        return file;
    }

    void print(String page) {
        spec.commandLine().getOut().println(page.stripTrailing());
    }

    PrintWriter notes() {
        return spec.commandLine().getErr();
    }
}
