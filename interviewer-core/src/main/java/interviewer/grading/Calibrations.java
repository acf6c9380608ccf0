package interviewer.grading;

import java.util.List;
import java.util.Optional;

/** The port to the calibrations that are kept. Read whenever a reading is made, so that a new one counts at once. Thread-safe. */
public interface Calibrations {

    /** That of the model with this digest; empty when it was never calibrated, or what is kept cannot be read. Never throws. */
    Optional<Calibration> of(String digest);

    /** All that can be read, by name of the model. Never throws. */
    List<Calibration> all();

    /** A sentence for each that cannot be read: which file, what is wrong, what helps. Never throws. */
    List<String> problems();

    /** Keeps none. */
    static Calibrations none() {
        return new Calibrations() {
            @Override
            public Optional<Calibration> of(String digest) {
                return Optional.empty();
            }

            @Override
            public List<Calibration> all() {
                return List.of();
            }

            @Override
            public List<String> problems() {
                return List.of();
            }
        };
    }
}
