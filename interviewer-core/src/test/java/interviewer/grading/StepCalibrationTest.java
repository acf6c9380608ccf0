package interviewer.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.grading.SecondReading.Met;
import interviewer.grading.SecondReading.StepReading;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StepCalibrationTest {
    private static final StepWeights.Logistic NOTHING = new StepWeights.Logistic(0, List.of(), List.of());
    private static final Evidence WORDS = new Evidence("Messages come twice.", 0, 20);

    @Test
    void level_yesForWordsThatCount_raisesByOneOnly() {
        StepReading reading = reading(0, 2, WORDS, new Margins(-.5, -1));

        assertEquals(1, StepCalibration.level(reading, 9, 9));
    }

    @Test
    void level_yesForWordsThatTheEmbeddedGraderDoesNotAccept_staysWhereItIs() {
        StepReading reading = reading(0, 2, null, new Margins(-.5, -1));

        assertEquals(0, StepCalibration.level(reading, 9, 9));
    }

    @Test
    void level_markThatARuleLowered_isNotRaised() {
        StepReading reading = reading(1, 2, WORDS, new Margins(2, .5));

        assertEquals(1, StepCalibration.level(reading, 9, 9));
    }

    @Test
    void level_no_lowersByOneOnly() {
        assertEquals(1, StepCalibration.level(reading(2, 0, null, new Margins(.5, .1)), -9, -9));
        assertEquals(0, StepCalibration.level(reading(1, 0, null, new Margins(.5, -1)), -9, -9));
    }

    @Test
    void level_markThatARuleLowered_isNotLoweredTwice() {
        assertEquals(1, StepCalibration.level(reading(1, 0, null, new Margins(2, .5)), 0, -1));
    }

    @Test
    void level_storedWithoutMargins_staysWhereItIs() {
        assertEquals(1, StepCalibration.level(reading(1, 2, WORDS, null), 9, 9));
    }

    @Test
    void level_weightZero_movesNothing() {
        StepCalibration none =
                new StepCalibration(Step.GOTCHA, 0, ReadingSignals.NONE, signals(9), signals(9), .5, .2, .5, -.1);

        assertEquals(0, none.level(reading(0, 2, WORDS, new Margins(-.1, -.1))));
    }

    @Test
    void level_readingLikeTheUsualOne_saysNothing() {
        ReadingSignals always = ReadingSignals.of(reading(0, 2, WORDS, null));
        StepCalibration yes = new StepCalibration(Step.GOTCHA, 4, always, signals(4), signals(4), .5, .2, .6, .1);

        assertEquals(0, yes.level(reading(0, 2, WORDS, new Margins(-.1, -.1))));
    }

    @Test
    void level_whateverIsSaid_movesOneLevelAndRisesOnlyForAcceptedWords() {
        Random random = new Random(11);
        for (int round = 0; round < 10_000; round++) {
            int ours = random.nextInt(3);
            Evidence accepted = random.nextBoolean() ? WORDS : null;
            Margins margins = new Margins(random.nextGaussian() * 3, random.nextGaussian() * 3);

            int level = StepCalibration.level(
                    reading(ours, random.nextInt(3), accepted, margins),
                    random.nextGaussian() * 5,
                    random.nextGaussian() * 5);

            assertTrue(Math.abs(level - ours) <= 1 && level >= 0 && level <= 2, ours + " to " + level);
            assertTrue(level <= ours || accepted != null, "raised without words");
        }
    }

    @Test
    void margins_ofCertainty_areBounded() {
        StepWeights.Levels half = new StepWeights.Levels(NOTHING, NOTHING, .5, .5);

        assertEquals(new Margins(10, -10), Margins.of(1, 0, half));
        assertEquals(new Margins(0, 0), Margins.of(.5, .5, half));
        assertEquals(1, new Margins(0, -.01).level());
    }

    @Test
    void weight_thatIsNoNumber_isRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new StepCalibration(
                        Step.NAME, Double.NaN, ReadingSignals.NONE, signals(0), signals(0), 0, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new ReadingSignals(0, 0, Double.POSITIVE_INFINITY, 0));
    }

    private static ReadingSignals signals(double each) {
        return new ReadingSignals(each, each, each, each);
    }

    static StepReading reading(int ours, int level, @Nullable Evidence accepted, @Nullable Margins margins) {
        List<Met> tests =
                List.of(new Met("trouble", "something goes wrong", level > 0), new Met("then", "a remedy", level == 2));
        List<Evidence> evidence = level > 0 ? List.of(WORDS) : List.of();
        return new StepReading(Step.GOTCHA, level, ours, evidence, tests, false, "", accepted, margins);
    }
}
