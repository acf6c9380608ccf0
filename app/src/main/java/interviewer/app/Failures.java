package interviewer.app;

import interviewer.ConflictException;
import interviewer.NotFoundException;
import interviewer.StorageException;
import interviewer.TooLongException;
import interviewer.eval.EvalFileException;
import interviewer.retrieval.LibraryException;
import interviewer.text.Nearest;
import interviewer.web.PortTakenException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into one sentence on standard error and an exit code. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Launch launch;

    Failures(Launch launch) {
        this.launch = launch;
    }

    /** The line could not be read. */
    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandSpec command = failure.getCommandLine().getCommandSpec();
        String sentence = failure instanceof UnmatchedArgumentException unmatched
                ? unknown(command, unmatched.getUnmatched().getFirst())
                : String.valueOf(failure.getMessage());
        say(sentence + " (" + command.qualifiedName() + " --help)", failure);
        return Exit.WRONG_CALL;
    }

    private static String unknown(CommandSpec command, String word) {
        String name = word.replaceAll("=.*", "");
        boolean option = name.startsWith("-");
        List<String> known = option
                ? command.options().stream()
                        .flatMap(each -> Stream.of(each.names()))
                        .toList()
                : new ArrayList<>(command.subcommands().keySet());
        Optional<String> nearest = Nearest.to(name, known);
        return (option
                        ? "there is no option "
                        : command.subcommands().isEmpty() ? "one word too many: " : "there is no command ")
                + name
                + nearest.map(candidate -> "; did you mean " + candidate + "?").orElse("");
    }

    /** A command failed. */
    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult result) {
        int exit = exit(failure);
        boolean expected = exit != Exit.MISSING || isOutside(failure);
        String message = String.valueOf(failure.getMessage());
        say(expected ? message : "Interviewer failed: " + failure + " (--debug shows where)", failure);
        return exit;
    }

    private static int exit(Exception failure) {
        boolean caller = failure instanceof IllegalArgumentException
                || failure instanceof NotFoundException
                || failure instanceof ConflictException
                || failure instanceof TooLongException
                || failure instanceof EvalFileException
                || failure instanceof LibraryException;
        return caller ? Exit.WRONG_CALL : Exit.MISSING;
    }

    private static boolean isOutside(Exception failure) {
        return failure instanceof StorageException
                || failure instanceof PortTakenException
                || failure instanceof MissingException
                || failure instanceof UncheckedIOException;
    }

    private void say(String sentence, Exception failure) {
        launch.console().note(sentence);
        if (launch.flags().debug()) {
            failure.printStackTrace(launch.console().err());
        }
    }
}
