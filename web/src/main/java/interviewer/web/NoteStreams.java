package interviewer.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import interviewer.Interviewer;
import interviewer.NotFoundException;
import interviewer.NoteTaker;
import interviewer.NoteTaker.Progress;
import interviewer.session.ModelNote;
import interviewer.text.Json;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * Tells pages of the notes that a language model is adding to an interview: {@code progress} while one is on its way, {@code note}
 * when it is there, {@code done} when no more is to come, which ends the stream. Thread-safe; a stream blocks its (virtual) thread.
 */
final class NoteStreams implements AutoCloseable {
    private static final int MOST_STREAMS = 64;
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(1);

    private final Interviewer interviewer;
    private final Semaphore streams = new Semaphore(MOST_STREAMS);
    private volatile boolean closed;

    NoteStreams(Interviewer interviewer) {
        this.interviewer = interviewer;
    }

    void serve(Context context) throws InterruptedException {
        String id = context.pathParam("id");
        interviewer.interview(id);
        if (!streams.tryAcquire()) {
            throw new HttpResponseException(
                    503, "already " + MOST_STREAMS + " pages listen to notes; close some, or load the interview again");
        }
        try {
            context.contentType(StatusStreams.TYPE);
            new Stream(id, context.res().getOutputStream()).run();
        } catch (IOException | NotFoundException left) {
            // the page was closed or the interview deleted; nobody is left to tell
        } finally {
            streams.release();
        }
    }

    /** The streams that are open end within a second. */
    @Override
    public void close() {
        closed = true;
    }

    /** One page that listens. */
    private final class Stream {
        private final String interview;
        private final OutputStream out;
        private final Set<ModelNote> told = new HashSet<>();
        private List<Progress> before = List.of();
        private int events;

        Stream(String interview, OutputStream out) {
            this.interview = interview;
            this.out = out;
        }

        /** What is on its way is read before what is there: a note that falls between is told, not lost. */
        void run() throws IOException, InterruptedException {
            NoteTaker notes = interviewer.notes();
            NoteTaker.Board board = notes.board(interview);
            tellNotes();
            while (!board.pending().isEmpty() && !closed) {
                tellProgress(board.pending());
                board = notes.await(interview, board.version(), SIGN_OF_LIFE);
                if (board.pending().size() < before.size()) {
                    tellNotes();
                }
            }
            tellNotes();
            write("done", Map.of());
        }

        private void tellNotes() throws IOException {
            for (ModelNote note : interviewer.interview(interview).notes()) {
                if (told.add(note)) {
                    write("note", Json.mapper().valueToTree(note));
                }
            }
        }

        private void tellProgress(List<Progress> pending) throws IOException {
            for (Progress progress : pending) {
                if (!before.contains(progress)) {
                    write("progress", progress);
                }
            }
            before = pending;
        }

        private void write(String name, Object data) throws IOException {
            out.write(event(++events, name, data));
            out.flush();
        }
    }

    private static byte[] event(int id, String name, Object data) throws JsonProcessingException {
        String json = Json.mapper().writeValueAsString(data);
        return ("id: " + id + "\nevent: " + name + "\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
