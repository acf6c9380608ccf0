package interviewer.text;

import interviewer.text.Quantity.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Figures that people say without a number.
 *
 * <pre>
 * phrase = ("sub" | "single digit" | bound ("a" | "one")) time       "under a second"
 *        | ("a" | "one") money ("and" "a"? "half")?                  "a dollar", "a cent and a half"
 *        | span ("a" | "an") time ("or so" | "or two")?              "for a year", "takes a minute or two"
 *        | few? "of"? unit                                           "milliseconds", "some cents", "tens of percent"
 *        | "fraction" "of" "a" money                                 "fractions of a cent"
 * </pre>
 *
 * All but the first three have no bound: they are {@link Quantity#loose}. Stateless.
 */
final class QuantityPhrases {
    private static final Set<String> FEW = Set.of(
            "some",
            "few",
            "couple",
            "several",
            "many",
            "handful",
            "hundreds",
            "thousands",
            "millions",
            "tens",
            "lots",
            "number");
    private static final Set<String> MAGNITUDES = Set.of("thousands", "millions", "hundreds", "billions");
    private static final Set<String> BOUNDED = Set.of("under", "within", "below");
    private static final Set<String> SPANS = Set.of(
            "for", "to", "about", "around", "roughly", "takes", "take", "took", "than", "after", "lasts", "maybe",
            "like", "every", "keeps", "needs", "are", "is", "only");
    private static final Set<String> ONE = Set.of("a", "an", "one");
    /** An ordinal: "a second worker". */
    private static final Set<String> AFTER_SECOND = Set.of(
            "", "or", "and", "to", "before", "until", "at", "on", "in", "when", "if", "then", "so", "per", "for",
            "each");

    private QuantityPhrases() {}

    /**
     * A figure in the dimension's base unit.
     *
     * @param tokens how many words it has
     */
    record Read(double low, double high, Dimension dimension, boolean loose, int tokens) {
        boolean isMoney() {
            return dimension == Dimension.MONEY;
        }
    }

    /** The phrase that begins at a token, or null. */
    static @Nullable Read read(List<Token> tokens, int at) {
        Words words = new Words(tokens);
        Read bounded = bounded(words, at);
        if (bounded != null) {
            return bounded;
        }
        Read one = one(words, at);
        return one != null ? one : loose(words, at);
    }

    private static @Nullable Read bounded(Words words, int at) {
        String word = words.at(at);
        if (word.equals("sub") && words.isTime(at + 1)) {
            double unit = words.time(at + 1);
            return new Read(unit / 10, unit, Dimension.TIME, false, 2);
        }
        if (word.equals("single") && words.at(at + 1).equals("digit") && words.isTime(at + 2)) {
            double unit = words.time(at + 2);
            return new Read(unit, unit * 9, Dimension.TIME, false, 3);
        }
        if (BOUNDED.contains(word) && ONE.contains(words.at(at + 1)) && words.isTime(at + 2)) {
            double unit = words.time(at + 2);
            return new Read(unit / 2, unit, Dimension.TIME, false, 3);
        }
        return null;
    }

    private static @Nullable Read one(Words words, int at) {
        if (!ONE.contains(words.at(at)) || !words.isSingular(at + 1)) {
            return null;
        }
        if (words.isMoney(at + 1)) {
            return oneOfMoney(words, at);
        }
        boolean ordinal = words.at(at + 1).equals("second") && !AFTER_SECOND.contains(words.at(at + 2));
        if (!words.isTime(at + 1) || !isSpan(words, at) || ordinal) {
            return null;
        }
        double unit = words.time(at + 1);
        boolean orTwo =
                words.at(at + 2).equals("or") && Set.of("two", "three", "so").contains(words.at(at + 3));
        return new Read(unit, orTwo ? 2 * unit : unit, Dimension.TIME, orTwo, orTwo ? 4 : 2);
    }

    /** "For a year", "a year later"; not "once a year". */
    private static boolean isSpan(Words words, int at) {
        return SPANS.contains(words.at(at - 1)) || Set.of("later", "ago").contains(words.at(at + 2));
    }

    private static Read oneOfMoney(Words words, int at) {
        double unit = words.money(at + 1);
        boolean more = words.at(at + 2).equals("and");
        if (more && words.at(at + 3).equals("a") && words.at(at + 4).equals("half")) {
            return new Read(1.5 * unit, 1.5 * unit, Dimension.MONEY, false, 5);
        }
        boolean something = more && Set.of("something", "change", "bit").contains(words.at(at + 3));
        return new Read(unit, something ? 2 * unit : unit, Dimension.MONEY, something, something ? 4 : 2);
    }

    private static @Nullable Read loose(Words words, int at) {
        String word = words.at(at);
        if (word.startsWith("fraction") && words.at(at + 1).equals("of") && words.isMoney(at + 3)) {
            double unit = words.money(at + 3);
            return new Read(unit / 100, unit, Dimension.MONEY, true, 4);
        }
        boolean magnitude = MAGNITUDES.contains(word);
        if (magnitude && !words.at(at + 1).equals("of")) {
            return loose(1, Dimension.COUNT, 1);
        }
        int few = FEW.contains(word) ? 1 : 0;
        int unit = at + few + (few == 1 && words.at(at + 1).equals("of") ? 1 : 0);
        if (few == 1
                && (words.at(unit).equals("percent")
                        || (words.at(unit).equals("per") && words.at(unit + 1).equals("cent")))) {
            return loose(1, Dimension.PERCENT, unit - at + 1);
        }
        if (!words.isPlural(unit)) {
            return magnitude ? loose(1, Dimension.COUNT, 1) : null;
        }
        int used = unit - at + 1;
        if (words.isMoney(unit)) {
            return loose(words.money(unit), Dimension.MONEY, used);
        }
        if (words.isTime(unit)) {
            return loose(words.time(unit), Dimension.TIME, used);
        }
        return words.isBytes(unit) ? loose(words.bytes(unit), Dimension.BYTES, used) : null;
    }

    private static Read loose(double unit, Dimension dimension, int tokens) {
        return new Read(unit, unit * 100, dimension, true, tokens);
    }

    /** The words by place; no word outside the text. */
    private record Words(List<Token> tokens) {
        String at(int at) {
            return at >= 0 && at < tokens.size() ? tokens.get(at).word() : "";
        }

        boolean isPlural(int at) {
            return at(at).endsWith("s") && at(at).length() > 3;
        }

        boolean isSingular(int at) {
            return !at(at).isEmpty() && !isPlural(at);
        }

        boolean isTime(int at) {
            return Units.TIME.containsKey(unit(at));
        }

        double time(int at) {
            return Units.TIME.getOrDefault(unit(at), 1.0);
        }

        boolean isMoney(int at) {
            return Units.MONEY.containsKey(unit(at));
        }

        double money(int at) {
            return Units.MONEY.getOrDefault(unit(at), 1.0);
        }

        boolean isBytes(int at) {
            return Units.BYTES.containsKey(unit(at));
        }

        double bytes(int at) {
            return Units.BYTES.getOrDefault(unit(at), 1.0);
        }

        private String unit(int at) {
            return Units.singular(at(at).toLowerCase(Locale.ROOT));
        }
    }
}
