package interviewer.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * How far figures would scatter with another draw of items: items are drawn with replacement, the figures computed anew, and the
 * middle 95 % of them are the interval (percentile bootstrap). Same items and seed, same interval. Stateless.
 *
 * @param resamples how many draws
 * @param seed of the draws
 */
record Bootstrap(int resamples, long seed) {

    /** The figures over all items, each with its interval; a figure may be absent from a draw. */
    <T> List<Figure> figures(List<T> items, Function<List<T>, Map<String, Double>> statistic) {
        Map<String, List<Double>> draws = draws(items, statistic);
        List<Figure> figures = new ArrayList<>();
        statistic.apply(items).forEach((name, value) -> {
            List<Double> drawn = draws.getOrDefault(name, List.of(value));
            figures.add(new Figure(name, value, quantile(drawn, .025), quantile(drawn, .975)));
        });
        return figures;
    }

    private <T> Map<String, List<Double>> draws(List<T> items, Function<List<T>, Map<String, Double>> statistic) {
        Random random = new Random(seed);
        Map<String, List<Double>> draws = new LinkedHashMap<>();
        for (int draw = 0; draw < resamples; draw++) {
            List<T> drawn = new ArrayList<>(items.size());
            for (int item = 0; item < items.size(); item++) {
                drawn.add(items.get(random.nextInt(items.size())));
            }
            statistic
                    .apply(drawn)
                    .forEach((name, value) -> draws.computeIfAbsent(name, unseen -> new ArrayList<>())
                            .add(value));
        }
        draws.values().forEach(Collections::sort);
        return draws;
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
    }
}
