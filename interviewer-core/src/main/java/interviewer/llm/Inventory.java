package interviewer.llm;

import interviewer.llm.OllamaServer.Card;
import interviewer.llm.OllamaServer.Listed;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes stock of a server: its version and what each of its models can do. Remembers the cards of models by their digest, so that
 * looking again costs three short requests. Used by one thread at a time.
 */
final class Inventory {
    private static final Duration ALL = Duration.ofSeconds(5);
    private static final Duration EACH = Duration.ofSeconds(2);

    /** Replies that hold to a schema came with 0.5. */
    private static final int OLDEST_MINOR = 5;

    private static final Pattern VERSION = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.\\d+.*");
    private static final Pattern SIZE = Pattern.compile("([\\d.]{1,12})([KMBT])");
    private static final Pattern BASE = Pattern.compile("-base\\b|[:-]text\\b");

    private final URI address;
    private final OllamaServer server;
    private final LongSupplier freeMemory;
    private final Map<String, Card> cards = new HashMap<>();

    /**
     * What was found.
     *
     * @param tooOld whether the server cannot do what is needed
     * @param free memory in bytes
     */
    record Found(String version, boolean tooOld, List<Candidate> models, long free) {}

    Inventory(URI address, OllamaServer server, LongSupplier freeMemory) {
        this.address = address;
        this.server = server;
        this.freeMemory = freeMemory;
    }

    /** A few seconds at most. */
    Found take() throws ModelException {
        Deadline end = Deadline.in(ALL, "the list of models did not come");
        String version = server.version(each(end));
        if (isTooOld(version)) {
            return new Found(version, true, List.of(), 0);
        }
        List<Listed> listed = server.models(each(end));
        Set<String> loaded = server.loaded(each(end)).keySet();
        long free = freeMemory.getAsLong();
        List<Candidate> models = new ArrayList<>();
        boolean told = listed.isEmpty();
        for (Listed model : listed) {
            Card card = card(model, each(end));
            told |= !card.capabilities().isEmpty();
            models.add(candidate(model, card, loaded.contains(model.name()) || FreeMemory.holds(free, model.bytes())));
        }
        return new Found(version, !told, List.copyOf(models), free);
    }

    private static Deadline each(Deadline end) {
        return Deadline.in(EACH, "the list of models did not come").orEarlier(end);
    }

    /** An own build calls itself 0.0.0; it is judged by what it does. */
    static boolean isTooOld(String version) {
        Matcher numbers = VERSION.matcher(version);
        return numbers.matches()
                && !version.startsWith("0.0.0")
                && Integer.parseInt(numbers.group(1)) == 0
                && Integer.parseInt(numbers.group(2)) < OLDEST_MINOR;
    }

    private Card card(Listed model, Deadline deadline) throws ModelException {
        String key = model.name() + " " + model.digest();
        Card known = cards.get(key);
        if (known == null) {
            known = server.card(model.name(), deadline);
            cards.put(key, known);
        }
        return known;
    }

    private Candidate candidate(Listed model, Card card, boolean fits) {
        boolean cloud = model.remote() || card.remote();
        boolean leaves = cloud || !isLoopback(address);
        InstalledModel installed = new InstalledModel(
                model.name(),
                model.digest(),
                card.parameters() > 0 ? card.parameters() : number(model.size()),
                model.bytes(),
                leaves,
                card.capabilities().contains("completion"),
                leaves || fits,
                card.capabilities().contains("thinking"));
        boolean base = (!cloud && !card.roles())
                || BASE.matcher(model.name().toLowerCase(Locale.ROOT)).find();
        return new Candidate(installed, base, cloud, card.context());
    }

    /** Whether what is sent there stays on this machine. Names other than localhost may mean anything. */
    static boolean isLoopback(URI address) {
        String host = String.valueOf(address.getHost());
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** Of {@code 1.8B}; 0 when it is something else. */
    static long number(String size) {
        Matcher parts = SIZE.matcher(size);
        if (!parts.matches()) {
            return 0;
        }
        double unit = Math.pow(1000, "KMBT".indexOf(parts.group(2)) + 1);
        try {
            return Math.round(Double.parseDouble(parts.group(1)) * unit);
        } catch (NumberFormatException dots) {
            return 0;
        }
    }
}
