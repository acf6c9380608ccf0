package interviewer.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number, in figures or in words, from a row of tokens. Words join as people speak: {@code two hundred fifty six},
 * {@code two fifty six}, {@code fifteen hundred}, {@code three point five}, {@code half a}, {@code ninety nine point nine}.
 */
final class NumberWords {
    private static final Map<String, Integer> SMALL = new HashMap<>();
    private static final Map<String, Double> SCALE = Map.of(
            "hundred",
            1e2,
            "thousand",
            1e3,
            "grand",
            1e3,
            "k",
            1e3,
            "million",
            1e6,
            "mil",
            1e6,
            "mio",
            1e6,
            "billion",
            1e9,
            "trillion",
            1e12);

    static {
        String[] ones = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                        + " sixteen seventeen eighteen nineteen")
                .split(" ", -1);
        for (int value = 0; value < ones.length; value++) {
            SMALL.put(ones[value], value);
        }
        String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1);
        for (int index = 0; index < tens.length; index++) {
            SMALL.put(tens[index], (index + 2) * 10);
        }
        SMALL.put("fourty", 40);
        SMALL.put("dozen", 12);
        SMALL.put("oh", 0);
    }

    private NumberWords() {}

    /** A number and how many tokens it took. */
    record Read(double value, int tokens) {}

    /** The number that begins at a token, or null. */
    static @Nullable Read read(String text, List<Token> tokens, int at) {
        String word = tokens.get(at).word();
        if (Character.isDigit(word.charAt(0))) {
            return figures(text, tokens, at);
        }
        if (word.equals("half")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).word().matches("an?")) {
            return new Read(0.5, 2);
        }
        boolean oneScale = word.equals("a")
                && at + 1 < tokens.size()
                && isBigScale(tokens.get(at + 1).word());
        return SMALL.containsKey(word) || oneScale ? withFraction(tokens, at, words(tokens, at)) : null;
    }

    /** {@code two and a half}, {@code three and a quarter}. */
    private static Read withFraction(List<Token> tokens, int at, Read whole) {
        int next = at + whole.tokens();
        boolean joined = next + 2 < tokens.size()
                && tokens.get(next).word().equals("and")
                && tokens.get(next + 1).word().equals("a");
        String part = joined ? tokens.get(next + 2).word() : "";
        return switch (part) {
            case "half" -> new Read(whole.value() + 0.5, whole.tokens() + 3);
            case "quarter" -> new Read(whole.value() + 0.25, whole.tokens() + 3);
            default -> whole;
        };
    }

    private static boolean isBigScale(String word) {
        return SCALE.containsKey(word) && word.length() > 2;
    }

    /** {@code 3,000}, {@code 0.045}, {@code 10k}, {@code 5 million}. */
    private static @Nullable Read figures(String text, List<Token> tokens, int at) {
        int start = tokens.get(at).span().start();
        int end = start;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || isSeparator(text, end))) {
            end++;
        }
        double value;
        try {
            value = Double.parseDouble(text.substring(start, end).replace(",", ""));
        } catch (NumberFormatException severalDots) {
            return null;
        }
        int used = 0;
        while (at + used < tokens.size() && tokens.get(at + used).span().start() < end) {
            used++;
        }
        String glued = text.substring(
                        end, Math.max(end, tokens.get(at + used - 1).span().end()))
                .toLowerCase(Locale.ROOT);
        Double scale = glued.equals("k") ? Double.valueOf(1e3) : glued.equals("m") ? Double.valueOf(1e6) : null;
        if (scale != null) {
            return new Read(value * scale, used);
        }
        if (!glued.isEmpty()) {
            return new Read(value, used); // the unit hangs on the figure: the caller reads it from the token
        }
        if (at + used < tokens.size() && SCALE.containsKey(tokens.get(at + used).word())) {
            return new Read(value * SCALE.getOrDefault(tokens.get(at + used).word(), 1.0), used + 1);
        }
        return new Read(value, used);
    }

    private static boolean isSeparator(String text, int at) {
        boolean digitBehind = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
        boolean thousands = text.charAt(at) == ','
                && at + 3 < text.length()
                && Character.isDigit(text.charAt(at + 2))
                && Character.isDigit(text.charAt(at + 3));
        return (text.charAt(at) == '.' && digitBehind) || (digitBehind && thousands);
    }

    private static Read words(List<Token> tokens, int at) {
        double total = 0;
        double part = tokens.get(at).word().equals("a") ? 1 : 0;
        int used = part == 1 ? 1 : 0;
        int last = -1;
        while (at + used < tokens.size()) {
            String word = tokens.get(at + used).word();
            Integer small = SMALL.get(word);
            Double scale = SCALE.get(word);
            if (small != null) {
                if (last >= 0 && last < 10 && small >= 10) {
                    part = part * 100 + small; // "two fifty six"
                } else if ((last >= 20 && small < 10 && last % 10 == 0) || part % 100 == 0) {
                    part += small;
                } else {
                    break;
                }
                last = small;
            } else if (scale != null && word.length() > 2) {
                if (scale == 100) {
                    part = Math.max(1, part) * 100;
                } else {
                    total += Math.max(1, part) * scale;
                    part = 0;
                }
                last = -1;
            } else if (word.equals("and")
                    && last < 0
                    && at + used + 1 < tokens.size()
                    && SMALL.containsKey(tokens.get(at + used + 1).word())) {
                used++;
                continue;
            } else {
                break;
            }
            used++;
        }
        return point(tokens, at, new Read(total + part, used));
    }

    /** Decimals: {@code point five}, {@code point nine nine}. */
    private static Read point(List<Token> tokens, int at, Read whole) {
        int next = at + whole.tokens();
        if (next + 1 >= tokens.size() || !tokens.get(next).word().equals("point")) {
            return whole;
        }
        StringBuilder decimals = new StringBuilder();
        int used = 1;
        while (next + used < tokens.size()
                && SMALL.containsKey(tokens.get(next + used).word())) {
            decimals.append(SMALL.get(tokens.get(next + used).word()));
            used++;
        }
        if (decimals.isEmpty()) {
            return whole;
        }
        return new Read(whole.value() + Double.parseDouble("0." + decimals), whole.tokens() + used);
    }
}
