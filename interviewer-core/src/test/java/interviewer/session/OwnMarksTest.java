package interviewer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import interviewer.grading.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class OwnMarksTest {

    private static Interview with(List<Disagreement> disagreements) {
        Interview full = SampleInterview.full("full");
        return new Interview(full.id(), full.startedAt(), full.turns(), disagreements);
    }

    private static List<Disagreement> gotchas(int count) {
        List<Disagreement> marks = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            int level = index % 3;
            marks.add(new Disagreement(3, Step.GOTCHA, level, index == 0 ? 2 : level, "", Instant.EPOCH));
        }
        return marks;
    }

    @Test
    void of_nothing_isEmpty() {
        OwnMarks own = OwnMarks.of(List.of());

        assertEquals(0, own.marks());
        assertEquals(0, own.labels());
        assertEquals(5, own.steps().size());
    }

    @Test
    void of_fewLabels_saysNothingOfTheStep() {
        OwnMarks own = OwnMarks.of(List.of(with(gotchas(9))));

        assertEquals(9, own.labels());
        assertEquals(1, own.tooHigh());
        assertEquals(0, own.tooLow());
        assertEquals(9, own.steps().get(2).labels());
        assertNull(own.steps().get(2).exact());
        assertNull(own.steps().get(2).kappa());
    }

    /** Labels 0 1 2 0 1 2 0 1 2 0; ours the same but 2 for the first. Observed 4; expected by the marginals 14.2. */
    @Test
    void of_tenLabels_tellsExactAndKappa() {
        OwnMarks own = OwnMarks.of(List.of(with(gotchas(10))));

        assertEquals(.9, own.steps().get(2).exact());
        assertEquals(1 - 4 / 14.2, Objects.requireNonNull(own.steps().get(2).kappa()), 1e-9);
        assertNull(own.steps().getFirst().kappa());
    }

    /** The sample has one grade with marks and one that was left ungraded. */
    @Test
    void marks_areThoseOfAllGrades() {
        assertEquals(10, OwnMarks.of(List.of(with(List.of()), with(List.of()))).marks());
    }
}
