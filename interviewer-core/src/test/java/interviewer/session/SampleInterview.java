package interviewer.session;

import interviewer.corpus.Correction;
import interviewer.corpus.Passage;
import interviewer.corpus.Scenario;
import interviewer.corpus.Source;
import interviewer.grading.Evidence;
import interviewer.grading.FactualError;
import interviewer.grading.Flag;
import interviewer.grading.Grade;
import interviewer.grading.Step;
import interviewer.grading.StepGrade;
import interviewer.grading.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An interview for tests, with a turn of every kind and a grade that leaves no field empty. */
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

    /** All five kinds of turn, numbered 1 to 7, and a disagreement. */
    public static Interview full(String id) {
        List<Turn> turns =
                List.of(question(1), answer(2, 1), graded(3), probe(4), answer(5, 4), ungraded(6), reveal(7));
        return new Interview(id, START, turns, List.of(disagreement(Step.GOTCHA, 1)));
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
        return new Turn.Graded(n, at(n), 1, ANSWER, grade());
    }

    public static Turn ungraded(int n) {
        Grade none = Grade.ungraded("It is in a language that I cannot read.", List.of(Flag.REDUCED), "embedded 1", 3);
        return new Turn.Graded(n, at(n), 1, ANSWER + "\n\n" + ANSWER, none);
    }

    public static Turn probe(int n) {
        return new Turn.Probe(n, at(n), Step.GOTCHA, "What breaks first?");
    }

    public static Turn reveal(int n) {
        Turn.Point point = new Turn.Point(Step.NUMBER, "5 TB an object", List.of(PASSAGE), List.of(CORRECTION));
        return new Turn.Reveal(n, at(n), 1, List.of(point));
    }

    public static Disagreement disagreement(Step step, int level) {
        return new Disagreement(3, step, level, 0, "I said \"it\".", at(8));
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
                "embedded 1 (MiniLM)",
                41);
    }

    private static StepGrade mark(Step step, int level) {
        Evidence words = level == 0 ? null : new Evidence("S3", 8, 10);
        return new StepGrade(
                step, level, level == 2, words, List.of(PASSAGE), "Because.", level == 2 ? "" : "Say more.");
    }

    private static Scenario scenario() {
        return new Scenario(
                "s3-photo-uploads",
                "service",
                List.of("s3"),
                List.of("s3"),
                "Users of a photo app upload pictures.",
                "Where do the uploads go?",
                Map.of("gotcha", "What breaks first?", "number", "How large may one be?"));
    }

    private static Instant at(int n) {
        return START.plusSeconds(n);
    }
}
