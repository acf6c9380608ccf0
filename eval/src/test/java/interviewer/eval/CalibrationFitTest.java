package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.eval.CalibrationFit.Sample;
import interviewer.grading.Evidence;
import interviewer.grading.Margins;
import interviewer.grading.SecondReading;
import interviewer.grading.SecondReading.Met;
import interviewer.grading.SecondReading.StepReading;
import interviewer.grading.Step;
import interviewer.grading.StepCalibration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Readers whose worth is known: an embedded grader that is right three times of five, and a model beside it. */
class CalibrationFitTest {
    private static final Evidence WORDS = new Evidence("twice", 0, 5);

    @Test
    void steps_modelThatKnows_countsAndIsBetterTogether() {
        List<StepCalibration> steps = CalibrationFit.steps(samples(label -> label));

        for (StepCalibration step : steps) {
            assertTrue(step.weight() > 0, step.toString());
            assertTrue(step.both() > step.embedded() + .1, step.toString());
            assertEquals(1, step.model());
            assertTrue(step.gainFrom() > 0, step.toString());
        }
    }

    @Test
    void steps_modelThatGuesses_hasWeightZero() {
        Random luck = new Random(5);

        for (StepCalibration step : CalibrationFit.steps(samples(label -> luck.nextInt(3)))) {
            assertEquals(0, step.weight(), step.toString());
            assertEquals(0, step.partial().sum());
        }
    }

    @Test
    void steps_modelThatAlwaysSaysYes_hasWeightZeroAndChangesNothing() {
        for (StepCalibration step : CalibrationFit.steps(samples(label -> 2))) {
            assertEquals(0, step.weight());
            assertEquals(step.embedded(), step.both(), "a reading without contrast is no threshold");
        }
    }

    @Test
    void steps_modelThatSaysTheOpposite_hasWeightZero() {
        for (StepCalibration step : CalibrationFit.steps(samples(label -> 2 - label))) {
            assertEquals(0, step.weight(), step.toString());
        }
    }

    @Test
    void steps_mostReadingsUnusable_haveWeightZero() {
        List<Sample> samples = new ArrayList<>(samples(label -> label).subList(0, 19));
        SecondReading none = SecondReading.unreadable("small:1b", "5c21", "second-reading 1", "broken", 9);
        samples.addAll(samples(label -> label).stream()
                .skip(19)
                .map(sample -> new Sample(sample.labels(), none))
                .toList());

        assertTrue(CalibrationFit.steps(samples).stream().noneMatch(StepCalibration::counts));
    }

    @Test
    void steps_sameSamples_giveTheSame() {
        assertEquals(CalibrationFit.steps(samples(label -> label)), CalibrationFit.steps(samples(label -> label)));
    }

    /** Forty answers; the embedded grader is off by one on two of five, and not very sure of anything. */
    private static List<Sample> samples(IntUnaryOperator model) {
        Random random = new Random(3);
        List<Sample> samples = new ArrayList<>();
        for (int answer = 0; answer < 40; answer++) {
            int label = answer % 3;
            int ours = answer % 5 < 3 ? label : label == 0 ? 1 : label - 1;
            List<StepReading> steps = Arrays.stream(Step.values())
                    .map(step -> reading(step, ours, model.applyAsInt(label), random))
                    .toList();
            SecondReading reading =
                    new SecondReading("small:1b", "5c21", "second-reading 1", steps, true, null, 900, 90, 9_000);
            samples.add(new Sample(Marks.of(step -> label), reading));
        }
        return samples;
    }

    private static StepReading reading(Step step, int ours, int level, Random random) {
        double sure = .2 + random.nextDouble();
        Margins margins = new Margins(ours > 0 ? sure : -sure, ours > 1 ? sure : -sure);
        List<Met> tests =
                List.of(new Met("first", "it is there", level > 0), new Met("second", "it is whole", level > 1));
        return new StepReading(step, level, ours, List.of(WORDS), tests, false, "", WORDS, margins);
    }
}
