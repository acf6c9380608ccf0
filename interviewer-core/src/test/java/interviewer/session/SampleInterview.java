package interviewer.session;

import interviewer.corpus.Correction;
import interviewer.corpus.DesignBrief;
import interviewer.corpus.FactSource;
import interviewer.corpus.Passage;
import interviewer.corpus.Scenario;
import interviewer.corpus.Source;
import interviewer.grading.Counted;
import interviewer.grading.DesignReview;
import interviewer.grading.Evidence;
import interviewer.grading.ExampleSentence;
import interviewer.grading.FactualError;
import interviewer.grading.Flag;
import interviewer.grading.Grade;
import interviewer.grading.Margins;
import interviewer.grading.ModelAnswer;
import interviewer.grading.SecondReading;
import interviewer.grading.SecondReading.Met;
import interviewer.grading.SecondReading.StepReading;
import interviewer.grading.Step;
import interviewer.grading.StepGrade;
import interviewer.grading.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Interviews for tests, with a turn of every kind and a grade that leaves no field empty. */
public final class SampleInterview {
    /** With a fraction, which must survive every store. */
    public static final Instant START = Instant.parse("2026-03-01T10:00:00.123456Z");

    private static final String ANSWER =
            "I'd use S3 \"presigned\" URLs; 20 MB – fine.\nOverwrites are eventually consistent. 📷";
    private static final Source SOURCE = new Source("aws-core-services.txt", 120, 180);
    private static final Passage PASSAGE = new Passage(
            "guide.s3.gotchas.1",
            List.of("2. Storage", "S3 (Simple Storage Service)"),
            Passage.Kind.GOTCHA,
            "Reads after overwrites see the new object.",
            SOURCE);
    private static final Correction CORRECTION = new Correction(
            "s3-consistency",
            "eventually consistent",
            "S3 reads are strongly consistent.",
            "2020-12",
            "outdated",
            "Amazon S3 User Guide",
            "",
            "seen",
            SOURCE,
            PASSAGE.id());

    private SampleInterview() {}

    /** All five kinds of turn of a drill, numbered 1 to 7, a disagreement, and notes of a model. */
    public static Interview full(String id) {
        List<Turn> turns =
                List.of(question(1), answer(2, 1), graded(3), probe(4), answer(5, 4), ungraded(6), reveal(7));
        List<ModelNote> notes = List.of(reading(3), wording(4), unreadable(6));
        return new Interview(id, START, turns, List.of(disagreement(Step.GOTCHA, 1)), notes);
    }

    /** A whole design interview, with the kinds of turn that a drill does not have. */
    public static Interview design(String id) {
        List<Turn> turns = List.of(
                new Turn.Question(1, at(1), designScenario()),
                answer(2, 1),
                clarification(3, 2),
                answer(4, 3),
                new Turn.Probe(5, at(5), null, "Who waits for the thumbnails?"),
                answer(6, 5),
                change(7),
                answer(8, 7),
                reviewed(9),
                reveal(10));
        return new Interview(id, START, turns, List.of());
    }

    /** Only asked. */
    public static Interview started(String id, Instant at) {
        Turn first = new Turn.Question(1, at, scenario());
        return new Interview(id, at, List.of(first), List.of());
    }

    public static Turn question(int n) {
        return new Turn.Question(n, at(n), scenario());
    }

    public static Turn answer(int n, int to) {
        return new Turn.Answer(n, at(n), to, ANSWER, 27);
    }

    public static Turn graded(int n) {
        return new Turn.Graded(n, at(n), 1, ANSWER, grade(), null);
    }

    public static Turn ungraded(int n) {
        Grade none = Grade.ungraded("It is in a language that I cannot read.", List.of(Flag.REDUCED), "embedded 1", 3);
        return new Turn.Graded(n, at(n), 1, ANSWER + "\n\n" + ANSWER, none, null);
    }

    public static Turn probe(int n) {
        return new Turn.Probe(n, at(n), Step.GOTCHA, "What breaks first?");
    }

    public static Turn reveal(int n) {
        Turn.Point point = new Turn.Point(Step.NUMBER, "", "5 TB an object", List.of(PASSAGE), List.of(CORRECTION));
        return new Turn.Reveal(n, at(n), 1, List.of(point), "This answer earns 5 of 10 points: borderline.");
    }

    public static Turn clarification(int n, int to) {
        return new Turn.Clarification(
                n, at(n), to, "About 4 million photos a day.\nAs for the rest: decide that yourself.");
    }

    public static Turn change(int n) {
        return new Turn.Change(n, at(n), "The board has halved the budget. What do you change first?");
    }

    /** The grade of a design. */
    public static Turn reviewed(int n) {
        Evidence words = new Evidence("S3", 8, 10);
        DesignReview review = new DesignReview(
                List.of(new DesignReview.Part(
                        "pictures",
                        "data",
                        "keeps the files",
                        List.of("S3"),
                        words,
                        "Files are large.",
                        List.of(PASSAGE))),
                List.of(new DesignReview.Operation(
                        "logs", "logs in one place", null, "Or one guesses.", List.of(PASSAGE))),
                List.of(new DesignReview.Service("s3", "S3", grade().steps())),
                new DesignReview.Change("The board has halved the budget.", words, "Delivery is the largest part."));
        return new Turn.Graded(n, at(n), 1, ANSWER, grade(), review);
    }

