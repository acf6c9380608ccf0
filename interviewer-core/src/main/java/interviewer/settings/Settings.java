package interviewer.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Everything that can be set, with its type. Made by {@link SettingsReader} at the start and handed on; nothing else reads the
 * environment. The table of keys is {@link Setting}.
 *
 * @param server where the server listens
 * @param data where interviews are kept
 * @param retrieval how much is searched for
 * @param model which language model is asked
 */
public record Settings(Server server, Data data, Retrieval retrieval, Model model) {

    /** What holds where nothing is set: the one place of every default. */
    public static Settings defaults(Machine machine) {
        return new Settings(
                new Server(8080, "127.0.0.1", true),
                new Data(machine.dataFolder()),
                new Retrieval(5),
                new Model(
                        true,
                        "",
                        machine.ollamaAddress(),
                        false,
                        new Waits(seconds(1), seconds(120), seconds(30), seconds(20), seconds(180))));
    }

    private static Duration seconds(int number) {
        return Duration.ofSeconds(number);
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

        /** The file that holds the vectors of the person's own cards. */
        public Path vectors() {
            return folder.resolve("vectors").resolve("own.bin");
        }

        /** The folder that holds what was imported. */
        public Path library() {
            return folder.resolve("library");
        }

        /** The folder that holds what language models have proven. */
        public Path calibrations() {
            return folder.resolve("calibrations");
        }
    }

    /**
     * The search.
     *
     * @param topK hits of a search and most passages of an answer, where the caller names no number
     */
    public record Retrieval(int topK) {}

    /**
     * The language model.
     *
     * @param use whether one is asked at all
     * @param name as the server calls it; empty when the product chooses
     * @param address of the Ollama server
     * @param mayLeave whether answers may be sent to a model that runs on another machine
     * @param waits how long it may take
     */
    public record Model(boolean use, String name, URI address, boolean mayLeave, Waits waits) {
        Model withUse(boolean other) {
            return new Model(other, name, address, mayLeave, waits);
        }

        Model withName(String other) {
            return new Model(use, other, address, mayLeave, waits);
        }

        Model withAddress(URI other) {
            return new Model(use, name, other, mayLeave, waits);
        }

        Model withMayLeave(boolean other) {
            return new Model(use, name, address, other, waits);
        }

        Model with(Waits other) {
            return new Model(use, name, address, mayLeave, other);
        }
    }

    /**
     * How long each part of a call of the language model may take; all above 0.
     *
     * @param connect until the connection stands
     * @param firstToken until the first word of a model that has to be loaded into memory
     * @param warmFirstToken until the first word of one that is there
     * @param idle between two words
     * @param call all of it
     */
    public record Waits(Duration connect, Duration firstToken, Duration warmFirstToken, Duration idle, Duration call) {}

    Settings with(Server other) {
        return new Settings(other, data, retrieval, model);
    }

    Settings with(Data other) {
        return new Settings(server, other, retrieval, model);
    }

    Settings with(Retrieval other) {
        return new Settings(server, data, other, model);
    }

    Settings with(Model other) {
        return new Settings(server, data, retrieval, other);
    }
}
