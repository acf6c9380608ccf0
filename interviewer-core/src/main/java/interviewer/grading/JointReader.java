package interviewer.grading;

import interviewer.llm.ModelException;
import org.jspecify.annotations.Nullable;

/**
 * The second reader together with what is known of its worth: reads an answer and gives the grade of both. Thread-safe.
 *
 * @param reader who reads
 * @param calibrations looked up for each reading, by the digest of the model that replied
 */
public record JointReader(SecondReader reader, Calibrations calibrations) {

    /** As {@link SecondReader#read}. */
    public JointGrade read(String question, String answer, @Nullable String service, Grade grade)
            throws ModelException {
        SecondReading reading = reader.read(question, answer, service, grade);
        return JointGrade.of(grade, reading, calibrations.of(reading.digest()).orElse(null));
    }
}
