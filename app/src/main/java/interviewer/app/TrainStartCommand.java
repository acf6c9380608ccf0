package interviewer.app;

import interviewer.Storage;
import interviewer.corpus.OwnKnowledge;
import interviewer.settings.Machine;
import interviewer.settings.Settings;
import interviewer.web.WebServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * A whole start and its first grade, so that the JVM can write down which classes a start needs. Run by the launcher after a build.
 * Does what {@link ServeCommand} does, with its database and its look for a language model: what is left out here is loaded the slow
 * way by every start. Interviews are kept in a folder of its own, which is gone afterwards; a person's settings and cards are not read.
 */
@Command(name = "train-start", hidden = true, description = "Start, grade once, end.")
final class TrainStartCommand implements Callable<Integer> {
    private static final String HOST = "127.0.0.1";

    private final Launch launch;

    TrainStartCommand(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("interviewer-start");
        try {
            train(settings(folder));
        } finally {
            delete(folder);
        }
        return Exit.DONE;
    }

    /** What holds where nothing is set, at home in that folder. */
    private Settings settings(Path folder) {
        Map<String, String> environment = new HashMap<>(launch.machine().environment());
        environment.keySet().retainAll(Set.of("OLLAMA_HOST"));
        return new Flags().settings(new Machine(launch.machine().system(), environment, folder));
    }

    private void train(Settings settings) throws IOException {
        OwnKnowledge own = Wiring.own(settings);
        try (Storage storage = Wiring.storage(settings)) {
            CompletableFuture<Storage.Health> health = CompletableFuture.supplyAsync(storage::check);
            try (Product product = Wiring.product(settings, own, storage);
                    WebServer server = Wiring.server(product, new Settings.Server(0, HOST, false))) {
                health.join();
                URI address = Address.of(HOST, server.start());
                fetch(address.resolve("/"));
                product.requireModel();
                product.warm();
                launch.console().json(product.interviewer().interviews());
                fetch(address.resolve("/ready"));
            }
        }
    }

    private static void fetch(URI address) throws IOException {
        URL url = address.toURL();
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        try (InputStream body = connection.getInputStream()) {
            body.readAllBytes();
        } finally {
            connection.disconnect();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
