package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.grading.SignalTable.Row;
import interviewer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RidgeTest {

    @Test
    void fit_separableExamples_recoversTheirDirection() {
        List<Example> examples = new ArrayList<>();
        Random random = new Random(5);
        while (examples.size() < 400) {
            double x = random.nextDouble(-1, 1);
            double y = random.nextDouble(-1, 1);
            examples.add(example(2 * x - y > 0 ? 1 : 0, 1, x, y, random.nextDouble(-1, 1)));
        }

        LogisticFunction function = new Ridge(.1).fit(examples, example -> example.level() == 1);

        assertEquals(-2, function.weights().get(0) / function.weights().get(1), .1);
        assertEquals(0, function.weights().get(2) / function.weights().get(0), .1);
        assertTrue(function.weights().get(0) > 1, function.toString());
        assertTrue(function.of(new double[] {.2, 0, 1}) > .5);
        assertTrue(function.of(new double[] {0, .4, -1}) < .5);
    }

    /** Expected numbers printed by the irls() of the first version, in Python with numpy, on the same five examples. */
    @Test
    void fit_weightedExamples_equalsTheReference() {
        List<Example> examples = List.of(
                example(1, 1, .2, 1),
                example(0, .5, .9, 0),
                example(2, 2, .4, .3),
                example(0, 1, .1, .7),
                example(1, .25, .6, .6));

        LogisticFunction function = new Ridge(.5).fit(examples, example -> example.level() >= 1);

        assertEquals(0.714042570787427, function.bias(), 1e-9);
        assertEquals(-0.010160004029959204, function.weights().get(0), 1e-9);
        assertEquals(0.1209739954121868, function.weights().get(1), 1e-9);
    }

    @Test
    void fit_oneClassOnly_settles() {
        LogisticFunction function =
                new Ridge(.5).fit(List.of(example(0, 1, 1, 0), example(0, 1, 0, 1)), example -> example.level() == 2);

        assertTrue(function.of(new double[] {1, 1}) < .1, function.toString());
    }

    @Test
    void fit_strongerRidge_givesSmallerWeights() {
        List<Example> examples = List.of(example(1, 1, 1, 0), example(0, 1, 0, 1));

        double weak = new Ridge(.1)
                .fit(examples, example -> example.level() == 1)
                .weights()
                .getFirst();
        double strong = new Ridge(5)
                .fit(examples, example -> example.level() == 1)
                .weights()
                .getFirst();

        assertTrue(0 < strong && strong < weak, strong + " and " + weak);
    }

    @Test
    void of_lambdaThatIsNotAboveZero_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Ridge(0));
        assertThrows(IllegalArgumentException.class, () -> new Ridge(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Ridge(Double.POSITIVE_INFINITY));
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> new Ridge(-1));
        assertEquals("lambda is -1.0; it must be above 0", refusal.getMessage());
    }

    private static Example example(int level, double weight, double... signals) {
        return new Example(new Row(new Span(0, 0), signals, Set.of()), level, weight);
    }
}
