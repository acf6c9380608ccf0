package interviewer.text;

import interviewer.text.Quantity.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the figures of a text with their units, written or spoken.
 *
 * <pre>
 * quantity = "$"? number (("-" | "to" | "and") number)? unit? rate?
 *          | number "of" number                                      ("four of six")
 *          | phrase                                                  ("a dollar", "some cents"; {@link QuantityPhrases})
 * unit     = time | bytes | "%" | "nines" | "x" | money | noun
 * rate     = ("per" | "a" | "an" | "/" | "each") (time | scale? noun)
 * </pre>
 *
 * A bare number without any of these is a quantity only where it is called a limit, a price or a setting: else it may be a version,
 * a year or a name. Stateless and thread-safe.
 */
public final class QuantityReader {
    private static final Set<String> RATE = Set.of("per", "a", "an", "each", "every");

    private final String text;
    private final List<Token> tokens;
    private final List<Quantity> quantities = new ArrayList<>();

    private QuantityReader(String text) {
        this.text = text;
        this.tokens = Tokenizer.tokens(text);
    }

    /** All quantities in the order of the text; places are places in this text. */
    public static List<Quantity> read(String text) {
        QuantityReader reader = new QuantityReader(text);
        int at = 0;
        while (at < reader.tokens.size()) {
            at = reader.quantityAt(at);
        }
        return List.copyOf(reader.quantities);
    }

    private int quantityAt(int at) {
        NumberWords.Read number = isInsideName(at) ? null : NumberWords.read(text, tokens, at);
        if (number == null) {
            return phraseAt(at);
        }
        int next = at + number.tokens() + (isOrSo(at + number.tokens()) ? 2 : 0);
        double low = number.value();
        double high = low;
        int second = secondOfRange(next);
        if (second > 0 && second < tokens.size()) {
            NumberWords.Read end = NumberWords.read(text, tokens, second);
            if (end != null && end.value() > low) {
                high = end.value();
                next = second + end.tokens();
            }
        }
        return unit(at, next, low, high);
    }

    /** "Fifty or so rules". */
    private boolean isOrSo(int at) {
        return wordAt(at).equals("or") && wordAt(at + 1).equals("so");
    }

    /** {@code s3}, {@code route 53}, {@code http 500}, {@code layer 7}: figures that measure nothing. */
    private boolean isInsideName(int at) {
        if (at == 0) {
            return false;
        }
        String before = tokens.get(at - 1).word();
        return Set.of("route", "layer", "http", "tls", "version", "v", "port", "java", "python", "error", "status", "p")
                .contains(before);
    }

    private int secondOfRange(int next) {
        if (next >= tokens.size()) {
            return -1;
        }
        String between = text.substring(
                tokens.get(next - 1).span().end(), tokens.get(next).span().start());
        if (between.matches("\\s*-\\s*")) {
            return next;
        }
        return tokens.get(next).word().equals("to") ? next + 1 : -1;
    }

    private int unit(int first, int next, double low, double high) {
        String glued = gluedUnit(next - 1);
        boolean dollars = precededByDollar(first);
        NumberWords.Read all =
                wordAt(next).equals("of") && next + 1 < tokens.size() ? NumberWords.read(text, tokens, next + 1) : null;
        if (all != null && all.value() > low) {
            return add(first, next + 1 + all.tokens(), low, high, Dimension.COUNT, "of-" + Math.round(all.value()));
        }
        int at = next;
        String unit = glued;
        if (unit.isEmpty() && at < tokens.size() && isAdjacent(at)) {
            unit = Units.singular(tokens.get(at).word());
            at++;
        }
        String sign = followingSign(next - 1);
        if (dollars) {
            return money(first, glued.isEmpty() ? next : at, low, high);
        }
        if (sign.equals("%")
                || unit.equals("percent")
                || (unit.equals("per") && wordAt(at).equals("cent"))) {
            int end = sign.equals("%") ? next : unit.equals("per") ? at + 1 : at;
            return addPercent(first, end, low, high, sign);
        }
        if (unit.equals("nine")) {
            return add(first, at, low, high, Dimension.NINES, "");
        }
        boolean pronoun = glued.isEmpty() && unit.equals("us"); // "two US regions"
        if (!pronoun && Units.TIME.containsKey(unit) && !(glued.equals("s") && low > 10_000)) {
            return add(first, at, low * Units.TIME.get(unit), high * Units.TIME.get(unit), Dimension.TIME, "");
        }
        if (Units.BYTES.containsKey(unit)) {
            double factor = Units.BYTES.get(unit);
            double perSecond = perSecond(at);
            Dimension dimension = perSecond > 0 ? Dimension.BYTE_RATE : Dimension.BYTES;
            double scale = perSecond > 0 ? factor * perSecond : factor;
            int end = perSecond > 0 ? behindRate(at) : at;
            return add(first, end, low * scale, high * scale, dimension, "");
        }
        if (Units.MONEY.containsKey(unit)) {
            return money(first, at, low * Units.MONEY.get(unit), high * Units.MONEY.get(unit));
        }
        if (unit.equals("x") || unit.equals("fold") || unit.equals("time")) {
            return add(first, at, low, high, Dimension.FACTOR, "");
        }
        return count(first, glued.isEmpty() ? next : at, low, high, glued);
    }

