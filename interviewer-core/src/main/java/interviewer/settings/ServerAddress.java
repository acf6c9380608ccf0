package interviewer.settings;

import java.net.URI;

/** Reads the address of an Ollama server as people write it, in our settings and in OLLAMA_HOST. */
final class ServerAddress {
    private static final int PORT = 11_434;

    private ServerAddress() {}

    /**
     * A whole address without a path: no scheme means http, no port means 11434, and 0.0.0.0, where a server listens on every
     * address of its machine, means this machine.
     *
     * @throws IllegalArgumentException for a text that is no address
     */
    static URI read(String text) {
        URI written = URI.create(text.contains("://") ? text : "http://" + text);
        boolean http = written.getScheme().equals("http") || written.getScheme().equals("https");
        String path = written.getPath();
        boolean bare = path.isEmpty() || path.equals("/");
        if (!http
                || !bare
                || written.getHost() == null
                || written.getQuery() != null
                || written.getUserInfo() != null) {
            throw new IllegalArgumentException();
        }
        String host = written.getHost().equals("0.0.0.0") ? "127.0.0.1" : written.getHost();
        int port = written.getPort() < 0 ? PORT : written.getPort();
        return URI.create(written.getScheme() + "://" + host + ":" + port);
    }
}
