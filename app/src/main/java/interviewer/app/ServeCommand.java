package interviewer.app;

import interviewer.Storage;
import interviewer.corpus.OwnKnowledge;
import interviewer.retrieval.LibraryMend;
import interviewer.settings.Settings;
import interviewer.web.WebServer;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;

/**
 * Starts the server and stays until the process is told to end. The storage is opened while the corpus is read and the embedding
 * model loads; a data folder that cannot be written stops the start, and so do own cards that are not right.
 */
@Command(name = "serve", description = "Start the interviewer in the browser. The default command.")
final class ServeCommand implements Callable<Integer> {
    /** The page loads first: what it waits for shall not compete with what nobody waits for. */
    private static final Duration WARM_AFTER = Duration.ofMillis(500);

    private final Launch launch;

    ServeCommand(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = launch.settings();
        OwnKnowledge own = Wiring.own(settings); // before anything is opened
        Storage storage = Wiring.storage(settings);
        CompletableFuture<Storage.Health> health = CompletableFuture.supplyAsync(storage::check);
        try (Product product = Wiring.product(settings, own, storage)) {
            Storage.Health kept = health.join();
            if (!kept.works()) {
                throw new MissingException(kept.detail());
            }
            WebServer server = Wiring.server(product, settings.server());
            URI address = Address.of(settings.server().host(), server.start());
            LibraryMend mend = Wiring.libraryMend(product);
            CountDownLatch end = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("end").unstarted(() -> {
                server.close();
                mend.close();
                storage.close();
                end.countDown();
            }));
            launch.console().out().println("Interviewer is ready at " + address);
            if (settings.server().open()) {
                Browser.open(address, launch.machine());
            }
            if (!end.await(WARM_AFTER.toMillis(), TimeUnit.MILLISECONDS)) {
                Thread.ofPlatform().name("warm").daemon().start(product::warm);
            }
            end.await();
            return Exit.DONE;
        }
    }
}
