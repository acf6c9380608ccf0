package interviewer.app;

import static interviewer.settings.Setting.DATA_FOLDER;
import static interviewer.settings.Setting.MODEL_ADDRESS;
import static interviewer.settings.Setting.MODEL_MAY_LEAVE;
import static interviewer.settings.Setting.MODEL_NAME;
import static interviewer.settings.Setting.MODEL_USE;
import static interviewer.settings.Setting.RETRIEVAL_TOP_K;
import static interviewer.settings.Setting.SERVER_HOST;
import static interviewer.settings.Setting.SERVER_OPEN;
import static interviewer.settings.Setting.SERVER_PORT;

import interviewer.settings.Machine;
import interviewer.settings.Setting;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

/** The program. All commands stand in {@link #commandLine}. */
public final class Main {
    /** In the order in which help shows them. */
    private static final List<String> COMMANDS = List.of(
            "serve",
            "ask",
            "search",
            "grade",
            "drill",
            "eval",
            "import",
            "models",
            "calibrate",
            "doctor",
            "settings",
            "train-start");

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(exit(Console.standard(), Machine.current(), Arguments.asTyped(arguments)));
    }

    /** Even where the JVM itself fails, out of memory say, one sentence is printed. */
    private static int exit(Console console, Machine machine, String[] arguments) {
        try {
            return run(console, machine, arguments);
        } catch (Error failure) {
            console.note("Interviewer failed: " + failure);
            return Exit.MISSING;
        }
    }

    /** Runs one command line to its end and returns the exit code. Without a command it serves. */
    static int run(Console console, Machine machine, String... arguments) {
        String[] line = withCommand(arguments);
        return commandLine(new Launch(console, machine, new Flags()), line[0]).execute(line);
    }

    /** {@code interviewer --port 0} is {@code interviewer serve --port 0}. */
    private static String[] withCommand(String[] arguments) {
        boolean named = arguments.length > 0
                && (!arguments[0].startsWith("-")
                        || List.of("-h", "--help", "-V", "--version").contains(arguments[0]));
        return named
                ? arguments
                : Stream.concat(Stream.of("serve"), Stream.of(arguments)).toArray(String[]::new);
    }

    /** @param named the command that is called; the others, which take a while to put together, are left out then */
    private static CommandLine commandLine(Launch launch, String named) {
        CommandLine root = new CommandLine(new Root());
        launch.flags().addTo(root.getCommandSpec(), Set.of());
        root.getCommandSpec()
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .type(boolean.class)
                        .description("Show the version.")
                        .build());
        for (String name : COMMANDS.contains(named) ? List.of(named) : COMMANDS) {
            root.addSubcommand(command(launch, name));
        }
        Failures failures = new Failures(launch);
        return root.setOut(launch.console().writer())
                .setErr(launch.console().errorWriter())
                .setExpandAtFiles(false)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    private static CommandLine command(Launch launch, String name) {
        return switch (name) {
            case "serve" ->
                command(
                        launch,
                        new ServeCommand(launch),
                        SERVER_PORT,
                        SERVER_HOST,
                        DATA_FOLDER,
                        SERVER_OPEN,
                        MODEL_USE,
                        MODEL_NAME,
                        MODEL_ADDRESS,
                        MODEL_MAY_LEAVE);
            case "ask" -> command(launch, new AskCommand(launch), RETRIEVAL_TOP_K, DATA_FOLDER, MODEL_USE, MODEL_NAME);
            case "search" -> command(launch, new SearchCommand(launch), RETRIEVAL_TOP_K, DATA_FOLDER);
            case "grade" -> command(launch, new GradeCommand(launch), DATA_FOLDER, MODEL_USE, MODEL_NAME);
            case "drill" -> command(launch, new DrillCommand(launch), DATA_FOLDER, MODEL_USE, MODEL_NAME);
            case "eval" ->
                command(launch, new EvalCommand())
                        .addSubcommand(command(launch, new EvalRetrievalCommand(launch), DATA_FOLDER))
                        .addSubcommand(command(launch, new EvalBeirCommand(launch)))
                        .addSubcommand(
                                command(launch, new EvalGradingCommand(launch), DATA_FOLDER, MODEL_USE, MODEL_NAME))
                        .addSubcommand(
                                command(launch, new EvalAttacksCommand(launch), DATA_FOLDER, MODEL_USE, MODEL_NAME))
                        .addSubcommand(command(launch, new EvalTrustCommand(launch, Clock.systemUTC()), DATA_FOLDER))
                        .addSubcommand(command(launch, new EvalSearchReportCommand(launch), DATA_FOLDER));
            case "import" -> command(launch, new ImportCommand(launch), DATA_FOLDER);
            case "models" ->
                command(launch, new ModelsCommand(launch), MODEL_USE, MODEL_NAME, MODEL_ADDRESS, MODEL_MAY_LEAVE);
            case "calibrate" ->
                command(launch, new CalibrateCommand(launch), DATA_FOLDER, MODEL_ADDRESS, MODEL_MAY_LEAVE);
            case "doctor" ->
                command(
                        launch,
                        new DoctorCommand(launch),
                        SERVER_PORT,
                        SERVER_HOST,
                        DATA_FOLDER,
                        MODEL_USE,
                        MODEL_NAME,
                        MODEL_ADDRESS,
                        MODEL_MAY_LEAVE);
            case "settings" -> command(launch, new SettingsCommand(launch));
            case "train-start" -> command(launch, new TrainStartCommand(launch));
            default -> throw new IllegalArgumentException("there is no command " + name);
        };
    }

    private static CommandLine command(Launch launch, Object command, Setting... shown) {
        CommandLine line = new CommandLine(command);
        launch.flags().addTo(line.getCommandSpec(), Set.of(shown));
        return line;
    }

    static String version() {
        return "Interviewer "
                + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                        .orElse("(development)");
    }

    /** The program without a command: help, or the version. */
    @Command(
            name = "interviewer",
            description = "A mock interviewer for AWS system design. Without a command it serves.",
            versionProvider = Root.class,
            synopsisSubcommandLabel = "COMMAND",
            footer = {"", "Exit: 0 done, 1 the result is bad, 2 the call is wrong, 3 something outside is missing."})
    static final class Root implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Main.version()};
        }
    }
}
