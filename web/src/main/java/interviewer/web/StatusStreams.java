package interviewer.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import interviewer.Readiness;
import interviewer.text.Json;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Tells open pages what works, as server-sent events: at once, and then at every change. One virtual thread looks at the state
 * while anybody listens; each stream writes on the virtual thread of its request, so a page that does not read holds up only
 * itself. Thread-safe.
 */
final class StatusStreams implements AutoCloseable {
    static final String TYPE = "text/event-stream; charset=utf-8";
    static final int MOST_STREAMS = 64;

    private static final Duration LOOK_WHILE_LOADING = Duration.ofMillis(300);
    private static final Duration LOOK_WHEN_READY = Duration.ofSeconds(2);

    /** A line without meaning keeps the connection from being taken for dead, and finds out when it is. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);
    /** How long a closing server waits for its streams to end by themselves. */
    private static final Duration LAST_WORD = Duration.ofSeconds(2);

    private final Supplier<Readiness> source;
    private final Thread watcher = Thread.ofVirtual().name("status").unstarted(this::watch);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Condition opened = lock.newCondition();
    private final Condition gone = lock.newCondition();
    private Readiness latest;
    private int open;
    private boolean closed;

    StatusStreams(Supplier<Readiness> source) {
        this.source = source;
        this.latest = source.get();
    }

    void start() {
        watcher.start();
    }

    /** Writes to one page until it goes away or the server stops. */
    void serve(Context context) throws InterruptedException {
        enter();
        try {
            context.contentType(TYPE);
            OutputStream out = context.res().getOutputStream();
            Readiness told = null;
            for (Readiness now = look(); !isClosed(); now = next(now)) {
                out.write(now.equals(told) ? ": still here\n\n".getBytes(StandardCharsets.UTF_8) : event(now));
                out.flush();
                told = now;
            }
        } catch (IOException left) {
            // the page was closed; nobody is left to tell
        } finally {
            leave();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
            opened.signalAll();
            long left = LAST_WORD.toNanos();
            while (open > 0 && left > 0) {
                left = gone.awaitNanos(left);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        watcher.interrupt();
    }

    private void watch() {
        try {
            while (waitForListener()) {
                Readiness now = look();
                Thread.sleep(now.ready() ? LOOK_WHEN_READY : LOOK_WHILE_LOADING);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** False when the server stops. */
    private boolean waitForListener() throws InterruptedException {
        lock.lock();
        try {
            while (open == 0 && !closed) {
                opened.await();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private Readiness look() {
        Readiness now = source.get();
        lock.lock();
        try {
            if (!now.equals(latest)) {
                latest = now;
                changed.signalAll();
            }
            return now;
        } finally {
            lock.unlock();
        }
    }

    /** The state once it differs, or the same after a while. */
    private Readiness next(Readiness told) throws InterruptedException {
        lock.lock();
        try {
            long left = SIGN_OF_LIFE.toNanos();
            while (latest.equals(told) && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return latest;
        } finally {
            lock.unlock();
        }
    }

    private void enter() {
        lock.lock();
        try {
            if (open >= MOST_STREAMS || closed) {
                throw new HttpResponseException(
                        503, "already " + open + " pages listen to the status; close some, or read /ready");
            }
            open++;
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            open--;
            gone.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private static byte[] event(Readiness readiness) throws JsonProcessingException {
        String data = Json.mapper().writeValueAsString(readiness);
        return ("event: status\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
