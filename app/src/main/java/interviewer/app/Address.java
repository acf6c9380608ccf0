package interviewer.app;

import java.net.URI;

/** Where the server is to be found. */
final class Address {
    private Address() {}

    /** {@code http://127.0.0.1:8080}; an IPv6 address stands in brackets. */
    static URI of(String host, int port) {
        String name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return URI.create("http://" + name + ":" + port);
    }
}
