package interviewer.app;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import interviewer.Storage;
import interviewer.corpus.OwnKnowledge;
import interviewer.corpus.ServiceCard;
import interviewer.llm.ModelPick;
import interviewer.llm.ModelStatus;
import interviewer.retrieval.Library;
import interviewer.retrieval.SearchMode;
import interviewer.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Tries each thing that the product needs, by using it. */
final class Checkup {
    private static final int OLDEST_JAVA = 21;

    private final Settings settings;

    Checkup(Settings settings) {
        this.settings = settings;
    }

    /**
     * The state of one thing.
     *
     * @param detail what was found
     * @param advice what to do; empty when nothing has to be done
     */
    record Finding(String name, State state, String detail, String advice) {
        @JsonIgnore
        boolean isMissing() {
            return state == State.MISSING;
        }
    }

    /** Whether a thing is there. */
    enum State {
        READY,
        /** Needed and not there. */
        MISSING,
        /** Not there and not needed. */
        ABSENT;

        @JsonValue
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    List<Finding> findings() {
        try (Product product = Wiring.product(settings, settings.model())) {
            return List.of(
                    java(),
                    folder(),
                    storage(),
                    port(),
                    model(product),
                    search(product),
                    corpus(product),
                    own(product),
                    documents(product),
                    languageModel(product));
        }
    }

    private static Finding java() {
        String found = "Java " + Runtime.version() + ", " + System.getProperty("java.vendor", "unknown");
        return Runtime.version().feature() >= OLDEST_JAVA
                ? ready("Java", found)
                : missing("Java", found, "install a JDK " + OLDEST_JAVA + " or newer");
    }

    private Finding folder() {
        Path folder = settings.data().folder();
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "doctor", ".tmp"));
            return ready("data folder", folder.toString());
        } catch (IOException unwritable) {
            return missing(
                    "data folder",
                    folder + " cannot be written (" + unwritable + ")",
                    "make it writable, or choose another with --data DIR or INTERVIEWER_DATA_FOLDER");
        }
    }

    private Finding storage() {
        try (Storage storage = Wiring.storage(settings)) {
            Storage.Health health = storage.check();
            return health.works()
                    ? ready("interviews", health.detail())
                    : missing("interviews", health.detail(), "interviews cannot be kept until this is mended");
        }
    }

    private Finding port() {
        int port = settings.server().port();
        String where = settings.server().host() + ", port " + port;
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(
                    InetAddress.getByName(settings.server().host()), port));
            return ready("port", where + " is free");
        } catch (IOException taken) {
            return missing(
                    "port",
                    where + " cannot be had (" + taken.getMessage() + ")",
                    "stop the program that has it (perhaps Interviewer itself), or choose another with --port N");
        }
    }

    private static Finding model(Product product) {
        return switch (product.awaitModel()) {
            case ModelStatus.Ready ready -> ready("embedding model", ready.detail());
            case ModelStatus.Loading loading ->
                missing("embedding model", loading.detail(), "it takes more than a minute; is the machine busy?");
            case ModelStatus.Absent absent ->
                missing(
                        "embedding model",
                        absent.detail(),
                        "its native library is unpacked into the temporary folder: that must be writable and allow programs");
        };
    }

    private static Finding search(Product product) {
        SearchMode mode = product.interviewer()
                .search("queue between services", 1, SearchMode.HYBRID)
                .mode();
        return mode == SearchMode.HYBRID
                ? ready("search", "by words and by meaning")
                : new Finding(
                        "search",
                        State.ABSENT,
                        "by words alone: vectors of the documents are missing",
                        "build again (./interviewer does it when a source is newer)");
    }

    private static Finding corpus(Product product) {
        String hash = product.interviewer().corpus().hash();
        int services = product.interviewer().catalog().cards().size();
        return ready("corpus", services + " services, " + hash);
    }

    /** What is wrong with them stops the doctor, too, so that here they are right. */
    private Finding own(Product product) {
        OwnKnowledge own = product.interviewer().corpus().own();
        if (own.isEmpty()) {
            String where = settings.data().folder() + ": no cards/*.json, no errata.jsonl";
            return new Finding("own cards", State.ABSENT, "none in " + where, "");
        }
        List<String> cards = own.cards().stream().map(ServiceCard::id).toList();
        return ready(
                "own cards",
                counted(cards, "card") + "; " + counted(own.corrections(), "correction") + "; vectors of "
                        + (product.ownVectors().count() - product.ownVectors().missing()) + " of "
                        + product.ownVectors().count() + " new texts");
    }

    private static Finding documents(Product product) {
        String damage = product.library().damage();
        if (!damage.isEmpty()) {
            return missing(
                    "own documents", "the index cannot be used: " + damage, "./interviewer import makes it anew");
        }
        List<Library.Entry> documents = product.library().documents();
        int facts = documents.stream().mapToInt(Library.Entry::units).sum();
        return documents.isEmpty()
                ? new Finding("own documents", State.ABSENT, "none; ./interviewer import PATH adds some", "")
                : ready("own documents", documents.size() + " documents, " + facts + " facts");
    }

    private static String counted(List<String> ids, String what) {
        return ids.size() + " " + what + (ids.size() == 1 ? "" : "s")
                + (ids.isEmpty() ? "" : " (" + String.join(", ", ids) + ")");
    }

    /** Nothing needs it, so that none is never a fault. */
    private static Finding languageModel(Product product) {
        return switch (product.languageModel().look().pick()) {
            case ModelPick.Chosen chosen ->
                ready(
                        "language model",
                        chosen.detail() + "; as second reader "
                                + CalibrationSheet.worth(
                                        chosen.model(), product.readers().calibrations()));
            case ModelPick.None none -> new Finding("language model", State.ABSENT, none.detail(), none.advice());
        };
    }

    private static Finding ready(String name, String detail) {
        return new Finding(name, State.READY, detail, "");
    }

    private static Finding missing(String name, String detail, String advice) {
        return new Finding(name, State.MISSING, detail, advice);
    }
}