    public static Disagreement disagreement(Step step, int level) {
        return new Disagreement(3, step, level, 0, "I said \"it\".", at(8));
    }

    /** A model's reading of a grade, with a step that it sees otherwise. */
    public static ModelNote reading(int turn) {
        List<StepReading> steps = Stream.of(Step.values())
                .map(step -> new StepReading(
                        step,
                        2,
                        0,
                        List.of(new Evidence("I'd use S3", 0, 10)),
                        List.of(new Met("gives_a_figure", "a figure is given", true)),
                        true,
                        "It sees this step as met: it finds that a figure is given.",
                        new Evidence("I'd use S3", 0, 10),
                        new Margins(-1.25, -3)))
                .toList();
        return new ModelNote.Reading(
                turn,
                at(9),
                new SecondReading("small:1b", "5c21", "second-reading 1", steps, true, null, 900, 150, 18_000),
                counted());
    }

    /** A model that failed. */
    public static ModelNote unreadable(int turn) {
        return new ModelNote.Reading(
                turn,
                at(9),
                SecondReading.unreadable("small:1b", "5c21", "second-reading 1", "It fell silent.", 20_000),
                null);
    }

    private static Counted counted() {
        Counted.Change change = new Counted.Change(
                Step.GOTCHA, 0, 1, "Raised from missing to partial.", new Evidence("I'd use S3", 0, 10));
        return new Counted(true, 40, Map.of("gotcha", 1.5), "Counted: weight gotcha 1.5.", List.of(change), grade());
    }

    /** How a model words a turn. */
    public static ModelNote wording(int turn) {
        return new ModelNote.Wording(turn, at(9), "small:1b", "So, what would break first?", null, 2_100);
    }

    private static Grade grade() {
        FactualError error = new FactualError(
                "eventually consistent",
                53,
                74,
                "S3 reads are strongly consistent.",
                "2020-12",
                FactualError.Severity.OUTDATED,
                PASSAGE,
                "Amazon S3 User Guide",
                null);
        return new Grade(
                5,
                Verdict.BORDERLINE,
                null,
                List.of(Flag.FALSE_CLAIM),
                List.of(
                        mark(Step.NAME, 2),
                        mark(Step.PATTERN, 2),
                        mark(Step.GOTCHA, 0),
                        mark(Step.NUMBER, 1),
                        mark(Step.NOT_USE, 0)),
                List.of(error),
                List.of(CORRECTION),
                "And when the upload stops half-way?",
                new ModelAnswer(
                        "S3 keeps files.",
                        1,
                        List.of(new ModelAnswer.Said(Step.NAME, "S3 keeps files.", List.of(PASSAGE), null, "2026-11"))),
                "embedded 1 (MiniLM)",
                41);
    }

    private static StepGrade mark(Step step, int level) {
        Evidence words = level == 0 ? null : new Evidence("S3", 8, 10);
        ExampleSentence example = new ExampleSentence("One is at most 5 TB.", List.of(), "Amazon S3 User Guide", null);
        return new StepGrade(
                step,
                level,
                level == 2,
                words,
                List.of(PASSAGE),
                "Because.",
                level == 2 ? "" : "Say more.",
                level == 2 ? null : example);
    }

    private static Scenario scenario() {
        return new Scenario(
                "s3-photo-uploads",
                "service",
                List.of("s3"),
                List.of("s3"),
                "Users of a photo app upload pictures.",
                "Where do the uploads go?",
                Map.of("gotcha", "What breaks first?", "number", "How large may one be?"),
                null);
    }

    private static Scenario designScenario() {
        FactSource quote = new FactSource("Pattern 1", null, null, null, null);
        DesignBrief brief = new DesignBrief(
                "Photo app",
                quote,
                List.of(new DesignBrief.Fact("uploads", List.of("How many photos?"), "4 million photos a day.")),
                List.of(new DesignBrief.Part(
                        "pictures",
                        DesignBrief.Role.DATA,
                        "keeps the files",
                        List.of("s3"),
                        List.of("object stor"),
                        List.of("file"),
                        "Where do the files lie?",
                        "Files are large.",
                        quote)),
                List.of(new DesignBrief.Operation(
                        "logs",
                        "logs in one place",
                        List.of(List.of("logs")),
                        List.of("All logs are kept in one place."),
                        "Where do you look?",
                        "Or one guesses.",
                        quote)),
                new DesignBrief.Change(
                        "Half the budget.", List.of("s3"), List.of("cheap"), List.of("Cut it."), "Money."));
        return new Scenario(
                "design-photos", "design", List.of("s3"), List.of("s3"), "", "Design a photo app.", Map.of(), brief);
    }

    private static Instant at(int n) {
        return START.plusSeconds(n);
    }
}
