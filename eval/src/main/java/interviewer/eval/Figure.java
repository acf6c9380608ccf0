package interviewer.eval;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One measured number.
 *
 * @param name of the measure, such as {@code nDCG@10} or {@code total.qwk}
 * @param value over the whole set
 * @param low lower end of the 95 % bootstrap interval over questions or answers
 * @param high upper end
 */
public record Figure(String name, double value, double low, double high) {

    /** The figure with that name, if it was measured. */
    public static Optional<Figure> find(List<Figure> figures, String name) {
        return figures.stream().filter(figure -> figure.name.equals(name)).findFirst();
    }

    /** {@code 0.712 [0.650, 0.770]}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", value, low, high);
    }
}
