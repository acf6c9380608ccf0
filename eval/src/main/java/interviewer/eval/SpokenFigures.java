package interviewer.eval;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures and units as people say them: {@code $0.045 per GB} becomes {@code zero point zero four five dollars per gigabyte}. Figures
 * in names and dates stay: {@code S3}, {@code Route 53}, {@code 2018}, {@code 24/7}. Stateless.
 */
final class SpokenFigures {
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("KB", "kilobytes"),
            Map.entry("MB", "megabytes"),
            Map.entry("GB", "gigabytes"),
            Map.entry("TB", "terabytes"),
            Map.entry("PB", "petabytes"),
            Map.entry("ms", "milliseconds"),
            Map.entry("s", "seconds"),
            Map.entry("min", "minutes"),
            Map.entry("h", "hours"),
            Map.entry("%", "percent"),
            Map.entry("k", "thousand"));
    private static final Pattern FIGURE = Pattern.compile("(?<![\\w.,/:$\u20ac#-])"
            + "(?<!(?:[Rr]oute|[Ll]ayer|HTTP|TLS|[Pp]ort|[Vv]ersion|Java|Python|error|status|Windows|Postgres|MySQL) )"
            + "(\\$)?(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(\\.\\d+)?"
            + "(?:( ?)(KB|MB|GB|TB|PB|ms|s|min|h|%|k)(?![\\w-]))?"
            + "(/(?:s|min|h|GB|month|hour|second))?(?![\\w/:-]|[.,]\\d)");
    private static final Map<String, String> RATES = Map.of(
            "/s", " per second",
            "/min", " per minute",
            "/h", " per hour",
            "/GB", " per gigabyte",
            "/month", " per month",
            "/hour", " per hour",
            "/second", " per second");
    private static final Pattern BEGINNING = Pattern.compile("(?:^|[.!?]\\s)$");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern LATER_UNIT = Pattern.compile("\\b(per|a|each) (GB|MB|TB|KB)\\b");
    private static final String[] ONES =
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                            + " sixteen seventeen eighteen nineteen")
                    .split(" ", -1);
    private static final String[] TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1);

    private SpokenFigures() {}

    static String of(String answer) {
        Matcher figure = FIGURE.matcher(answer);
        StringBuilder spoken = new StringBuilder();
        while (figure.find()) {
            String said = said(figure);
            boolean begins =
                    BEGINNING.matcher(answer.substring(0, figure.start())).find();
            figure.appendReplacement(spoken, Matcher.quoteReplacement(begins ? Order.raised(said) : said));
        }
        String text = figure.appendTail(spoken).toString();
        return text.equals(answer)
                ? answer
                : LATER_UNIT.matcher(text).replaceAll(unit -> unit.group(1) + " " + one(unit.group(2)));
    }

    private static String one(String unit) {
        String many = UNITS.getOrDefault(unit, unit);
        return many.substring(0, many.length() - 1);
    }

    private static String said(Matcher figure) {
        String whole = figure.group(2).replace(",", "");
        boolean bare = figure.group(1) == null && figure.group(3) == null && figure.group(5) == null;
        if (bare && figure.group(6) == null && YEAR.matcher(figure.group(2)).matches()) {
            return figure.group();
        }
        StringBuilder said = new StringBuilder(words(Long.parseLong(whole)));
        if (figure.group(3) != null) {
            said.append(" point");
            figure.group(3)
                    .substring(1)
                    .chars()
                    .forEach(digit -> said.append(' ').append(ONES[digit - '0']));
        }
        if (figure.group(5) != null) {
            said.append(' ').append(UNITS.get(figure.group(5)));
        }
        said.append(figure.group(1) == null ? "" : " dollars");
        return said.append(figure.group(6) == null ? "" : RATES.get(figure.group(6)))
                .toString();
    }

    /** A whole number below a thousand million: {@code two hundred fifty six}. */
    static String words(long number) {
        if (number < 20) {
            return ONES[(int) number];
        }
        if (number < 100) {
            return TENS[(int) (number / 10)] + rest(number % 10);
        }
        if (number < 1000) {
            return words(number / 100) + " hundred" + rest(number % 100);
        }
        return number < 1_000_000
                ? words(number / 1000) + " thousand" + rest(number % 1000)
                : words(number / 1_000_000) + " million" + rest(number % 1_000_000);
    }

    private static String rest(long number) {
        return number == 0 ? "" : " " + words(number);
    }
}