    private int addPercent(int first, int end, double low, double high, String sign) {
        int signEnd =
                sign.equals("%") ? text.indexOf('%', tokens.get(end - 1).span().end()) + 1 : 0;
        if (low >= 99 && low < 100) {
            double nines = -Math.log10(1 - low / 100);
            return add(
                    first,
                    end,
                    Math.round(nines * 10) / 10.0,
                    Math.round(nines * 10) / 10.0,
                    Dimension.NINES,
                    "",
                    signEnd);
        }
        return add(first, end, low, high, Dimension.PERCENT, "", signEnd);
    }

    private int money(int first, int behind, double low, double high) {
        return money(first, behind, low, high, false);
    }

    /** A sum of money for something: {@code $0.20 per million requests} is 2e-7 dollars a request. */
    private int money(int first, int behind, double low, double high, boolean loose) {
        int at = behind;
        double scale = 1;
        String noun = "";
        int end = at;
        if (wordAt(at).equals("for") && RATE.contains(wordAt(at + 1))) {
            at++; // "three cents for every thousand calls"
        }
        boolean per = RATE.contains(wordAt(at)) || followingSign(at - 1).equals("/");
        if (per) {
            int next = RATE.contains(wordAt(at)) ? at + 1 : at;
            if (next < tokens.size()) {
                NumberWords.Read number = NumberWords.read(text, tokens, next);
                if (number != null) {
                    scale = number.value();
                    next += number.tokens();
                } else if (wordAt(next).equals("million") || wordAt(next).equals("thousand")) {
                    scale = wordAt(next).equals("million") ? 1e6 : 1e3;
                    next++;
                }
                noun = Units.singular(wordAt(next));
                end = Math.min(tokens.size(), next + (noun.isEmpty() ? 0 : 1));
                noun = noun.startsWith("gig") ? "gb" : noun;
                if (Units.BYTES.containsKey(noun) && Units.singular(wordAt(end)).equals("month")) {
                    end++;
                } else if (wordAt(end).equals("hour") || wordAt(end).equals("month")) {
                    noun = noun + "-" + wordAt(end);
                    end++;
                }
            }
        }
        int last = Math.max(at, end);
        Span span = span(first, last, 0);
        quantities.add(new Quantity(low / scale, high / scale, Dimension.MONEY, noun, loose, span));
        return Math.max(last, first + 1);
    }

    private int count(int first, int next, double low, double high, String glued) {
        int at = next;
        String noun = glued;
        if (noun.isEmpty() && at < tokens.size() && isAdjacent(at)) {
            noun = Units.singular(wordAt(at));
            at++;
            while (Units.QUALIFIERS.contains(noun) && isNoun(at)) {
                noun = Units.singular(wordAt(at));
                at++;
            }
        }
        double perSecond = perSecond(noun.equals("per") || noun.equals("a") ? next : at);
        boolean year = low >= 2005 && low <= 2035 && low == Math.rint(low) && high == low;
        if (noun.equals("per") || noun.equals("a") || Units.NOT_COUNTED.contains(noun) || noun.isEmpty()) {
            if (perSecond > 0) {
                return add(first, behindRate(next), low * perSecond, high * perSecond, Dimension.RATE, "");
            }
            return isBound(first, next) && !year ? add(first, next, low, high, Dimension.COUNT, "") : next;
        }
        if (year || (noun.length() < 2 && !noun.equals("x"))) {
            return next;
        }
        if (perSecond > 0) {
            return add(first, behindRate(at), low * perSecond, high * perSecond, Dimension.RATE, noun);
        }
        return add(first, at, low, high, Dimension.COUNT, noun);
    }

