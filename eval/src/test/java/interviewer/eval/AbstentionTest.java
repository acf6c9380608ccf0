package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class AbstentionTest {

    @Test
    void auc_perfectlyParted_isOne() {
        assertEquals(1, new Abstention(new double[] {.9, .8}, new double[] {.1}).auc());
    }

    @Test
    void auc_ties_countHalf() {
        assertEquals(.75, new Abstention(new double[] {.5, .9}, new double[] {.5, .5}).auc());
    }

    @Test
    void auc_allEqual_isHalf() {
        assertEquals(.5, new Abstention(new double[] {0, 0, 0}, new double[] {0, 0}).auc());
    }

    @Test
    void refusedAtKept_twentyAnswerable_mayLoseOne() {
        double[] answerable = new double[20];
        for (int index = 0; index < 20; index++) {
            answerable[index] = .1 + index * .04;
        }

        Abstention abstention = new Abstention(answerable, new double[] {.05, .12, .139, .14, .5});

        assertEquals(3 / 5.0, abstention.refusedAtKept());
    }

    @Test
    void isMeasurable_oneSideOnly_isFalse() {
        assertFalse(new Abstention(new double[] {1}, new double[] {}).isMeasurable());
    }
}
