package interviewer.app;

import picocli.CommandLine.Command;

/** Measures the product on sets of questions and answers. */
@Command(
        name = "eval",
        description =
                "Measure the search and the grading on a set; without a file on the development set that is shipped.",
        subcommands = {EvalFitCommand.class, EvalFitSearchCommand.class
        }, // hidden; the others are added where they get what they work with
        synopsisSubcommandLabel = "COMMAND")
final class EvalCommand {}
