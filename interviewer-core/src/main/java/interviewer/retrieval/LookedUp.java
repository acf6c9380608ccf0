package interviewer.retrieval;

import java.util.function.Function;

/**
 * What was made of {@link TextVectors} once, so that comparing is only arithmetic, and is made again after more have joined.
 * Thread-safe; two threads may make the same value at once.
 *
 * @param <V> an immutable value
 */
public final class LookedUp<V> {
    private final TextVectors vectors;
    private final Function<TextVectors, V> look;
    private volatile Known<V> known;

    public LookedUp(TextVectors vectors, Function<TextVectors, V> look) {
        this.vectors = vectors;
        this.look = look;
        this.known = Known.of(vectors, look);
    }

    private record Known<V>(int version, V value) {

        /** The version first: vectors that join meanwhile are looked up the next time. */
        static <V> Known<V> of(TextVectors vectors, Function<TextVectors, V> look) {
            int version = vectors.version();
            return new Known<>(version, look.apply(vectors));
        }
    }

    public V get() {
        Known<V> now = known;
        if (now.version != vectors.version()) {
            now = Known.of(vectors, look);
            known = now;
        }
        return now.value;
    }
}
