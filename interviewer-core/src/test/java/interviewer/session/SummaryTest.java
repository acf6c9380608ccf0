package interviewer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interviewer.session.Turn.Graded;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void summary_ofADrill_saysWhatWasMetAndWhatIsFirst() {
        assertEquals(
                "This answer earns 5 of 10 points: borderline. Met: name, pattern. Partly there: number."
                        + " First to add, for the step gotcha: Say more.",
                Summary.of((Graded) SampleInterview.graded(3)));
    }

    @Test
    void summary_ofADesign_countsPartsAndPoints() {
        assertEquals(
                "On the five steps the design as a whole earns 5 of 10 points."
                        + " It has 1 of 1 parts of the path and 0 of 1 points of running it."
                        + " Verdict: borderline. First to add: logs in one place.",
                Summary.of((Graded) SampleInterview.reviewed(9)));
    }

    @Test
    void summary_withoutAGrade_saysWhy() {
        assertEquals("This answer has no grade. It is in a language that I cannot read.", Summary.of((Graded)
                SampleInterview.ungraded(3)));
    }
}
