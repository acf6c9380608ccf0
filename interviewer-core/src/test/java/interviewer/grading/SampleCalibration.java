package interviewer.grading;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Calibrations for tests. */
public final class SampleCalibration {
    private SampleCalibration() {}

    /** Of one digest, one prompt and one grader, in which these steps count so much that every yes or no moves them. */
    public static Calibration of(String digest, String grader, Step... counting) {
        List<StepCalibration> steps = Arrays.stream(Step.values())
                .map(step -> step(step, List.of(counting).contains(step)))
                .toList();
        return new Calibration(
                "scripted:1b",
                digest,
                SecondReader.prompt(),
                grader,
                "cb648f2a",
                40,
                39,
                Instant.parse("2026-11-22T08:00:00Z"),
                steps);
    }

    /** Where just this one is kept. */
    public static Calibrations kept(Calibration calibration) {
        return new Calibrations() {
            @Override
            public Optional<Calibration> of(String digest) {
                return digest.equals(calibration.digest()) ? Optional.of(calibration) : Optional.empty();
            }

            @Override
            public List<Calibration> all() {
                return List.of(calibration);
            }

            @Override
            public List<String> problems() {
                return List.of();
            }
        };
    }

    private static StepCalibration step(Step step, boolean counts) {
        ReadingSignals half = new ReadingSignals(.5, .5, .5, .5);
        ReadingSignals strong = counts ? new ReadingSignals(10, 10, 10, 10) : ReadingSignals.NONE;
        return new StepCalibration(step, counts ? 40 : 0, half, strong, strong, .6, .4, counts ? .7 : .6, .02);
    }
}
