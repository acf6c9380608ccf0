package interviewer.grading;

import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.Correction;
import interviewer.corpus.Mention;
import interviewer.grading.ClauseReader.Reading;
import interviewer.retrieval.Retriever;
import interviewer.text.NormalText;
import interviewer.text.PlainSpeech;
import interviewer.text.Tokenizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The embedded grader: no language model, the same bytes for the same answer.
 *
 * <ol>
 *   <li>The answer is brought to one form that knows the way back ({@link PlainSpeech}); a language that cannot be read ends
 *       here, ungraded.
 *   <li>What is not the candidate's is blanked: instructions, verdicts, pasted text ({@link Hygiene}).
 *   <li>What is left is cut into clauses, and each is measured against the service cards ({@link SignalTable}).
 *   <li>For each step the best clause decides the level by learnt weights and fixed rules ({@link StepJudge}).
 *   <li>Wrong claims are listed ({@link Errors}), and every mark gets its quote, sources and advice ({@link Feedback}).
 *   <li>A mark that is not met gets a sentence that would have earned it, and who tried gets a model answer ({@link Examples}).
 * </ol>
 *
 * Thread-safe. Grades by words alone, and says so, when the embedding model is not there.
 */
public final class EvidenceGrader implements Grader {
    private static final Pattern NO_ANSWER = Pattern.compile("(?i)^\\W*(?:"
            + "(?:i (?:really )?(?:don'?t|do not) know|no idea|not sure|no clue)\\b.{0,60}"
            + "|(?:pass|skip|idk|dunno|n/?a|none|yes|no|ok(?:ay)?|fine|sure|maybe|solution|thought process|let'?s (?:think|solve).{0,30}step by step)\\W*"
            + ")$");
    private static final Pattern FILLERS = Pattern.compile("(?i)\\b(?:um+|uh+|er+|erm|you know|i mean)\\b");
    /** What earned nothing and is one of these was no try. */
    private static final Set<Flag> NOT_TRIED =
            EnumSet.of(Flag.NOT_AN_ANSWER, Flag.OFF_TOPIC, Flag.INJECTION, Flag.VERBATIM_CORPUS);

    /** Fewer words that earn nothing are no answer. */
    private static final int FEW_WORDS = 6;

    /** Code units that are read of an answer; what is behind them is neither credited nor charged. */
    private static final int LONGEST = 64 * 1024;

    private final Corpus corpus;
    private final Catalog catalog;
    private final SignalTable signals;
    private final StepJudge judge;
    private final Feedback feedback;
    private final Errors errors;
    private final Examples examples;
    private final String weights;

    public EvidenceGrader(Corpus corpus, Catalog catalog, Retriever retriever, SignalTable signals) {
        this(corpus, catalog, retriever, signals, StepWeights.shipped());
    }

    EvidenceGrader(Corpus corpus, Catalog catalog, Retriever retriever, SignalTable signals, StepWeights weights) {
        this.corpus = corpus;
        this.catalog = catalog;
        this.signals = signals;
        this.judge = new StepJudge(weights);
        this.feedback = new Feedback(corpus, catalog, retriever, signals.meanings());
        this.errors = new Errors(corpus);
        this.examples = new Examples(corpus, catalog, signals, judge);
        this.weights = weights.trainedOn();
    }

    @Override
    public Grade grade(String question, String answer, @Nullable String service) {
        long started = System.nanoTime();
        String read = answer.substring(0, Math.min(answer.length(), LONGEST));
        NormalText normal = PlainSpeech.of(read);
        Optional<String> foreign = Languages.foreign(normal.text());
        if (foreign.isPresent()) {
            String reason = "This answer seems to be in " + foreign.get() + "; this grader reads English only.";
            return Grade.ungraded(reason, List.of(Flag.UNSUPPORTED_LANGUAGE), name(), millisSince(started));
        }
        Hygiene.Clean clean = signals.clean(question, normal);
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(clean.flags());
        if (FILLERS.matcher(read).results().limit(2).count() == 2) {
            flags.add(Flag.SPEECH_NOISE);
        }
        SignalTable.Answered answered = signals.read(question, clean.text(), service);
        List<StepGrade> marks = marks(clean.text(), answered, answer, normal).stream()
                .map(mark -> withExample(mark, question, answered))
                .toList();
        List<FactualError> wrong = errors.in(answered.readings(), answer, normal);
        addFlags(flags, clean.text(), answered, marks, wrong);
        int total = marks.stream().mapToInt(StepGrade::level).sum();
        return new Grade(
                total,
                Verdict.of(marks, wrong),
                null,
                List.copyOf(flags),
                marks,
                wrong,
                corrections(marks),
                feedback.followUp(marks),
                isTried(total, flags) ? examples.modelAnswer(question, answered).orElse(null) : null,
                name(),
                millisSince(started));
    }

