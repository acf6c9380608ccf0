package interviewer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interviewer.corpus.CorpusLoader;
import interviewer.grading.Calibration;
import interviewer.grading.Grade;
import interviewer.grading.Grader;
import interviewer.grading.SampleCalibration;
import interviewer.grading.Step;
import interviewer.grading.TrustReport.Subject;
import interviewer.llm.ModelStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CalibratedModelTest {
    private static final Subject RUNNING = new Subject("embedded 1 (m)", "corpus", "cards", "weights");

    @Test
    void of_calibrationOfWhatRuns_countsForTheStepsThatGained() {
        Calibration calibration = SampleCalibration.of("d1", "embedded 1 (m)", Step.GOTCHA, Step.NOT_USE);

        CalibratedModel model = CalibratedModel.of(calibration, RUNNING);

        assertEquals(List.of(Step.GOTCHA, Step.NOT_USE), model.counts());
        assertEquals(List.of(), model.differs());
        assertEquals("scripted:1b", model.model());
        assertEquals("2026-11-22", model.date());
        assertEquals(40, model.answers());
        assertEquals(39, model.usable());
        assertEquals(.6, model.embedded(), 1e-9);
        assertEquals(.4, model.alone(), 1e-9);
        assertEquals(.64, model.both(), 1e-9);
    }

    @Test
    void of_calibrationWithoutGain_countsForNothing() {
        CalibratedModel model = CalibratedModel.of(SampleCalibration.of("d1", "embedded 1 (m)"), RUNNING);

        assertEquals(List.of(), model.counts());
        assertEquals(List.of(), model.differs());
    }

    @Test
    void of_calibrationBesideAnotherGrader_movesNothingAndSaysWhy() {
        CalibratedModel model = CalibratedModel.of(SampleCalibration.of("d1", "embedded 0", Step.GOTCHA), RUNNING);

        assertEquals(List.of(), model.counts());
        assertEquals(List.of("grader"), model.differs());
    }

    @Test
    void of_calibrationWithAnotherPrompt_movesNothingAndSaysWhy() {
        Calibration old = withPrompt(SampleCalibration.of("d1", "embedded 1 (m)", Step.GOTCHA), "reader 0");

        CalibratedModel model = CalibratedModel.of(old, RUNNING);

        assertEquals(List.of(), model.counts());
        assertEquals(List.of("prompt"), model.differs());
    }

    @Test
    void of_whileNobodyKnowsWhatRuns_comparesPromptsOnly() {
        CalibratedModel model = CalibratedModel.of(SampleCalibration.of("d1", "embedded 0", Step.GOTCHA), null);

        assertEquals(List.of(Step.GOTCHA), model.counts());
        assertEquals(List.of(), model.differs());
    }

    @Test
    void trust_listsThemNewestFirst() {
        Calibration old = at(SampleCalibration.of("d1", "unnamed"), "older:1b", "2026-01-02T00:00:00Z");
        Calibration young = at(SampleCalibration.of("d2", "unnamed"), "newer:1b", "2026-11-02T23:59:59Z");

        Trust trust = Trust.of(
                new Refusing(),
                CorpusLoader.load(),
                new ModelStatus.Absent("no model here"),
                List.of(),
                List.of(old, young));

        assertEquals(
                List.of("newer:1b 2026-11-02", "older:1b 2026-01-02"),
                trust.calibrations().stream()
                        .map(model -> model.model() + " " + model.date())
                        .toList());
    }

    private static Calibration withPrompt(Calibration made, String prompt) {
        return new Calibration(
                made.model(),
                made.digest(),
                prompt,
                made.grader(),
                made.answers(),
                made.read(),
                made.usable(),
                made.at(),
                made.steps());
    }

    private static Calibration at(Calibration made, String name, String at) {
        return new Calibration(
                name,
                made.digest(),
                made.prompt(),
                made.grader(),
                made.answers(),
                made.read(),
                made.usable(),
                Instant.parse(at),
                made.steps());
    }

    /** Named as by default. */
    private static final class Refusing implements Grader {
        @Override
        public Grade grade(String question, String answer, @Nullable String service) {
            throw new UnsupportedOperationException("nothing is graded here");
        }
    }
}
