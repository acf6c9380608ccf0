package interviewer.corpus;

import interviewer.corpus.ServiceCard.Figure;
import interviewer.text.Quantity;
import interviewer.text.Quantity.Dimension;
import interviewer.text.QuantityReader;
import interviewer.text.Tokenizer;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules for the figures of one card: units that parse, ranges that go up, and no two that contradict each other. */
final class FigureCheck {
    private static final Set<String> MATCHES = Set.of("limit", "about", "between");
    private static final Pattern RANGE = Pattern.compile("(\\d[\\d.,]*)\\s*(?:-|–|to)\\s*\\$?(\\d[\\d.,]*)");
    private static final Set<Dimension> OF_SOMETHING = Set.of(Dimension.COUNT, Dimension.RATE, Dimension.MONEY);
    private static final double SAME = 1.03; // 256 KB is 262,144 or 256,000 bytes
    private static final double ABOUT = 2;

    private final SourceCheck sources;
    private final List<Fault> faults;

    FigureCheck(SourceCheck sources, List<Fault> faults) {
        this.sources = sources;
        this.faults = faults;
    }

    void check(List<Figure> figures) {
        for (int index = 0; index < figures.size(); index++) {
            figure(place(index), figures.get(index));
            for (int earlier = 0; earlier < index; earlier++) {
                contradiction(place(index), figures.get(index), place(earlier), figures.get(earlier));
            }
        }
    }

    private static String place(int index) {
        return "numbers[" + index + "]";
    }

    private void figure(String place, Figure figure) {
        if (!MATCHES.contains(figure.match())) {
            add(place + ".match", "'" + figure.match() + "' is not known; write limit, about or between");
        }
        if (figure.values().isEmpty()) {
            add(place + ".values", "is empty; give the value with its unit, such as \"256 KB\"");
        }
        for (int index = 0; index < figure.values().size(); index++) {
            value(place + ".values[" + index + "]", figure.values().get(index));
        }
        if (figure.match().equals("between")) {
            between(place + ".values", figure);
        }
        CardCheck.stems(place + ".terms", figure.terms(), faults);
        SourceCheck.since(place + ".since", figure.since(), faults);
        sources.check(place, figure.source(), faults);
    }

    private void value(String place, String value) {
        if (QuantityReader.read(value).isEmpty()) {
            add(
                    place,
                    "'" + value
                            + "' has no figure with a unit that can be read; write it like 256 KB, 30 s, 99.9 %, $0.40 per 1M"
                            + " requests or 1000 requests/s");
        }
        Matcher range = RANGE.matcher(value);
        if (range.find() && number(range.group(1)) > number(range.group(2))) {
            add(place, "the range '" + value + "' is upside down; write the lower end first");
        }
    }

    private static double number(String digits) {
        String plain = digits.replace(",", "").replaceAll("\\.$", "");
        return plain.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(plain) : 0;
    }

    private void between(String place, Figure figure) {
        List<Quantity> ends = read(figure);
        if (ends.isEmpty()) {
            return;
        }
        Quantity first = ends.getFirst();
        Quantity last = ends.getLast();
        if (ends.size() == 1 && first.low() == first.high()) {
            add(place, "has one end only; between needs the lowest and the highest value");
        } else if (isPercent(first) && isPercent(last)) {
            return; // 99 % is read as two nines
        } else if (first.dimension() != last.dimension()) {
            add(place, "the two ends have different units; give both the same");
        } else if (first.low() > last.high()) {
            add(
                    place,
                    "the range " + figure.values().getFirst() + " to "
                            + figure.values().getLast() + " is upside down; write the lower end first");
        }
    }

    private static boolean isPercent(Quantity value) {
        return value.dimension() == Dimension.PERCENT || value.dimension() == Dimension.NINES;
    }

    private void contradiction(String place, Figure figure, String earlierPlace, Figure earlier) {
        if (!words(figure).equals(words(earlier))) {
            return;
        }
        boolean comparable = read(figure).stream()
                .anyMatch(value -> read(earlier).stream().anyMatch(other -> isOfOneUnit(value, other)));
        if (comparable && !agree(figure, earlier)) {
            add(
                    place,
                    "says that " + figure.quantity() + " is " + String.join(" or ", figure.values()) + ", but "
                            + earlierPlace
                            + " says " + String.join(" or ", earlier.values())
                            + "; keep one, or list all values in one entry where all of them count");
        }
    }

    private static boolean agree(Figure figure, Figure earlier) {
        boolean loose = !figure.match().equals("limit") && !earlier.match().equals("limit");
        double factor = loose ? ABOUT : SAME;
        return spans(figure).stream()
                .anyMatch(value -> spans(earlier).stream()
                        .anyMatch(other -> isOfOneUnit(value, other)
                                && value.low() <= other.high() * factor
                                && other.low() <= value.high() * factor));
    }

    /** The values by themselves, or all from the first to the last. */
    private static List<Quantity> spans(Figure figure) {
        List<Quantity> values = read(figure);
        if (!figure.match().equals("between") || values.isEmpty()) {
            return values;
        }
        Quantity first = values.getFirst();
        return List.of(new Quantity(
                first.low(), values.getLast().high(), first.dimension(), first.noun(), first.loose(), first.span()));
    }

    private static List<Quantity> read(Figure figure) {
        return figure.values().stream()
                .flatMap(value -> QuantityReader.read(value).stream().limit(1))
                .toList();
    }

    private static boolean isOfOneUnit(Quantity left, Quantity right) {
        return left.dimension() == right.dimension()
                && (!OF_SOMETHING.contains(left.dimension()) || left.noun().equals(right.noun()));
    }

    private static String words(Figure figure) {
        return String.join(" ", Tokenizer.words(figure.quantity()));
    }

    private void add(String place, String says) {
        faults.add(new Fault(place, says));
    }
}
