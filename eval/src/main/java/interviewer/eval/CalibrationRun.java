package interviewer.eval;

import interviewer.eval.ReadingLog.Line;
import interviewer.grading.Calibration;
import interviewer.grading.Grade;
import interviewer.grading.Grader;
import interviewer.grading.SecondReader;
import interviewer.grading.SecondReading;
import interviewer.llm.ModelException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a model read answers whose right levels are known, and makes its {@link Calibration} of that. Readings that the log holds
 * already are not made again, as long as they were made by the same model with the same prompt, set and grader. Called by the command
 * line; not thread-safe while it runs.
 */
public final class CalibrationRun {
    private final Grader grader;
    private final SecondReader reader;
    private final ReadingLog log;

    public CalibrationRun(Grader grader, SecondReader reader, ReadingLog log) {
        this.grader = grader;
        this.reader = reader;
        this.log = log;
    }

    /** Told how far it is. Called from the thread that runs. */
    public interface Heard {
        /** After each reading: how many are there, of how many, and the middle time of one; 0 when none was made yet. */
        void at(int done, int total, double medianSeconds);

        /** A call failed: whether to go on with the next answer; the failed one then counts as unusable. */
        boolean goesOn(String why);
    }

    /**
     * Reads what is not read yet.
     *
     * @param model digest of the model that is asked
     * @return the readings in the order of the answers; empty when it was told not to go on
     */
    public Optional<List<Line>> read(CalibrationAnswers set, String model, Heard heard) {
        Map<String, Line> kept = log.lines();
        List<Line> lines = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        for (GradedAnswer answer : set.answers()) {
            Grade grade = grader.grade(answer.prompt(), answer.answer(), null);
            Line known = kept.get(answer.id());
            boolean isKept = known != null && isOf(known, set, grade, model);
            Line line = known != null && isKept ? known : read(answer, set, grade);
            if (hasFailed(line) && !heard.goesOn(String.valueOf(line.reading().unreadable()))) {
                return Optional.empty();
            }
            if (!isKept && !hasFailed(line)) {
                log.add(line);
            }
            seconds.add(line.seconds());
            lines.add(line);
            heard.at(lines.size(), set.answers().size(), median(seconds));
        }
        return Optional.of(lines);
    }

    /** No reply came; one that came and cannot be read is a reading of this model. */
    private static boolean hasFailed(Line line) {
        return line.reading().model().isEmpty();
    }

    private static boolean isOf(Line line, CalibrationAnswers set, Grade grade, String model) {
        return line.set().equals(set.set())
                && line.grader().equals(grade.grader())
                && line.reading().digest().equals(model)
                && line.reading().prompt().equals(SecondReader.prompt());
    }

    private Line read(GradedAnswer answer, CalibrationAnswers set, Grade grade) {
        long started = System.nanoTime();
        try {
            SecondReading reading = reader.read(answer.prompt(), answer.answer(), null, grade);
            double seconds = (System.nanoTime() - started) / 1e9;
            return new Line(answer.id(), set.set(), grade.grader(), seconds, reading);
        } catch (ModelException cancelled) {
            throw new IllegalStateException("the calibration was interrupted", cancelled);
        }
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }

    /** What the readings have proven. */
    public static Calibration calibration(
            CalibrationAnswers set, List<Line> lines, String model, String digest, Instant at) {
        List<CalibrationFit.Sample> samples = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            samples.add(new CalibrationFit.Sample(
                    set.answers().get(index).labels(), lines.get(index).reading()));
        }
        int usable =
                (int) samples.stream().filter(CalibrationFit.Sample::isUsable).count();
        return new Calibration(
                model,
                digest,
                SecondReader.prompt(),
                lines.getFirst().grader(),
                set.set(),
                lines.size(),
                usable,
                at,
                CalibrationFit.steps(samples));
    }
}
