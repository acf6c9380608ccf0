package interviewer.eval;

import com.fasterxml.jackson.core.type.TypeReference;
import interviewer.text.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was reached before: a JSON file {@code {"nDCG@10": {"value": 0.71, "tolerance": 0.01}}}. A figure that falls further than its
 * tolerance is a drop; the caller fails the run.
 *
 * @param bounds by name of the measure
 */
public record Baseline(Map<String, Bound> bounds) {
    public Baseline {
        bounds = new LinkedHashMap<>(bounds);
    }

    /**
     * The figure that was reached.
     *
     * @param value reached
     * @param tolerance that a run may be worse by, 0 or more
     * @param better {@code "lower"} for errors such as {@code total.mae}; otherwise higher is better
     */
    public record Bound(
            double value, double tolerance, @Nullable String better) {
        public Bound {
            if (!(tolerance >= 0) || !Double.isFinite(value)) {
                throw new IllegalArgumentException("value " + value + " with tolerance " + tolerance + " is no bound");
            }
        }

        boolean isKept(double seen) {
            return "lower".equals(better) ? seen <= value + tolerance : seen >= value - tolerance;
        }
    }

    /**
     * A figure that got worse.
     *
     * @param seen the figure now; null when the run does not have it
     */
    public record Drop(
            String measure, Bound bound, @Nullable Double seen) {
        @Override
        public String toString() {
            String now = seen == null ? "missing" : String.format(Locale.ROOT, "%.4f", seen);
            return String.format(
                    Locale.ROOT, "%s is %s; the baseline is %.4f +- %.4f", measure, now, bound.value, bound.tolerance);
        }
    }

    /** Reads a file; throws {@link EvalFileException} for one that is not of the form. */
    public static Baseline read(Path file) {
        try {
            return new Baseline(Json.mapper()
                    .readValue(Files.readString(file), new TypeReference<LinkedHashMap<String, Bound>>() {}));
        } catch (IOException unreadable) {
            throw new EvalFileException(file.toString(), "is no baseline (" + unreadable.getMessage() + ")");
        }
    }

    /** What got worse, in the order of the baseline; empty when nothing did. */
    public List<Drop> compare(List<Figure> figures) {
        List<Drop> drops = new ArrayList<>();
        bounds.forEach((measure, bound) -> {
            Optional<Figure> figure = Figure.find(figures, measure);
            if (figure.isEmpty() || !bound.isKept(figure.get().value())) {
                drops.add(new Drop(measure, bound, figure.map(Figure::value).orElse(null)));
            }
        });
        return drops;
    }
}
