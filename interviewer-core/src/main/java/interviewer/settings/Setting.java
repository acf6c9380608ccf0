package interviewer.settings;

import interviewer.settings.Settings.Data;
import interviewer.settings.Settings.Retrieval;
import interviewer.settings.Settings.Server;
import interviewer.settings.Settings.Waits;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The table of all that can be set. Key, environment variable and flag are one name in three spellings; {@code --help} and
 * {@code docs/configuration.md} are printed from here. Defaults stand in {@link Settings#defaults}.
 */
public enum Setting {
    SERVER_PORT(
            "server.port",
            "--port",
            "port that the server listens on; 0 picks a free one",
            Form.number(0, 65_535, (settings, port) -> {
                Server server = settings.server();
                return settings.with(new Server(port, server.host(), server.open()));
            }),
            settings -> settings.server().port()),
    SERVER_HOST(
            "server.host",
            "--host",
            "address that the server listens on",
            Form.word("a name or address of this machine", (settings, host) -> {
                Server server = settings.server();
                return settings.with(new Server(server.port(), host, server.open()));
            }),
            settings -> settings.server().host()),
    SERVER_OPEN(
            "server.open",
            "--no-open",
            "whether the start opens the browser where there is a desktop",
            Form.choice((settings, open) -> {
                Server server = settings.server();
                return settings.with(new Server(server.port(), server.host(), open));
            }),
            settings -> settings.server().open()),
    DATA_FOLDER(
            "data.folder",
            "--data",
            "folder that keeps the interviews, your own cards and, unless --config names another, the settings file",
            Form.folder((settings, folder) -> settings.with(new Data(folder))),
            settings -> settings.data().folder()),
    RETRIEVAL_TOP_K(
            "retrieval.top-k",
            "",
            "hits of a search and most passages of an answer, where --k is not given",
            Form.number(1, 50, (settings, topK) -> settings.with(new Retrieval(topK))),
            settings -> settings.retrieval().topK()),
    MODEL_USE(
            "model.use",
            "--no-model",
            "whether a language model is asked; the embeddings stay on without one",
            Form.choice((settings, use) -> settings.with(settings.model().withUse(use))),
            settings -> settings.model().use()),
    MODEL_NAME(
            "model.name",
            "--model",
            "language model that is asked; without a name the largest that fits into memory",
            Form.text(
                    "a model of Ollama, such as qwen3:8b, or nothing",
                    (settings, name) -> settings.with(settings.model().withName(name))),
            settings -> settings.model().name()),
    MODEL_ADDRESS(
            "model.address",
            "",
            "where Ollama listens; OLLAMA_HOST is the default where it is set",
            Form.address((settings, address) -> settings.with(settings.model().withAddress(address))),
            settings -> settings.model().address()),
    MODEL_MAY_LEAVE(
            "model.may-leave",
            "",
            "whether answers may be sent to a language model that runs on another machine",
            Form.choice((settings, may) -> settings.with(settings.model().withMayLeave(may))),
            settings -> settings.model().mayLeave()),
    MODEL_CONNECT_TIMEOUT(
            "model.connect-timeout",
            "",
            "longest time until a connection to Ollama stands",
            waits((old, time) -> new Waits(time, old.firstToken(), old.warmFirstToken(), old.idle(), old.call())),
            settings -> Form.written(settings.model().waits().connect())),
    MODEL_FIRST_TOKEN_TIMEOUT(
            "model.first-token-timeout",
            "",
            "longest time until the first word of a model that has to be loaded into memory",
            waits((old, time) -> new Waits(old.connect(), time, old.warmFirstToken(), old.idle(), old.call())),
            settings -> Form.written(settings.model().waits().firstToken())),
    MODEL_WARM_FIRST_TOKEN_TIMEOUT(
            "model.warm-first-token-timeout",
            "",
            "longest time until the first word of a model that is in memory",
            waits((old, time) -> new Waits(old.connect(), old.firstToken(), time, old.idle(), old.call())),
            settings -> Form.written(settings.model().waits().warmFirstToken())),
    MODEL_IDLE_TIMEOUT(
            "model.idle-timeout",
            "",
            "longest time between two words of a model",
            waits((old, time) -> new Waits(old.connect(), old.firstToken(), old.warmFirstToken(), time, old.call())),
            settings -> Form.written(settings.model().waits().idle())),
    MODEL_CALL_TIMEOUT(
            "model.call-timeout",
            "",
            "longest time of a whole call of a model",
            waits((old, time) -> new Waits(old.connect(), old.firstToken(), old.warmFirstToken(), old.idle(), time)),
            settings -> Form.written(settings.model().waits().call()));

    static final String PREFIX = "INTERVIEWER_";

    private final String key;
    private final String shortFlag;
    private final String purpose;

    @SuppressWarnings("ImmutableEnumChecker") // a record without state that changes
    private final Form form;

    @SuppressWarnings("ImmutableEnumChecker") // reads a component of a record
    private final Function<Settings, Object> value;

    Setting(String key, String shortFlag, String purpose, Form form, Function<Settings, Object> value) {
        this.key = key;
        this.shortFlag = shortFlag;
        this.purpose = purpose;
        this.form = form;
        this.value = value;
    }

    private static Form waits(BiFunction<Waits, Duration, Waits> change) {
        return Form.time((settings, time) -> settings.with(
                settings.model().with(change.apply(settings.model().waits(), time))));
    }

    /** As in the settings file: {@code retrieval.top-k}. */
    public String key() {
        return key;
    }

    /** As in the environment: {@code INTERVIEWER_RETRIEVAL_TOP_K}. */
    public String variable() {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** As on the command line: {@code --retrieval.top-k}. */
    public String flag() {
        return "--" + key;
    }

    /** A shorter flag; one that begins with {@code --no-} takes no value and means {@code false}. */
    public Optional<String> shortFlag() {
        return Optional.of(shortFlag).filter(Predicate.not(String::isEmpty));
    }

    /** What it is for, half a sentence. */
    public String purpose() {
        return purpose;
    }

    /** Which values are taken. */
    public String allowed() {
        return form.allowed();
    }

    /** What help calls a value: {@code PORT}. */
    public String label() {
        return key.substring(key.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    /** Its value, as it would be written in the file. */
    public String in(Settings settings) {
        return String.valueOf(value.apply(settings));
    }

    /**
     * The settings with this one changed.
     *
     * @param text as it was written
     * @param from where, for the message: {@code --server.port}, say
     */
    Settings set(Settings settings, String text, String from) {
        try {
            return form.change().apply(settings, text.strip());
        } catch (IllegalArgumentException notTaken) {
            String where = from.equals(variable()) ? from : from + ", " + variable();
            throw new SettingsException(key + " is '" + text + "'; it must be " + allowed() + " (" + where + ")");
        }
    }

    static Optional<Setting> withKey(String key) {
        return Stream.of(values()).filter(setting -> setting.key.equals(key)).findFirst();
    }

    static Optional<Setting> withVariable(String variable) {
        return Stream.of(values())
                .filter(setting -> setting.variable().equals(variable))
                .findFirst();
    }
}
