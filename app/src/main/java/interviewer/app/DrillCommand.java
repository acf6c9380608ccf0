package interviewer.app;

import interviewer.Choice;
import interviewer.Storage;
import interviewer.settings.Settings;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A drill in the terminal. */
@Command(
        name = "drill",
        description = "Answer questions in the terminal, thirty seconds each. Ctrl-D ends; the interview is kept.")
final class DrillCommand implements Callable<Integer> {
    private final Launch launch;

    @Parameters(
            paramLabel = "SERVICE",
            arity = "0..1",
            description = "What to be asked about, such as sqs; without it anything.")
    private @Nullable String service;

    DrillCommand(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        Settings settings = launch.settings();
        try (Storage storage = Wiring.storage(settings);
                Product product = Wiring.product(settings, storage)) {
            Storage.Health kept = storage.check();
            if (!kept.works()) {
                throw new MissingException(kept.detail());
            }
            new TerminalDrill(product.interviewer(), new Typist(launch.console()), launch.console())
                    .run(new Choice(null, service));
            return Exit.DONE;
        }
    }
}