    private List<StepGrade> marks(String text, SignalTable.Answered answered, String answer, NormalText normal) {
        boolean says = !NO_ANSWER.matcher(text).find() && !isElsewhere(answered.readings(), catalog.mentions(text));
        List<StepGrade> marks = new ArrayList<>();
        for (Step step : Step.values()) {
            StepJudge.Judgment judgment =
                    says ? judge.judge(step, answered.readings(), answered.context()) : StepJudge.Judgment.NONE;
            marks.add(feedback.mark(step, judgment, answered.context(), answer, normal));
        }
        return marks;
    }

    private StepGrade withExample(StepGrade mark, String question, SignalTable.Answered answered) {
        return mark.level() == 2
                ? mark
                : mark.withExample(examples.of(mark.step(), question, answered).orElse(null));
    }

    /** Whether somebody tried to answer, so that a model answer gives nothing away. */
    private static boolean isTried(int total, Set<Flag> flags) {
        return total > 0 || Collections.disjoint(flags, NOT_TRIED);
    }

    private void addFlags(
            Set<Flag> flags,
            String text,
            SignalTable.Answered answered,
            List<StepGrade> marks,
            List<FactualError> wrong) {
        boolean empty = marks.stream().allMatch(mark -> mark.level() == 0);
        int words = Tokenizer.tokens(text).size();
        List<Mention> mentions = catalog.mentions(text);
        boolean bare = words < FEW_WORDS
                || NO_ANSWER.matcher(text).find()
                || text.strip().endsWith("?");
        if (empty && bare) {
            flags.add(Flag.NOT_AN_ANSWER);
        }
        if (empty && words >= 8 && isElsewhere(answered.readings(), mentions)) {
            flags.add(Flag.OFF_TOPIC);
        }
        boolean vendor = mentions.stream().anyMatch(mention -> mention.kind().equals("vendor"));
        if (vendor && answered.context().offered().isEmpty()) {
            flags.add(Flag.WRONG_CLOUD);
        }
        if (!wrong.isEmpty()) {
            flags.add(Flag.FALSE_CLAIM);
        }
        if (!signals.hasMeanings()) {
            flags.add(Flag.REDUCED);
        }
    }

    /** Nothing of AWS is named, and nothing is near to any card. */
    static boolean isElsewhere(List<Reading> readings, List<Mention> mentions) {
        boolean names = mentions.stream().anyMatch(mention -> !mention.isGeneric());
        double nearest = readings.stream()
                .mapToDouble(reading -> Math.max(reading.of(Signal.NEAR_PURPOSE), reading.of(Signal.NEAR_GOTCHA)))
                .max()
                .orElse(0);
        return !names && nearest < 0.4;
    }

    private List<Correction> corrections(List<StepGrade> marks) {
        Set<Correction> corrections = new LinkedHashSet<>();
        marks.forEach(mark -> mark.sources().forEach(passage -> corrections.addAll(corpus.correctionsOf(passage))));
        return List.copyOf(corrections);
    }

    @Override
    public String name() {
        String by = signals.hasMeanings() ? signals.model() : "words only";
        String own = corpus.own().isEmpty() ? "" : " " + corpus.own().says();
        return "embedded 1 (" + by + ", corpus " + corpus.hash().substring(0, 8) + own + ", weights "
                + weights.substring(0, 8) + ")";
    }

    private static long millisSince(long started) {
        return (System.nanoTime() - started) / 1_000_000;
    }
}
