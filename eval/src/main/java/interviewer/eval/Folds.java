package interviewer.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The folds of a cross-validation: what is judged, and what may be learnt from for that. Stateless. */
final class Folds {
    private static final int FOLDS = 5;

    private Folds() {}

    /** @param others all items but those of this fold */
    record Fold<T>(List<T> items, List<T> others) {}

    /** Five folds in an order that the seed draws; each item stands in one. */
    static <T> List<Fold<T>> of(List<T> items, long seed) {
        List<T> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(seed));
        return IntStream.range(0, FOLDS)
                .mapToObj(fold -> new Fold<>(part(shuffled, fold, true), part(shuffled, fold, false)))
                .toList();
    }

    static int count() {
        return FOLDS;
    }

    private static <T> List<T> part(List<T> shuffled, int fold, boolean inside) {
        return IntStream.range(0, shuffled.size())
                .filter(index -> (index % FOLDS == fold) == inside)
                .mapToObj(shuffled::get)
                .toList();
    }
}
