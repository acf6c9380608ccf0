package interviewer.llm;

import interviewer.llm.ModelException.Fault;
import interviewer.llm.ModelPick.None;
import interviewer.llm.ModelPick.Why;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A language model in an Ollama server. Looks for it in the background ({@link Lookout}), chooses a model ({@link ModelChooser}) and
 * asks it through langchain4j over an HTTP client that waits for nothing for ever. One prompt at a time, since two at once are both
 * slower; the same prompt gives the same reply as far as the server keeps to temperature 0 and a seed. Thread-safe.
 */
public final class OllamaModel implements LanguageModel {
    private final URI address;
    private final Deadlines deadlines;
    private final Pace pace;
    private final GuardedHttp http;
    private final OllamaServer server;
    private final Lookout lookout;
    private final Semaphore turn = new Semaphore(1, true);
    private volatile boolean loading;
    private volatile @Nullable Bad bad;

    /**
     * How often things are tried again.
     *
     * @param look between two looks
     * @param bad for how long a model that did not fit into memory is left alone
     */
    record Pace(Duration look, Duration bad) {
        static final Pace USUAL = new Pace(Duration.ofSeconds(30), Duration.ofSeconds(60));
    }

    /** A model that did not fit, and until when it is left alone. */
    private record Bad(String name, Deadline until, String detail) {}

    /**
     * Starts to look; returns at once.
     *
     * @param address of the server: {@code http://127.0.0.1:11434}
     * @param name of the model; empty when the product shall choose
     * @param mayLeave whether a model may be used that runs on another machine
     */
    public OllamaModel(URI address, String name, boolean mayLeave, Deadlines deadlines) {
        this(address, Wanted.set(name, mayLeave), deadlines, FreeMemory::now, Pace.USUAL);
    }

    OllamaModel(URI address, Wanted wanted, Deadlines deadlines, LongSupplier freeMemory, Pace pace) {
        this.address = address;
        this.deadlines = deadlines;
        this.pace = pace;
        this.http = new GuardedHttp(address, deadlines.connect());
        this.server = new OllamaServer(http);
        this.lookout = new Lookout(
                address,
                new Inventory(address, server, freeMemory),
                wanted,
                pace.look(),
                () -> turn.availablePermits() == 0);
        lookout.start();
    }

    @Override
    public ModelStatus status() {
        ModelPick pick = sight().pick();
        if (lookout.sight().isEmpty()) {
            return new ModelStatus.Loading(pick.detail());
        }
        if (pick instanceof None none) {
            return new ModelStatus.Absent(none.detail() + "; " + none.advice());
        }
        Optional<Bad> unfit = bad();
        if (unfit.isPresent()) {
            return new ModelStatus.Absent(unfit.get().detail());
        }
        return loading ? new ModelStatus.Loading(loadingWords()) : new ModelStatus.Ready(pick.detail());
    }

    private String loadingWords() {
        String name = lookout.chosen().map(chosen -> chosen.model().name()).orElse("the model");
        return "loading " + name + " into memory";
    }

    private Optional<Bad> bad() {
        return Optional.ofNullable(bad)
                .filter(unfit -> !unfit.until().hasPassed())
                .filter(unfit -> lookout.chosen()
                        .filter(chosen -> chosen.model().name().equals(unfit.name()))
                        .isPresent());
    }

    @Override
    public ModelSight sight() {
        return lookout.sight()
                .orElseGet(() -> new ModelSight(
                        address,
                        "",
                        List.of(),
                        new None(Why.NO_SERVER, "looking for Ollama at " + address, "it takes a moment")));
    }

    @Override
    public ModelSight look() {
        return lookout.look();
    }

    @Override
    public ModelSight choose(String name, boolean mayLeave) {
        ModelSight sight = lookout.choose(name, mayLeave);
        bad = null;
        return sight;
    }

    @Override
    public Completion complete(Prompt prompt, Consumer<String> heard) throws ModelException {
        takeTurn();
        try {
            return replied(chosen(), prompt, heard);
        } catch (ModelException failure) {
            lookout.lookSoon();
            throw failure;
        } finally {
            loading = false;
            turn.release();
        }
    }

    private void takeTurn() throws ModelException {
        try {
            turn.acquire();
        } catch (InterruptedException interrupted) {
            throw http.faults().transport(interrupted);
        }
    }

    private Candidate chosen() throws ModelException {
        if (lookout.sight().isEmpty()) {
            lookout.look();
        }
        Optional<Candidate> chosen = lookout.chosen();
        if (chosen.isEmpty()) {
            throw absent(sight().pick());
        }
        Optional<Bad> unfit = bad();
        if (unfit.isPresent()) {
            throw new ModelException(Fault.OUT_OF_MEMORY, unfit.get().detail());
        }
        return chosen.get();
    }

    private static ModelException absent(ModelPick pick) {
        if (!(pick instanceof None none)) {
            return new ModelException(Fault.ABSENT, "the model went away; try again in a moment");
        }
        Fault fault = switch (none.why()) {
            case NOT_OLLAMA -> Fault.NOT_OLLAMA;
            case NAMED_MISSING -> Fault.MODEL_MISSING;
            case TOO_LITTLE_MEMORY -> Fault.OUT_OF_MEMORY;
            case NOT_WANTED, NO_SERVER, TOO_OLD, NO_MODEL, ONLY_REMOTE -> Fault.ABSENT;
        };
        return new ModelException(fault, none.detail() + "; " + none.advice());
    }

    private Completion replied(Candidate chosen, Prompt prompt, Consumer<String> heard) throws ModelException {
        new PromptBudget(chosen.model().name(), chosen.usedContext()).check(prompt);
        OllamaCall call = new OllamaCall(server, chosen, deadlines, prompt);
        try {
            if (call.isCold()) {
                loading = true;
                call.load();
                loading = false;
            }
            return call.reply(heard);
        } catch (ModelException failure) {
            throw told(failure, chosen.model());
        }
    }

    /** Adds what only we know: which models are installed, and that a model is left alone for a while. */
    private ModelException told(ModelException failure, InstalledModel model) {
        if (failure.fault() == Fault.OUT_OF_MEMORY) {
            Deadline until = Deadline.in(pace.bad(), "");
            bad = new Bad(
                    model.name(),
                    until,
                    model.name() + " is left alone for "
                            + TimeUnit.NANOSECONDS.toSeconds(pace.bad().toNanos()) + " s: " + failure.getMessage());
        }
        return failure.fault() == Fault.MODEL_MISSING ? missing(failure, model.name()) : failure;
    }

    private ModelException missing(ModelException failure, String name) {
        List<String> installed = lookout.look().models().stream()
                .map(InstalledModel::name)
                .filter(other -> !other.equals(name))
                .toList();
        String others = installed.isEmpty() ? "none" : String.join(", ", installed);
        return new ModelException(
                Fault.MODEL_MISSING,
                "the model '" + name + "' is not installed any more; ollama pull " + name + " (installed: " + others
                        + ")",
                failure);
    }

    @Override
    public void close() {
        lookout.close();
        http.close();
    }
}
