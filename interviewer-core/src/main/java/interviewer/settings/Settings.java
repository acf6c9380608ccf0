package interviewer.settings;

import java.nio.file.Path;

/**
 * Everything that can be set, with its type. Made by {@link SettingsReader} at the start and handed on; nothing else reads the
 * environment. The table of keys is {@link Setting}.
 *
 * @param server where the server listens
 * @param data where interviews are kept
 * @param retrieval how much is searched for
 */
public record Settings(Server server, Data data, Retrieval retrieval) {

    /** What holds where nothing is set: the one place of every default. */
    public static Settings defaults(Machine machine) {
        return new Settings(new Server(8080, "127.0.0.1", true), new Data(machine.dataFolder()), new Retrieval(5));
    }

    /**
     * The web server.
     *
     * @param port 0 picks a free one
     * @param host name or address of this machine
     * @param open whether the browser is opened where there is a desktop
     */
    public record Server(int port, String host, boolean open) {}

    /**
     * What is kept.
     *
     * @param folder made when it is first written to
     */
    public record Data(Path folder) {

        /** The file that holds the interviews. */
        public Path database() {
            return folder.resolve("interviewer.db");
        }
    }

    /**
     * The search.
     *
     * @param topK hits of a search and most passages of an answer, where the caller names no number
     */
    public record Retrieval(int topK) {}

    Settings with(Server other) {
        return new Settings(other, data, retrieval);
    }

    Settings with(Data other) {
        return new Settings(server, other, retrieval);
    }

    Settings with(Retrieval other) {
        return new Settings(server, data, other);
    }
}
