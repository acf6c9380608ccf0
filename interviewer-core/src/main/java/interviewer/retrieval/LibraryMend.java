package interviewer.retrieval;

import interviewer.corpus.Catalog;
import interviewer.llm.Embedder;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a {@link Library} anew in the background when its file cannot be used. Until then the guide alone is searched. For a server,
 * which runs long enough. Thread-safe.
 */
public final class LibraryMend implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LibraryMend.class);
    private static final Duration LONGEST_LOADING = Duration.ofMinutes(2);

    private final Library library;
    private final Catalog catalog;
    private final Embedder embedder;
    private final Thread thread;
    private volatile boolean stopped;

    /** Looks at the library and begins, if there is need. */
    public LibraryMend(Library library, Catalog catalog, Embedder embedder) {
        this.library = library;
        this.catalog = catalog;
        this.embedder = embedder;
        this.thread = Thread.ofPlatform().name("library").daemon().start(this::mend);
    }

    /** Waits until it is done or has given up, at most this long. */
    public void await(Duration atMost) {
        try {
            thread.join(atMost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void mend() {
        if (library.damage().isEmpty() || !embedder.await(LONGEST_LOADING).isReady()) {
            return;
        }
        try {
            LibraryImport.Outcome outcome = new LibraryImport(library, catalog, embedder).again(this::goOn);
            LOG.info("your documents are there again: {} facts", outcome.units());
        } catch (RuntimeException failed) {
            LOG.warn("your documents were not made anew: {}", failed.getMessage());
        }
    }

    private void goOn(int done, int documents, int embedded) {
        if (stopped) {
            throw new LibraryException("the program ends; ./interviewer import goes on where this ended");
        }
    }

    /** Stops after the next few texts; what was embedded is kept. */
    @Override
    public void close() {
        stopped = true;
        await(LONGEST_LOADING);
    }
}
