package interviewer.web;

import interviewer.Interviewer;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Serves the page and the API on this machine. The command line starts and closes it; it does not own the {@link Interviewer}. A
 * server is started once; requests run on virtual threads and may block.
 */
public final class WebServer implements AutoCloseable {
    /** Longer than an answer may wait for the embedding model, in milliseconds. */
    private static final long IDLE_TIMEOUT = 120_000;

    private final Address address;
    private final StatusStreams streams;
    private final NoteStreams notes;
    private final Javalin javalin;

    /**
     * A server that does not listen yet.
     *
     * @param host a loopback address or {@code localhost}; any other is refused with {@link IllegalArgumentException}
     * @param port 1 to 65535; 0 takes any free one
     */
    public WebServer(Interviewer interviewer, String host, int port) {
        this.address = new Address(host, port);
        this.streams = new StatusStreams(interviewer::readiness);
        this.notes = new NoteStreams(interviewer);
        Metrics metrics = new Metrics();
        Sitemap sitemap = new Sitemap(interviewer, streams, notes, metrics);
        this.javalin = Javalin.create(config -> {
            configure(config);
            sitemap.register(config.routes);
            metrics.register(config.routes);
            Problems.register(config);
        });
    }

    /**
     * Starts to listen and returns the port.
     *
     * @throws PortTakenException when another program listens there
     */
    public int start() {
        try {
            javalin.start();
        } catch (JavalinBindException taken) {
            throw PortTakenException.of(address.host(), address.port(), taken);
        }
        streams.start();
        return javalin.port();
    }

    /** Ends the open streams, then stops listening. */
    @Override
    public void close() {
        notes.close();
        streams.close();
        javalin.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.compressionStrategy = CompressionStrategy.NONE; // nothing is gained on one machine
        config.http.prefer405over404 = true;
        config.http.defaultContentType = Problem.TYPE; // of what no handler has given a type
        config.resourceHandler(new Pages());
        config.jetty.addConnector(this::connector);
        config.jetty.modifyServer(server -> {
            server.insertHandler(new Gate());
            server.setErrorHandler(new ServerErrors());
        });
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new ServerErrors()));
    }

    private ServerConnector connector(Server server, HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.DEFAULT); // paths that can be read in two ways are refused
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(address.host());
        connector.setPort(address.port());
        connector.setIdleTimeout(IDLE_TIMEOUT);
        return connector;
    }

    /** Where to listen. */
    private record Address(String host, int port) {
        Address {
            if (!Loopback.isLoopback(host)) {
                throw new IllegalArgumentException("host is " + host
                        + "; this version listens on this machine only (127.0.0.1, ::1 or localhost)");
            }
            if (port < 0 || port > 65535) {
                throw new IllegalArgumentException("port is " + port + "; it must be 0 to 65535 (0 takes a free one)");
            }
        }
    }
}
