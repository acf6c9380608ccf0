package interviewer.app;

import interviewer.eval.Baseline;
import interviewer.eval.EvalFileException;
import interviewer.eval.EvalInput;
import interviewer.eval.EvalOptions;
import interviewer.eval.Progress;
import interviewer.eval.Report;
import interviewer.eval.ReportWriter;
import interviewer.eval.Split;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the three evaluations have in common: the set, the progress, the report and the gate. Mixed into each command. */
final class EvalRun {
    private static final int STEPS = 10;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Folder for the report as JSON and Markdown, and of a search as a page for a browser.")
    private @Nullable Path report;

    @Option(
            names = "--baseline",
            paramLabel = "F",
            description =
                    "Figures to be kept, {\"measure\": {\"value\": 0.7, \"tolerance\": 0.01}}; exit 1 when one is not.")
    private @Nullable Path baseline;

    /** The caller's file, or the set that is shipped. */
    static EvalInput input(@Nullable Path file, String shipped) {
        if (file != null) {
            return EvalInput.of(file);
        }
        EvalInput set = EvalInput.shipped(shipped);
        return new EvalInput(
                shipped + " (the development set that is shipped: the product was made and fitted on it)",
                set.lines(),
                set.sha256());
    }

    /**
     * The wanted part of the caller's graded answers, or of those that are shipped.
     *
     * @param part as {@code --split} names it; null for all of the caller's, and for the held-out part of the shipped ones
     */
    static EvalInput answers(@Nullable Path file, @Nullable String part) {
        if (file != null) {
            return Split.of(part == null ? Split.ALL.label() : part).in(EvalInput.of(file));
        }
        EvalInput shipped = EvalInput.shipped("answers.jsonl");
        Split split = part == null ? Split.reported(shipped) : Split.of(part);
        return split.in(split == Split.HELD_OUT ? shipped : input(null, "answers.jsonl"));
    }

    /** @param command the command that repeats the run, without what only says where results go */
    static EvalOptions options(Console console, String command, @Nullable Path file, String fileFlag) {
        String set = file == null ? "" : " " + fileFlag + " " + file;
        return EvalOptions.of("./interviewer eval " + command + set).with(progress(console));
    }

    private static Progress progress(Console console) {
        return (done, total) -> {
            if (done * STEPS / total != (done - 1) * STEPS / total) {
                console.note(done + " of " + total);
            }
        };
    }

    /** Prints and writes the report; the exit code says whether the baseline is kept. */
    int finish(Console console, Report result) {
        Baseline kept = baseline == null ? null : Baseline.read(baseline);
        console.out().println(result.toMarkdown().stripTrailing());
        if (report != null) {
            ReportWriter.write(report, result).forEach(file -> console.note("written: " + file));
        }
        List<Baseline.Drop> drops = kept == null ? List.of() : kept.compare(result.figures());
        drops.forEach(drop -> console.note(drop.toString()));
        return drops.isEmpty() ? Exit.DONE : Exit.BAD_RESULT;
    }

    /** Before a long run: throws {@link EvalFileException} when the baseline cannot be read. */
    void refuseBadBaseline() {
        if (baseline != null) {
            Baseline.read(baseline);
        }
    }
}
