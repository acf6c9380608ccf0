package interviewer.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Runs the program in a JVM whose every connection is noted: sockets, URL connections and HTTP clients ask the default proxy selector
 * first. What leaves the machine is sent to a closed port of it instead. With {@code control} as the first word it first asks for an
 * address elsewhere, to show that this is noticed.
 */
final class Listener {
    private Listener() {}

    public static void main(String[] arguments) {
        Selector selector = new Selector();
        ProxySelector.setDefault(selector);
        boolean control = arguments[0].equals("control");
        if (control) {
            connectElsewhere();
        }
        String[] rest = Arrays.copyOfRange(arguments, control ? 1 : 0, arguments.length);
        int exit = Main.run(Console.standard(), interviewer.settings.Machine.current(), rest);
        selector.asked.forEach(uri -> System.err.println("ASKED " + uri));
        System.exit(exit);
    }

    private static void connectElsewhere() {
        try {
            URI.create("http://192.0.2.1/")
                    .toURL()
                    .openConnection()
                    .getInputStream()
                    .close();
        } catch (IOException expected) {
            // Nobody listens at the closed port.
        }
    }

    private static final class Selector extends ProxySelector {
        private static final Proxy NOWHERE =
                new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), 1));

        private final Set<String> asked = new ConcurrentSkipListSet<>();

        @Override
        public List<Proxy> select(URI uri) {
            asked.add(uri.toString());
            boolean here = List.of("127.0.0.1", "localhost", "[::1]").contains(uri.getHost());
            return List.of(here ? Proxy.NO_PROXY : NOWHERE);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    }
}
