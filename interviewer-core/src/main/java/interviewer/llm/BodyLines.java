package interviewer.llm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The body of a reply, read line by line with a deadline for each, which a stream of the JDK cannot do. The HTTP client puts bytes
 * in, one thread takes lines out; {@link #close} ends the connection unless all was read.
 */
final class BodyLines implements BodySubscriber<BodyLines>, AutoCloseable {
    /** In bytes; a line of a streamed reply has some hundred. */
    static final int LONGEST_LINE = 64 * 1024;

    /** In bytes. */
    static final int LARGEST_BODY = 1024 * 1024;

    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private @Nullable Subscription subscription;
    private boolean closed;
    private ByteBuffer unread = ByteBuffer.allocate(0);
    private int size;
    private boolean ended;

    private sealed interface Piece {
        record Bytes(ByteBuffer bytes) implements Piece {}

        record Failure(Throwable cause) implements Piece {}

        record End() implements Piece {}
    }

    @Override
    public CompletionStage<BodyLines> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public synchronized void onSubscribe(Subscription given) {
        subscription = given;
        if (closed) {
            given.cancel();
        } else {
            given.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        ByteBuffer joined = ByteBuffer.allocate(
                buffers.stream().mapToInt(ByteBuffer::remaining).sum());
        buffers.forEach(joined::put);
        pieces.add(new Piece.Bytes(joined.flip()));
    }

    @Override
    public void onError(Throwable failure) {
        pieces.add(new Piece.Failure(failure));
    }

    @Override
    public void onComplete() {
        pieces.add(new Piece.End());
    }

    /** The next line without its end; null after the last. */
    @Nullable
    String next(Deadline deadline) throws IOException, TimeoutException, InterruptedException {
        while (true) {
            while (unread.hasRemaining()) {
                byte one = unread.get();
                if (one == '\n') {
                    return taken();
                }
                line.write(one);
                refuse(line.size() > LONGEST_LINE, "a line of its reply is longer than " + LONGEST_LINE + " bytes");
            }
            if (!more(deadline)) {
                return line.size() > 0 ? taken() : null;
            }
        }
    }

    /** All that was not read yet. */
    String rest(Deadline deadline) throws IOException, TimeoutException, InterruptedException {
        do {
            line.write(unread.array(), unread.arrayOffset() + unread.position(), unread.remaining());
        } while (more(deadline));
        return taken();
    }

    private String taken() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        return text;
    }

    /** Waits for bytes; false when there are no more. */
    private boolean more(Deadline deadline) throws IOException, TimeoutException, InterruptedException {
        if (ended) {
            return false;
        }
        Piece piece = pieces.poll(deadline.left(), TimeUnit.NANOSECONDS);
        if (piece == null) {
            throw new TimeoutException(deadline.missed());
        }
        switch (piece) {
            case Piece.Bytes bytes -> take(bytes.bytes());
            case Piece.Failure failure -> throw new IOException(failure.cause());
            case Piece.End end -> ended = true;
        }
        return !ended;
    }

    private void take(ByteBuffer bytes) throws IOException {
        unread = bytes;
        size += bytes.remaining();
        refuse(size > LARGEST_BODY, "its reply is longer than " + LARGEST_BODY + " bytes");
        request();
    }

    private synchronized void request() {
        if (subscription != null) {
            subscription.request(1);
        }
    }

    private static void refuse(boolean tooLong, String what) throws IOException {
        if (tooLong) {
            throw new IOException(what);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
