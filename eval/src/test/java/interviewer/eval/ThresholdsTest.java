package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interviewer.eval.WeightFit.Outlook;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdsTest {

    @Test
    void best_levelsThatCanBeTold_areTold() {
        Thresholds thresholds = Thresholds.best(List.of(
                new Outlook(0, .2, .1), new Outlook(1, .5, .3), new Outlook(2, .8, .7), new Outlook(0, .31, .6)));

        assertEquals(new Thresholds(.32, .32, 1, 1, 0), thresholds);
    }

    @Test
    void best_raisedTooHigh_costsMoreThanTooLow() {
        // two alike: raising both is one too high, raising none one too low; kappa is 0 either way
        Thresholds thresholds = Thresholds.best(List.of(new Outlook(0, .5, 0), new Outlook(1, .5, 0)));

        assertEquals(new Thresholds(.52, .1, 0, .5, 0), thresholds);
    }

    @Test
    void level_met_needsPartialToo() {
        assertEquals(0, Thresholds.level(new Outlook(2, .4, .9), .5, .6));
        assertEquals(1, Thresholds.level(new Outlook(2, .5, .5), .5, .6));
        assertEquals(2, Thresholds.level(new Outlook(2, .5, .6), .5, .6));
    }
}
