package interviewer.grading;

import com.fasterxml.jackson.databind.JsonNode;
import interviewer.grading.SecondReading.Met;
import interviewer.grading.SecondReading.StepReading;
import interviewer.llm.Completion;
import interviewer.llm.LanguageModel;
import interviewer.llm.ModelException;
import interviewer.llm.Prompt;
import interviewer.text.NormalText;
import interviewer.text.PlainSpeech;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lets a language model read an answer that the embedded grader has graded. The model is asked neither for levels nor for quotes: it
 * gets numbered clauses, points at some and answers yes/no tests; levels and quotes are made of that here. What its reading counts for
 * says {@link JointGrade}.
 * A reply that cannot be read is a reading that says so. Thread-safe; one call takes as long as the model does.
 */
public final class SecondReader {
    /** What people call the levels. */
    static final List<String> LEVELS = List.of("missing", "partial", "met");
    /** What is no answer earns nothing, whatever a model reads in it. */
    private static final Set<Flag> CLOSED = Set.of(Flag.NOT_AN_ANSWER, Flag.OFF_TOPIC, Flag.WRONG_CLOUD);

    private final SignalTable signals;
    private final LanguageModel model;
    private final ReaderPrompt asking = new ReaderPrompt();
    private final StepWeights weights = StepWeights.shipped();

    public SecondReader(SignalTable signals, LanguageModel model) {
        this.signals = signals;
        this.model = model;
    }

    /** Name and version of what it asks. */
    public static String prompt() {
        return ReaderPrompt.NAME;
    }

    /**
     * Reads one answer.
     *
     * @param question what was asked
     * @param answer what was said
     * @param service as for {@link Grader#grade}
     * @param grade the embedded grade of the same answer
     * @throws ModelException when the call was cancelled; every other failure is an unreadable reading
     */
    public SecondReading read(String question, String answer, @Nullable String service, Grade grade)
            throws ModelException {
        long started = System.nanoTime();
        if (!grade.isGraded()) {
            return unreadable("There is no grade that a second reader could look at.", started);
        }
        NormalText normal = PlainSpeech.of(answer);
        String clean = signals.clean(question, normal).text();
        NumberedClauses clauses = NumberedClauses.of(clean, normal);
        if (clauses.isEmpty()) {
            return unreadable("Nothing of this answer is left for a second reader.", started);
        }
        Prompt asked = asking.of(question, signals.subjects(question, service), clauses);
        try {
            Completion reply = model.complete(asked, heard -> {});
            return reading(reply, new Read(clauses, view(question, clean, service, grade, normal), answer, grade));
        } catch (ModelException failure) {
            if (failure.fault() == ModelException.Fault.CANCELLED) {
                throw failure;
            }
            return unreadable(String.valueOf(failure.getMessage()), started);
        }
    }

    /**
     * What a reply is held against.
     *
     * @param view of the embedded grader
     */
    private record Read(NumberedClauses clauses, EmbeddedView view, String answer, Grade grade) {}

    private EmbeddedView view(String question, String clean, @Nullable String service, Grade grade, NormalText normal) {
        EmbeddedView view = EmbeddedView.of(signals.read(question, clean, service), weights, normal);
        return grade.flags().stream().anyMatch(CLOSED::contains) ? view.closed() : view;
    }

    private static SecondReading unreadable(String why, long started) {
        return SecondReading.unreadable("", "", ReaderPrompt.NAME, why, (System.nanoTime() - started) / 1_000_000);
    }

    private static SecondReading reading(Completion reply, Read read) {
        Optional<List<StepReading>> steps = steps(reply.text(), read);
        if (steps.isEmpty()) {
            String why = "The reply of " + reply.model() + " could not be read.";
            return SecondReading.unreadable(reply.model(), reply.digest(), ReaderPrompt.NAME, why, reply.millis());
        }
        return new SecondReading(
                reply.model(),
                reply.digest(),
                ReaderPrompt.NAME,
                steps.get(),
                read.clauses().isWhole(),
                null,
                reply.promptTokens(),
                reply.replyTokens(),
                reply.millis());
    }

    /** Empty when a field is missing or of another type: half a reply is none. */
    private static Optional<List<StepReading>> steps(String reply, Read read) {
        Optional<JsonNode> root = ReplyJson.of(reply);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        List<StepReading> steps = new ArrayList<>();
        for (Step step : Step.values()) {
            JsonNode said = root.get().path(step.id());
            boolean whole = said.path("clauses").isArray()
                    && ReaderTest.of(step).stream()
                            .allMatch(test -> said.path(test.id()).isBoolean());
            if (!whole) {
                return Optional.empty();
            }
            steps.add(step(step, said, read));
        }
        return Optional.of(steps);
    }

    private static StepReading step(Step step, JsonNode said, Read read) {
        List<Integer> numbers = numbers(said.path("clauses"), read.clauses());
        List<Evidence> evidence = numbers.stream()
                .map(number -> Evidence.of(read.answer(), read.clauses().place(number)))
                .toList();
        Evidence accepted = read.view()
                .accepted(step, read.clauses().runs(numbers))
                .map(place -> Evidence.of(read.answer(), place))
                .orElse(null);
        List<Met> tests = ReaderTest.of(step).stream()
                .map(test ->
                        new Met(test.id(), test.asks(), said.path(test.id()).booleanValue()))
                .toList();
        int level = level(evidence, tests);
        int ours = read.grade().of(step).level();
        return new StepReading(
                step,
                level,
                ours,
                evidence,
                tests,
                Math.abs(level - ours) == 2,
                says(level, ours, evidence, tests),
                accepted,
                read.view().of(step));
    }

    /** A number that no clause has points at nothing. */
    private static List<Integer> numbers(JsonNode said, NumberedClauses clauses) {
        TreeSet<Integer> pointed = new TreeSet<>();
        said.forEach(number -> pointed.add(number.asInt()));
        return pointed.stream()
                .filter(number -> number >= 1 && number <= clauses.size())
                .toList();
    }

    /** Without words of the answer a yes is worth nothing. */
    private static int level(List<Evidence> evidence, List<Met> tests) {
        if (evidence.isEmpty() || !tests.getFirst().met()) {
            return 0;
        }
        return tests.getLast().met() ? 2 : 1;
    }

    private static String says(int level, int ours, List<Evidence> evidence, List<Met> tests) {
        if (level == ours) {
            return "";
        }
        String sees = "It sees this step as " + LEVELS.get(level) + ": ";
        if (evidence.isEmpty()) {
            return sees + "it points at no words for it.";
        }
        Met telling = level == 1 || !tests.getFirst().met() ? firstNot(tests) : tests.getLast();
        return sees + (telling.met() ? "it finds that " : "it does not find that ") + telling.asks() + ".";
    }

    private static Met firstNot(List<Met> tests) {
        return tests.stream().filter(test -> !test.met()).findFirst().orElse(tests.getLast());
    }
}
