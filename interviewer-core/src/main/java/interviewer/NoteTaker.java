package interviewer;

import interviewer.corpus.Scenario;
import interviewer.grading.DesignReview;
import interviewer.grading.JointGrade;
import interviewer.grading.JointReader;
import interviewer.llm.LanguageModel;
import interviewer.llm.ModelException;
import interviewer.llm.ModelStatus;
import interviewer.phrasing.Phrase;
import interviewer.phrasing.Phraser;
import interviewer.session.Interview;
import interviewer.session.ModelNote;
import interviewer.session.Turn;
import interviewer.session.Turn.Graded;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the language model add its notes to interviews, behind the product's back: how it reads a graded answer, how it words what the
 * product said. One note is made at a time, words before readings, since a person waits for words. Nothing waits for a note, and a
 * note changes nothing but itself; without a ready model there is nothing to do. Thread-safe.
 */
public final class NoteTaker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NoteTaker.class);

    private final LanguageModel model;
    private final JointReader reader;
    private final Phraser phraser;
    private final Storage storage;
    private final Clock clock;
    private final Thread worker = Thread.ofVirtual().name("notes").unstarted(this::work);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Job> queue = new ArrayList<>();
    private @Nullable Job current;
    private long version;

    public NoteTaker(LanguageModel model, JointReader reader, Phraser phraser, Storage storage, Clock clock) {
        this.model = model;
        this.reader = reader;
        this.phraser = phraser;
        this.storage = storage;
        this.clock = clock;
        worker.start();
    }

    /** What a note is to be made of. */
    private static final class Job {
        private final String interview;
        private final Wanted wanted;
        private String text = "";
        private long started;

        Job(String interview, Wanted wanted) {
            this.interview = interview;
            this.wanted = wanted;
        }
    }

    /**
     * A note on its way.
     *
     * @param turn number of the turn that it is for
     * @param kind {@code reading} or {@code wording}
     * @param state {@code queued}, {@code loading} or {@code working}
     * @param position how many notes are made before it
     * @param text its words so far; empty for a reading
     * @param seconds since it was begun, 0 while it waits
     */
    public record Progress(int turn, String kind, String state, int position, String text, long seconds) {}

    /**
     * All notes of one interview that are on their way.
     *
     * @param version grows with every change of any interview
     */
    public record Board(long version, List<Progress> pending) {
        public Board {
            pending = List.copyOf(pending);
        }
    }

    /** Queues the notes that the newest round of an interview wants and lacks. Returns at once. */
    void follow(Interview interview) {
        if (model.status() instanceof ModelStatus.Absent) {
            return;
        }
        queue(interview, Wanted.of(interview));
    }

    /** Queues a second reading of one grade, in place of one that failed. */
    void readAgain(Interview interview, Graded graded) {
        queue(interview, List.of(new Wanted.Reading(graded.n())));
    }

    /** Notes of an interview that are on their way now. */
    public Board board(String interview) {
        lock.lock();
        try {
            return boardAlone(interview);
        } finally {
            lock.unlock();
        }
    }

    /** The same once anything changed since that version, or after a while. */
    public Board await(String interview, long since, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (version == since && left > 0) {
                left = changed.awaitNanos(left);
            }
            return boardAlone(interview);
        } finally {
            lock.unlock();
        }
    }

    /** Stops the note under way, within a second; what is queued is dropped. */
    @Override
    public void close() {
        worker.interrupt();
    }

    /** All at once, so that the words among them are made first. */
    private void queue(Interview interview, List<Wanted> wanted) {
        lock.lock();
        try {
            for (Wanted note : wanted) {
                Job job = new Job(interview.id(), note);
                if (jobs().stream().noneMatch(other -> isSame(job, other))) {
                    queue.add(job);
                }
            }
            queue.sort(Comparator.comparing(waiting -> waiting.wanted instanceof Wanted.Reading)); // stable
            tell();
        } finally {
            lock.unlock();
        }
    }

    private static boolean isSame(Job left, Job right) {
        return left.interview.equals(right.interview) && left.wanted.isFor(right.wanted.turn(), right.wanted.kind());
    }

    /** The one under way first. */
    private List<Job> jobs() {
        List<Job> jobs = new ArrayList<>(queue);
        if (current != null) {
            jobs.addFirst(current);
        }
        return jobs;
    }

    private Board boardAlone(String interview) {
        List<Job> jobs = jobs();
        List<Progress> pending = new ArrayList<>();
        for (int at = 0; at < jobs.size(); at++) {
            if (jobs.get(at).interview.equals(interview)) {
                pending.add(progress(jobs.get(at), at));
            }
        }
        return new Board(version, pending);
    }

    private Progress progress(Job job, int position) {
        String state =
                job != current ? "queued" : model.status() instanceof ModelStatus.Loading ? "loading" : "working";
        long seconds = job == current ? (System.nanoTime() - job.started) / 1_000_000_000 : 0;
        return new Progress(job.wanted.turn(), job.wanted.kind(), state, position, job.text, seconds);
    }

    private void work() {
        try {
            while (true) {
                Job job = take();
                try {
                    note(job).ifPresent(note -> keep(job, note));
                } catch (ModelException cancelled) {
                    return;
                } catch (RuntimeException failure) {
                    LOG.error("a note on turn {} of interview {} failed", job.wanted.turn(), job.interview, failure);
                } finally {
                    finish();
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private Job take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (queue.isEmpty()) {
                changed.await();
            }
            Job job = queue.removeFirst();
            job.started = System.nanoTime();
            current = job;
            tell();
            return job;
        } finally {
            lock.unlock();
        }
    }

    /** Empty when nobody wants it any more: the person went on, or deleted the interview. */
    private Optional<ModelNote> note(Job job) throws ModelException {
        Optional<Interview> interview = storage.interview(job.interview);
        if (interview.isEmpty() || !job.wanted.isOfUse(interview.get())) {
            return Optional.empty();
        }
        return Optional.of(
                switch (job.wanted) {
                    case Wanted.Reading reading -> reading(interview.get(), reading);
                    case Wanted.Wording wording -> wording(wording, words -> hear(job, words));
                });
    }

    private ModelNote reading(Interview interview, Wanted.Reading wanted) throws ModelException {
        Graded graded = (Graded) interview.turn(wanted.turn());
        Scenario scenario = ((Turn.Question) interview.turn(graded.question())).scenario();
        // What a design has to be about nothing says beforehand.
        DesignReview review = graded.review();
        String subject = review == null ? String.join(",", scenario.subject()) : null;
        JointGrade read = reader.read(scenario.text(), graded.answer(), subject, graded.grade());
        JointGrade joint = review == null ? read : read.atMost(review.atMost());
        return new ModelNote.Reading(graded.n(), clock.instant(), joint.reading(), joint.counted());
    }

    private ModelNote wording(Wanted.Wording wanted, Consumer<String> heard) throws ModelException {
        Phrase phrase = phraser.phrase(wanted.plain(), heard);
        return new ModelNote.Wording(
                wanted.turn(), clock.instant(), phrase.model(), phrase.text(), phrase.refused(), phrase.millis());
    }

    private void hear(Job job, String words) {
        lock.lock();
        try {
            job.text = words;
            tell();
        } finally {
            lock.unlock();
        }
    }

    private void keep(Job job, ModelNote note) {
        try {
            storage.keep(job.interview, note);
        } catch (IllegalStateException deleted) {
            LOG.debug("interview {} is gone; its note is dropped", job.interview, deleted);
        }
    }

    private void finish() {
        lock.lock();
        try {
            current = null;
            tell();
        } finally {
            lock.unlock();
        }
    }

    private void tell() {
        version++;
        changed.signalAll();
    }
}
