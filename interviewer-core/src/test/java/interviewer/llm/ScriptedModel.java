package interviewer.llm;

import interviewer.llm.ModelException.Fault;
import interviewer.llm.ModelPick.Why;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * A language model for tests: replays replies and failures in order and keeps the prompts. Like a real one it takes one prompt at a
 * time, streams word by word and stops when its caller is interrupted. Thread-safe.
 *
 * <pre>{@code
 * ScriptedModel model = new ScriptedModel().then("{\"level\": 2}").then(Fault.TIMEOUT, "too slow");
 * }</pre>
 */
public final class ScriptedModel implements LanguageModel {
    public static final String NAME = "scripted:1b";
    public static final String DIGEST = "5c217ed";

    private static final InstalledModel MODEL =
            new InstalledModel(NAME, DIGEST, 1_000_000_000L, 700_000_000L, false, true, true, false);

    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<Prompt> prompts = new ArrayList<>();
    private final Semaphore turn = new Semaphore(1, true);
    private ModelStatus status = new ModelStatus.Ready("scripted:1b, a script");
    private ModelPick pick = new ModelPick.Chosen(MODEL, "scripted:1b, a script");
    private boolean closed;

    private sealed interface Reply {
        record Words(String text) implements Reply {}

        record Failure(Fault fault, String message) implements Reply {}

        record Held(CountDownLatch until, String text) implements Reply {}
    }

    /** The next reply that is not scripted yet. */
    public ScriptedModel then(String text) {
        return add(new Reply.Words(text));
    }

    /** The next call fails. */
    public ScriptedModel then(Fault fault, String message) {
        return add(new Reply.Failure(fault, message));
    }

    /** The next call waits until this opens, then replies. */
    public ScriptedModel thenAfter(CountDownLatch until, String text) {
        return add(new Reply.Held(until, text));
    }

    private synchronized ScriptedModel add(Reply reply) {
        replies.add(reply);
        return this;
    }

    /** There is no model from now on. */
    public synchronized ScriptedModel absent(Why why, String detail) {
        status = new ModelStatus.Absent(detail);
        pick = new ModelPick.None(why, detail, "do something about it");
        return this;
    }

    /** The model is being loaded from now on; it still answers. */
    public synchronized ScriptedModel loading() {
        status = new ModelStatus.Loading("loading scripted:1b into memory");
        return this;
    }

    /** The prompts so far, in order. */
    public synchronized List<Prompt> prompts() {
        return List.copyOf(prompts);
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized ModelStatus status() {
        return status;
    }

    @Override
    public synchronized ModelSight sight() {
        return new ModelSight(
                URI.create("http://127.0.0.1:11434"),
                "0.17.4",
                pick instanceof ModelPick.Chosen ? List.of(MODEL) : List.of(),
                pick);
    }

    @Override
    public ModelSight look() {
        return sight();
    }

    @Override
    public ModelSight choose(String name, boolean mayLeave) {
        if (!name.equals(NAME)) {
            throw new IllegalArgumentException("'" + name + "' is not installed");
        }
        return sight();
    }

    @Override
    public Completion complete(Prompt prompt, Consumer<String> heard) throws ModelException {
        try {
            turn.acquire();
        } catch (InterruptedException interrupted) {
            throw cancelled(interrupted);
        }
        try {
            return switch (next(prompt)) {
                case Reply.Words words -> said(prompt, words.text(), heard);
                case Reply.Failure failure -> throw new ModelException(failure.fault(), failure.message());
                case Reply.Held held -> {
                    held.until().await();
                    yield said(prompt, held.text(), heard);
                }
            };
        } catch (InterruptedException interrupted) {
            throw cancelled(interrupted);
        } finally {
            turn.release();
        }
    }

    private synchronized Reply next(Prompt prompt) throws ModelException {
        prompts.add(prompt);
        if (pick instanceof ModelPick.None none) {
            throw new ModelException(Fault.ABSENT, none.detail());
        }
        if (replies.isEmpty()) {
            throw new IllegalStateException(
                    "the script has no reply to prompt " + prompts.size() + ", " + prompt.name());
        }
        return replies.remove();
    }

    private static Completion said(Prompt prompt, String text, Consumer<String> heard) {
        for (String piece : text.splitWithDelimiters("(?<= )", 0)) {
            if (!piece.isEmpty()) {
                heard.accept(piece);
            }
        }
        return new Completion(text, NAME, DIGEST, prompt.text().length() / 4, text.length() / 4, 5);
    }

    private static ModelException cancelled(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new ModelException(Fault.CANCELLED, "the caller did not wait for the reply", interrupted);
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
