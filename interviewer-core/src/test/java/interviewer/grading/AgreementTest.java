package interviewer.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void kappa_equalRaters_isOne() {
        assertEquals(1, of(List.of(0, 1, 2, 1), List.of(0, 1, 2, 1)).kappa(3));
    }

    @Test
    void kappa_oppositeRaters_isMinusOne() {
        assertEquals(-1, of(List.of(0, 2), List.of(2, 0)).kappa(3));
    }

    @Test
    void kappa_neitherVariesAndBothAreEqual_isOne() {
        assertEquals(1, of(List.of(1, 1), List.of(1, 1)).kappa(3));
    }

    @Test
    void kappa_constantRater_isZero() {
        assertEquals(0, of(List.of(0, 1, 2), List.of(1, 1, 1)).kappa(3));
    }

    @Test
    void kappa_neitherVariesAndTheyDiffer_isZero() {
        assertEquals(0, of(List.of(0, 0), List.of(2, 2)).kappa(3));
    }

    @Test
    void kappa_distantErrors_weighFourTimes() {
        // observed 4; expected over the margins 2 1 1 and 1 1 2: (2 + 16 + 1 + 2 + 4 + 1) / 4
        assertEquals(1 - 4 / 6.5, of(List.of(0, 0, 1, 2), List.of(0, 2, 1, 2)).kappa(3), 1e-12);
    }

    @Test
    void macroF1_levelNobodyUsed_isLeftOut() {
        assertEquals((2 / 3.0 + 0) / 2, of(List.of(0, 0), List.of(0, 2)).macroF1(3), 1e-12);
    }

    @Test
    void spearman_ties_shareTheirRanks() {
        // ranks 0.5 0.5 2 3 and 0 1 2.5 2.5
        assertEquals(
                0.8888888888888888, of(List.of(1, 1, 2, 3), List.of(0, 1, 2, 2)).spearman(), 1e-12);
    }

    @Test
    void spearman_constantRater_isZero() {
        assertEquals(0, of(List.of(1, 2), List.of(1, 1)).spearman());
    }

    @Test
    void of_noItems_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> of(List.of(), List.of()));
    }

    private static Agreement of(List<Integer> gold, List<Integer> given) {
        List<Integer> items = IntStream.range(0, gold.size()).boxed().toList();
        return Agreement.of(items, gold::get, given::get);
    }
}
