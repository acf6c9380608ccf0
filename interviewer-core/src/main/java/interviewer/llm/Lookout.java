package interviewer.llm;

import interviewer.llm.ModelException.Fault;
import interviewer.llm.ModelPick.Chosen;
import interviewer.llm.ModelPick.None;
import interviewer.llm.ModelPick.Why;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the server and its models at the start, every half a minute and when asked, on a thread of its own that holds up nothing,
 * and remembers what it saw and what was wanted. A model once chosen by the product stays chosen while it is there: memory that
 * becomes free in the middle of an interview changes no judge. Thread-safe.
 */
final class Lookout implements AutoCloseable {
    private static final String SERVER =
            "start Ollama, or install it from ollama.com; Interviewer looks again every 30 s";

    private final URI address;
    private final Inventory inventory;
    private final Duration pause;
    private final BooleanSupplier busy;
    private final ReentrantLock looking = new ReentrantLock(true);
    private final Semaphore calls = new Semaphore(0);
    private final Thread thread;
    private volatile Wanted wanted;
    private volatile @Nullable Seen seen;

    /** @param models those of the sight, with what matters for calling them */
    private record Seen(ModelSight sight, List<Candidate> models) {}

    /** @param busy whether a call is under way; a server that is slow to tell then is not gone */
    Lookout(URI address, Inventory inventory, Wanted wanted, Duration pause, BooleanSupplier busy) {
        this.address = address;
        this.inventory = inventory;
        this.wanted = wanted;
        this.pause = pause;
        this.busy = busy;
        this.thread = Thread.ofVirtual().name("model-lookout").unstarted(this::watch);
    }

    void start() {
        thread.start();
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            look();
            try {
                if (calls.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                    calls.drainPermits();
                }
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Lets the thread look now. */
    void lookSoon() {
        calls.release();
    }

    /** Empty until the first look is over. */
    Optional<ModelSight> sight() {
        return Optional.ofNullable(seen).map(Seen::sight);
    }

    /** The chosen model. */
    Optional<Candidate> chosen() {
        Seen now = seen;
        if (now == null || !(now.sight().pick() instanceof Chosen chosen)) {
            return Optional.empty();
        }
        return now.models().stream()
                .filter(candidate -> candidate.model().equals(chosen.model()))
                .findFirst();
    }

    ModelSight look() {
        looking.lock();
        try {
            Seen now = seenNow();
            seen = now;
            return now.sight();
        } finally {
            looking.unlock();
        }
    }

    private Seen seenNow() {
        Seen before = seen;
        try {
            Inventory.Found found = inventory.take();
            ModelPick pick = found.tooOld() ? tooOld(found.version()) : pick(found, before);
            return sight(found.version(), found.models(), pick);
        } catch (ModelException failure) {
            boolean slow =
                    failure.fault() == Fault.CANCELLED || (failure.fault() == Fault.TIMEOUT && busy.getAsBoolean());
            return slow && before != null ? before : sight("", List.of(), none(failure));
        }
    }

    private Seen sight(String version, List<Candidate> models, ModelPick pick) {
        List<InstalledModel> installed = models.stream().map(Candidate::model).toList();
        return new Seen(new ModelSight(address, version, installed, pick), models);
    }

    private ModelPick pick(Inventory.Found found, @Nullable Seen before) {
        if (!wanted.namesOne() && before != null && before.sight().pick() instanceof Chosen chosen) {
            Optional<InstalledModel> same = found.models().stream()
                    .map(Candidate::model)
                    .filter(model -> model.name().equals(chosen.model().name()))
                    .filter(model -> model.chats() && (!model.leaves() || wanted.mayLeave()))
                    .findFirst();
            if (same.isPresent()) {
                return new Chosen(same.get(), chosen.detail());
            }
        }
        return new ModelChooser(found.models(), wanted, found.free()).pick();
    }

    private static None tooOld(String version) {
        return new None(
                Why.TOO_OLD,
                "Ollama " + version
                        + " is too old: it cannot hold a reply to a form, or does not tell what models can do",
                "install the newest Ollama from ollama.com");
    }

    private None none(ModelException failure) {
        return switch (failure.fault()) {
            case ABSENT -> new None(Why.NO_SERVER, "Ollama not found at " + address, SERVER);
            case TIMEOUT, INTERRUPTED, CANCELLED, BUSY ->
                new None(Why.NO_SERVER, said(failure), "if this lasts, start Ollama again");
            default -> new None(Why.NOT_OLLAMA, said(failure), "set model.address to where Ollama listens; " + SERVER);
        };
    }

    private static String said(ModelException failure) {
        return String.valueOf(failure.getMessage());
    }

    /** Throws {@link IllegalArgumentException} for a model that cannot be had. */
    ModelSight choose(String name, boolean mayLeave) {
        looking.lock();
        try {
            look();
            Wanted choice = Wanted.chosen(name, mayLeave || wanted.mayLeave());
            List<Candidate> models = seen == null ? List.of() : seen.models();
            if (name.isBlank() || new ModelChooser(models, choice, 0).pick() instanceof None) {
                throw new IllegalArgumentException(refusal(choice, models));
            }
            wanted = choice;
            return look();
        } finally {
            looking.unlock();
        }
    }

    private static String refusal(Wanted choice, List<Candidate> models) {
        return new ModelChooser(models, choice, 0).pick() instanceof None none
                        && !choice.name().isBlank()
                ? none.detail() + "; " + none.advice()
                : "the name of the model is empty; it must be one of those that are installed";
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
