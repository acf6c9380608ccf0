package interviewer.text;

/**
 * A figure with what it measures.
 *
 * @param low the value, or the lower end of a range, in the dimension's base unit
 * @param high the upper end; equal to {@code low} for a single value
 * @param dimension what kind of thing it measures
 * @param noun what is counted or paid for, a lower-case singular, may be empty
 * @param loose whether it has no bound: "milliseconds", "some cents", "thousands"
 * @param span its place in the text that was read
 */
public record Quantity(double low, double high, Dimension dimension, String noun, boolean loose, Span span) {

    /** Dimensions with their base units. */
    public enum Dimension {
        /** Seconds. */
        TIME,
        /** Bytes, 1 KB = 1 KiB = 1,024. */
        BYTES,
        /** Bytes a second. */
        BYTE_RATE,
        /** Things a second. */
        RATE,
        /** US dollars for one of the noun. */
        MONEY,
        /** Per cent. */
        PERCENT,
        /** Number of nines of an availability or durability. */
        NINES,
        /** Times as much. */
        FACTOR,
        /** Things. */
        COUNT
    }

    /** Whether both ends lie within this factor of the value. */
    public boolean isWithin(double factor, double value) {
        return ratio(low, value) <= factor && ratio(high, value) <= factor;
    }

    /** How many times the larger is the smaller; 1 for equal values, infinite against 0. */
    static double ratio(double left, double right) {
        if (left == right) {
            return 1;
        }
        double smaller = Math.min(Math.abs(left), Math.abs(right));
        return smaller == 0 ? Double.POSITIVE_INFINITY : Math.max(Math.abs(left), Math.abs(right)) / smaller;
    }
}