    /** Whether a bare number is called a limit, a price or a setting: "a ceiling of 5,000", "10,000 is the default". */
    private boolean isBound(int first, int next) {
        for (int at = Math.max(0, first - 4); at < first; at++) {
            if (Units.BOUNDS.contains(wordAt(at))
                    || (wordAt(at).equals("up") && wordAt(at + 1).equals("to"))) {
                return true;
            }
        }
        return wordAt(next).equals("is") && wordAt(next + 1).equals("the") && Units.BOUNDS.contains(wordAt(next + 2));
    }

    /** Factor to things a second when a rate stands here, else 0. */
    private double perSecond(int at) {
        int next = RATE.contains(wordAt(at)) ? at + 1 : at;
        boolean slash = at > 0 && followingSign(at - 1).equals("/");
        if (next == at && !slash) {
            return 0;
        }
        Double seconds = Units.TIME.get(Units.singular(wordAt(next)));
        return seconds == null ? 0 : 1 / seconds;
    }

    private int behindRate(int at) {
        return Math.min(tokens.size(), RATE.contains(wordAt(at)) ? at + 2 : at + 1);
    }

    /** A figure that is said without a number. */
    private int phraseAt(int at) {
        QuantityPhrases.Read phrase = QuantityPhrases.read(tokens, at);
        if (phrase == null) {
            return at + 1;
        }
        if (phrase.isMoney()) {
            return money(at, at + phrase.tokens(), phrase.low(), phrase.high(), phrase.loose());
        }
        int last = Math.min(tokens.size(), at + phrase.tokens()) - 1;
        Span span =
                new Span(tokens.get(at).span().start(), tokens.get(last).span().end());
        quantities.add(new Quantity(phrase.low(), phrase.high(), phrase.dimension(), "", phrase.loose(), span));
        return at + phrase.tokens();
    }

    private int add(int first, int end, double low, double high, Dimension dimension, String noun) {
        return add(first, end, low, high, dimension, noun, 0);
    }

    private int add(int first, int end, double low, double high, Dimension dimension, String noun, int signEnd) {
        quantities.add(new Quantity(low, high, dimension, noun, false, span(first, end, signEnd)));
        return Math.max(end, first + 1);
    }

    private Span span(int first, int end, int signEnd) {
        int start = tokens.get(first).span().start();
        start = precededByDollar(first) ? text.lastIndexOf('$', start) : start;
        int stop = tokens.get(Math.min(end, tokens.size()) - 1).span().end();
        return new Span(start, Math.max(signEnd, stop));
    }

    private String wordAt(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).word() : "";
    }

    /** Whether only spaces, hyphens or a slash part this token from the one before. */
    private boolean isAdjacent(int at) {
        String between = text.substring(
                tokens.get(at - 1).span().end(), tokens.get(at).span().start());
        return between.matches("[ \\u00a0-]*|\\s*/\\s*");
    }

    /** Whether a word stands here that can be counted, after a qualifier: "read replicas", not "reads/s" or "reads per second". */
    private boolean isNoun(int at) {
        boolean adjacent =
                at < tokens.size() && isAdjacent(at) && !followingSign(at - 1).equals("/");
        return adjacent && !RATE.contains(wordAt(at)) && !Units.NOT_COUNTED.contains(wordAt(at));
    }

    private boolean precededByDollar(int at) {
        int start = tokens.get(at).span().start();
        return start > 0 && text.charAt(start - 1) == '$';
    }

    /** A per cent sign or slash right behind a token. */
    private String followingSign(int at) {
        int end = tokens.get(at).span().end();
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end < text.length() && (text.charAt(end) == '%' || text.charAt(end) == '/')
                ? text.substring(end, end + 1)
                : "";
    }

    /** The letters that hang on a figure: {@code 256kb}, {@code 29s}. */
    private String gluedUnit(int at) {
        String word = tokens.get(at).word();
        int letters = 0;
        while (letters < word.length() && !Character.isLetter(word.charAt(letters))) {
            letters++;
        }
        String unit = word.substring(letters);
        boolean figure = letters > 0 && !unit.isEmpty() && !unit.equals("k") && !unit.equals("m");
        return figure ? Units.singular(unit) : "";
    }
}
