package interviewer.retrieval;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is made of {@link TextVectors} once, at first use, so that comparing is only arithmetic; and again after more have joined.
 * Thread-safe.
 *
 * @param <V> an immutable value
 */
public final class LookedUp<V> {
    private final TextVectors vectors;
    private final Function<TextVectors, V> look;
    private volatile @Nullable Known<V> known;

    public LookedUp(TextVectors vectors, Function<TextVectors, V> look) {
        this.vectors = vectors;
        this.look = look;
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
        return now != null && now.version == vectors.version() ? now.value : made();
    }

    /** One thread makes it, others wait for it. */
    private synchronized V made() {
        Known<V> now = known;
        if (now == null || now.version != vectors.version()) {
            now = Known.of(vectors, look);
            known = now;
        }
        return now.value;
    }
}
