package interviewer;

import interviewer.answering.Answerer;
import interviewer.answering.Exchange;
import interviewer.answering.Reply;
import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.Scenario;
import interviewer.corpus.Section;
import interviewer.corpus.ServiceCard;
import interviewer.grading.Calibrations;
import interviewer.grading.DesignReviewer;
import interviewer.grading.FactFinder;
import interviewer.grading.Grade;
import interviewer.grading.Grader;
import interviewer.grading.JointReader;
import interviewer.grading.Step;
import interviewer.grading.StepGrade;
import interviewer.llm.Embedder;
import interviewer.llm.LanguageModel;
import interviewer.llm.ModelStatus;
import interviewer.phrasing.Phraser;
import interviewer.retrieval.Retriever;
import interviewer.retrieval.SearchMode;
import interviewer.retrieval.SearchResult;
import interviewer.session.Design;
import interviewer.session.Disagreement;
import interviewer.session.Drill;
import interviewer.session.Interview;
import interviewer.session.Interview.Open;
import interviewer.session.Turn;
import interviewer.session.Turn.Answer;
import interviewer.session.Turn.Graded;
import interviewer.session.Turn.Question;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The verbs of the product: search, ask, grade, start, answer, reveal, disagree. Called by the command line and the web server;
 * every turn is stored before a method returns it. Thread-safe: two writers of one interview cannot both win, since the storage
 * refuses a turn whose number is taken.
 */
public final class Interviewer {
    /** The longest answer that is taken, in UTF-16 code units: more than an hour of speech. */
    public static final int LONGEST_ANSWER = 64 * 1024;

    private final Corpus corpus;
    private final Catalog catalog;
    private final Retriever retriever;
    private final Grader grader;
    private final Answerer answerer;
    private final Embedder embedder;
    private final LanguageModel language;
    private final NoteTaker notes;
    private final Calibrations calibrations;
    private final Storage storage;
    private final Drill drill;
    private final Round round;
    private final Clock clock;
    private final RandomGenerator random;
    private final List<Lock> locks =
            Stream.<Lock>generate(ReentrantLock::new).limit(64).toList();

    public Interviewer(
            Knowledge knowledge, Retriever retriever, Readers readers, Models models, Storage storage, Chance chance) {
        this.corpus = knowledge.corpus();
        this.catalog = knowledge.catalog();
        this.retriever = retriever;
        this.grader = readers.grader();
        this.answerer = new Answerer(corpus, catalog, retriever);
        this.embedder = models.embedder();
        this.language = models.language();
        this.storage = storage;
        this.drill = new Drill(knowledge.scenarios(), corpus, catalog);
        this.clock = chance.clock();
        DesignReviewer reviewer = new DesignReviewer(corpus, catalog, readers.grader(), embedder);
        Design design = new Design(reviewer, new FactFinder(catalog, embedder));
        this.round = new Round(drill, design, readers.grader(), embedder, clock);
        this.random = chance.random();
        Phraser phraser = new Phraser(catalog, language);
        this.calibrations = readers.calibrations();
        JointReader second = new JointReader(readers.second(), calibrations);
        this.notes = new NoteTaker(language, second, phraser, storage, clock);
    }

    /** What was read from the corpus module. */
    public record Knowledge(Corpus corpus, Catalog catalog, List<Scenario> scenarios) {}

    /** The models: one in this process, one that may be there. */
    public record Models(Embedder embedder, LanguageModel language) {}

    /** What makes two runs differ: time and luck. */
    public record Chance(Clock clock, RandomGenerator random) {}

    public Corpus corpus() {
        return corpus;
    }

    public Catalog catalog() {
        return catalog;
    }

    /** The model that adds notes, to be looked at and chosen. */
    public LanguageModel language() {
        return language;
    }

    /** The notes that are on their way. */
    public NoteTaker notes() {
        return notes;
    }

    /** The question bank; the first one is that of a first visit. */
    public List<Scenario> scenarios() {
        return drill.scenarios();
    }

    public SearchResult search(String query, int limit, SearchMode mode) {
        return retriever.search(query, limit, mode);
    }

    /** The section of a person's own document that holds a block, as a search found it; empty for blocks of the guide. */
    public Optional<Section> ownSection(String block) {
        return retriever.ownSection(block);
    }

    public Reply ask(String question, List<Exchange> history, int limit) {
        return answerer.answer(question, history, limit);
    }

    /** Grades one answer without keeping anything. Waits for the embedding model while it loads. */
    public Grade grade(String question, String answer, @Nullable String service) {
        refuseTooLong(answer);
        return round.grade(question, answer, service);
    }

    /** A new interview with its first question. */
    public Interview start(Choice choice) {
        Scenario scenario = scenario(choice, List.of());
        byte[] id = new byte[16];
        random.nextBytes(id);
        Instant now = clock.instant();
        Question question = new Question(1, now, scenario);
        Interview interview = new Interview(HexFormat.of().formatHex(id), now, List.of(question), List.of());
        storage.create(interview);
        notes.follow(interview);
        return interview;
    }

    /** The next question of an interview whose last one is finished, or was left without an answer. */
    public Interview next(String id, Choice choice) {
        Interview interview = existing(id);
        if (interview.open() == Open.GRADE) {
            throw new ConflictException("an answer of this interview is not graded yet");
        }
        List<Question> asked = interview.turns().stream()
                .filter(Question.class::isInstance)
                .map(Question.class::cast)
                .toList();
        return noted(append(interview, new Question(interview.nextNumber(), clock.instant(), scenario(choice, asked))));
    }

