package interviewer.app;

import interviewer.settings.Settings;
import interviewer.web.WebServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * A whole start and its first grade, with nothing kept, so that the JVM can write down which classes a start needs. Run by the
 * launcher after a build.
 */
@Command(name = "train-start", hidden = true, description = "Start, grade once, end.")
final class TrainStartCommand implements Callable<Integer> {
    private static final String HOST = "127.0.0.1";
    private static final String QUESTION = "Users upload pictures of up to 20 MB. Where do the uploads go?";
    private static final String ANSWER =
            "I'd put them in S3: the phone gets a presigned URL and uploads straight to the bucket. "
                    + "One object is at most 5 TB. EFS would cost more.";

    private final Launch launch;

    TrainStartCommand(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() throws IOException {
        try (Product product = Wiring.product();
                WebServer server = Wiring.server(product, new Settings.Server(0, HOST, false))) {
            URI address = Address.of(HOST, server.start());
            fetch(address.resolve("/"));
            product.requireModel();
            product.interviewer().grade(QUESTION, ANSWER, null);
            launch.console().json(product.interviewer().interviews());
            fetch(address.resolve("/ready"));
        }
        return Exit.DONE;
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
}
