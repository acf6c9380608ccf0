package interviewer.web;

import interviewer.Storage;
import interviewer.StorageException;
import interviewer.session.Disagreement;
import interviewer.session.Interview;
import interviewer.session.ModelNote;
import interviewer.session.Turn;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A storage whose disk is full. */
final class BrokenStorage implements Storage {
    static StorageException full() {
        return new StorageException("/data/interviewer.db cannot be used: disk full", new IOException("secret"));
    }

    @Override
    public Health check() {
        return new Health(false, "disk full");
    }

    @Override
    public void create(Interview interview) {
        throw full();
    }

    @Override
    public void append(String interview, Turn turn) {
        throw full();
    }

    @Override
    public Optional<Interview> interview(String id) {
        throw full();
    }

    @Override
    public List<Interview> interviews() {
        throw full();
    }

    @Override
    public boolean delete(String id) {
        throw full();
    }

    @Override
    public void keep(String interview, Disagreement disagreement) {
        throw full();
    }

    @Override
    public boolean withdraw(String interview, int grade, String step) {
        throw full();
    }

    @Override
    public void keep(String interview, ModelNote note) {
        throw full();
    }

    @Override
    public void close() {}
}