    /**
     * Takes an answer: stores it, and stores what follows: a grade, or in a design what comes before it. The same answer sent twice is taken once.
     *
     * @param to number of the turn that it answers: question, clarification, probe or change
     * @param seconds from the first key to sending, 0 when unknown
     */
    public Interview answer(String id, int to, String text, int seconds) {
        refuseTooLong(text);
        if (text.isBlank()) {
            throw new IllegalArgumentException("the answer is empty; say what you would use and why");
        }
        return alone(id, () -> answerAlone(id, to, text, seconds));
    }

    private Interview answerAlone(String id, int to, String text, int seconds) {
        Interview interview = existing(id);
        if (Round.isRepeated(interview, to, text)) {
            return goOn(interview);
        }
        if (!Round.waitsFor(interview, to)) {
            throw new ConflictException("turn " + to + " waits for no answer; this interview waits for: "
                    + interview.open().label());
        }
        Answer answer = new Answer(interview.nextNumber(), clock.instant(), to, text, Math.max(0, seconds));
        return goOn(append(interview, answer));
    }

    /** Grades an answer that has none, after a failure or a restart; an interview without one comes back as it is. */
    public Interview regrade(String id) {
        return alone(id, () -> goOn(existing(id)));
    }

    /** Ends the question without an answer to the probe, or to the changed requirement of a design. */
    public Interview reveal(String id) {
        return alone(id, () -> {
            Interview interview = existing(id);
            if (interview.open() != Open.PROBE) {
                throw new ConflictException("a strong answer is shown after your own; this interview waits for: "
                        + interview.open().label());
            }
            return goOn(append(interview, round.end(interview)));
        });
    }

    /** Lets the language model read the answer of a grade once more; its note comes later. */
    public Interview readAgain(String id, int grade) {
        Interview interview = existing(id);
        if (language.status() instanceof ModelStatus.Absent) {
            language.look(); // it may be back
        }
        if (language.status() instanceof ModelStatus.Absent absent) {
            throw new ConflictException(absent.detail());
        }
        notes.readAgain(interview, gradedTurn(interview, grade));
        return interview;
    }

    /** Keeps the person's own mark beside ours. */
    public Interview disagree(String id, int grade, Step step, int level, String reason) {
        Interview interview = existing(id);
        StepGrade ours = interview.finalGrade(gradedTurn(interview, grade)).of(step);
        storage.keep(id, new Disagreement(grade, step, level, ours.level(), reason, clock.instant()));
        return existing(id);
    }

    /** Takes that mark back. */
    public Interview withdraw(String id, int grade, Step step) {
        existing(id);
        storage.withdraw(id, grade, step.id());
        return existing(id);
    }

    /** The interview with that id; throws {@link NotFoundException}. */
    public Interview interview(String id) {
        return existing(id);
    }

    public List<Interview> interviews() {
        return storage.interviews();
    }

    public void delete(String id) {
        if (!storage.delete(id)) {
            throw new NotFoundException("there is no interview " + id);
        }
    }

    /** Never throws. */
    public Readiness readiness() {
        Readiness.CorpusInfo info =
                new Readiness.CorpusInfo(corpus.hash(), catalog.cards().size());
        return Readiness.of(embedder.status(), language.status(), storage.check(), info);
    }

    /** How far grades can be trusted: by what was measured, by the person's own marks, and by what models have proven. */
    public Trust trust() {
        return Trust.of(grader, corpus, embedder.status(), storage.interviews(), calibrations.all());
    }

    private Interview noted(Interview interview) {
        notes.follow(interview);
        return interview;
    }

    /** Appends what follows until the interview waits for the person. */
    private Interview goOn(Interview interview) {
        Interview open = interview;
        while (open.open() == Open.GRADE) {
            open = append(open, round.next(open));
        }
        return open;
    }

    /** One answer of an interview is graded at a time; two interviews seldom share a lock. */
    private Interview alone(String id, Supplier<Interview> work) {
        Lock oneAtATime = locks.get(Math.floorMod(id.hashCode(), locks.size()));
        oneAtATime.lock();
        try {
            return noted(work.get());
        } finally {
            oneAtATime.unlock();
        }
    }

    private Scenario scenario(Choice choice, List<Question> asked) {
        if (choice.scenario() != null) {
            return drill.scenario(choice.scenario())
                    .orElseThrow(
                            () -> new NotFoundException("there is no question called '" + choice.scenario() + "'"));
        }
        return drill.pick(asked, Optional.ofNullable(choice.service()).map(this::cardId), random);
    }

    private String cardId(String service) {
        return catalog.find(service)
                .map(ServiceCard::id)
                .orElseThrow(() -> new NotFoundException("the guide has no service called '" + service + "'"));
    }

    private Graded gradedTurn(Interview interview, int n) {
        if (interview.turn(n) instanceof Graded graded) {
            if (!graded.grade().isGraded()) {
                throw new ConflictException("this answer was left ungraded; there is no mark to disagree with");
            }
            return graded;
        }
        throw new IllegalArgumentException("turn " + n + " is no grade");
    }

    private Interview append(Interview interview, Turn turn) {
        try {
            storage.append(interview.id(), turn);
        } catch (IllegalStateException taken) {
            throw new ConflictException("this interview went on elsewhere; load it again");
        }
        return interview.with(turn);
    }

    private Interview existing(String id) {
        return storage.interview(id).orElseThrow(() -> new NotFoundException("there is no interview " + id));
    }

    private static void refuseTooLong(String answer) {
        if (answer.length() > LONGEST_ANSWER) {
            throw new TooLongException(
                    "the answer has " + answer.length() + " characters; at most " + LONGEST_ANSWER + " are graded");
        }
    }
}
