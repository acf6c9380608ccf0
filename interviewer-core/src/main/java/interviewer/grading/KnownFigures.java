package interviewer.grading;

import interviewer.corpus.Corpus;
import interviewer.corpus.ServiceCard;
import interviewer.corpus.ServiceCard.Figure;
import interviewer.text.Quantity;
import interviewer.text.Quantity.Dimension;
import interviewer.text.QuantityReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares the figures of an answer with those of the cards by value and unit. A documented limit has to be met; latencies, prices
 * and typical rates are right within a factor of two (grading guide, 4.4).
 */
final class KnownFigures {
    private static final double EXACT = 1.03; // 256 KB is 262,144 or 256,000 bytes
    private static final double LOOSELY = 2.05;

    private final Corpus corpus;
    /** Read when a card is first asked for: an answer is about a few of them. */
    private final Map<String, List<Known>> ofCard = new ConcurrentHashMap<>();

    KnownFigures(Corpus corpus) {
        this.corpus = corpus;
    }

    private List<Known> known(ServiceCard card) {
        List<Known> known = new ArrayList<>();
        for (Figure figure : card.numbers()) {
            List<Quantity> values = figure.values().stream()
                    .flatMap(value -> QuantityReader.read(value).stream().limit(1))
                    .toList();
            if (!values.isEmpty()) {
                known.add(new Known(card, figure, values, corpus.mayCost(figure.source())));
            }
        }
        return known;
    }

    /** A figure of a card with its values read. */
    record Known(ServiceCard card, Figure figure, List<Quantity> values, boolean mayCost) {}

    /** How a figure stands to the cards. */
    enum Standing {
        /** A card has it. */
        RIGHT,
        /** A card has another value, less than twice off. */
        CLOSE,
        /** A card has another value. */
        WRONG,
        /** Has a unit, and no card speaks of it. */
        UNCONFIRMED,
        /** Has no bound: "milliseconds". */
        LOOSE
    }

    /** @param known the figure of the card that decided, null when none did */
    record Judged(
            Quantity quantity, Standing standing, @Nullable Known known) {}

    /**
     * Judges one figure.
     *
     * @param around the words around it, lower-case
     * @param beside the words right beside it, lower-case
     * @param cards whose figures count
     */
    Judged judge(Quantity quantity, String around, String beside, List<ServiceCard> cards) {
        if (quantity.loose()) {
            return new Judged(quantity, Standing.LOOSE, null);
        }
        Judged best = new Judged(quantity, Standing.UNCONFIRMED, null);
        double bestNearness = 0;
        int mostTerms = 0;
        Known contradicting = null;
        for (ServiceCard card : cards) {
            for (Known known : ofCard.computeIfAbsent(card.id(), id -> known(card))) {
                if (known.values().stream().noneMatch(value -> isComparable(quantity, value))) {
                    continue;
                }
                int terms = terms(around, known, quantity);
                boolean right = isRight(quantity, known);
                double nearness = terms + (isDistinct(quantity) ? 0.5 : 0);
                if (right && nearness > bestNearness) {
                    best = new Judged(quantity, Standing.RIGHT, known);
                    bestNearness = nearness;
                }
                boolean sameKind = known.values().stream().anyMatch(value -> value.dimension() == quantity.dimension());
                int enough =
                        cards.size() == 1 && sameKind && exceeds(quantity, known) && terms(beside, known, quantity) > 0
                                ? Math.max(2, terms)
                                : terms;
                if (!right && sameKind && enough > mostTerms && known.mayCost() && isOffTheMark(quantity, known)) {
                    contradicting = known;
                    mostTerms = enough;
                }
            }
        }
        boolean contradicted = contradicting != null
                && mostTerms >= 2
                && best.standing() != Standing.RIGHT
                && !isOfTheDrawing(quantity);
        return contradicted ? contradicted(quantity, contradicting) : best;
    }

    /** Beyond all that is documented: a size or a rate that the service cannot have. */
    private static boolean exceeds(Quantity said, Known known) {
        List<Quantity> values = known.values().stream()
                .filter(value -> isComparable(said, value))
                .toList();
        if (values.isEmpty()) {
            return false;
        }
        return switch (said.dimension()) {
            case BYTES, BYTE_RATE -> known.figure().match().equals("limit") && said.low() > 2 * most(values);
            default -> false;
        };
    }

    /**
     * Whether a different value is a mistake and not about something else: money for the same thing, and counts and rates within
     * an order of magnitude, since a load of one's own is not a limit misremembered.
     */
    private static boolean isOffTheMark(Quantity said, Known known) {
        return switch (said.dimension()) {
            case MONEY -> known.values().stream().anyMatch(value -> isSameNoun(said.noun(), value.noun()));
            case COUNT, RATE -> known.values().stream().anyMatch(value -> said.isWithin(12, value.low()));
            default -> true;
        };
    }

    /** Guide, 4.4: the number of boxes in one's own drawing says nothing, right or wrong. */
    static boolean isOfTheDrawing(Quantity quantity) {
        return quantity.dimension() == Dimension.COUNT && quantity.high() <= 3;
    }

    private static Judged contradicted(Quantity quantity, @Nullable Known known) {
        if (known == null) {
            return new Judged(quantity, Standing.UNCONFIRMED, null);
        }
        boolean close = known.values().stream()
                .anyMatch(value -> isComparable(quantity, value) && quantity.isWithin(1.99, value.low()));
        return new Judged(quantity, close ? Standing.CLOSE : Standing.WRONG, known);
    }

    private static boolean isRight(Quantity quantity, Known known) {
        List<Quantity> values = known.values().stream()
                .filter(value -> isComparable(quantity, value))
                .toList();
        return switch (known.figure().match()) {
            case "limit" -> values.stream().anyMatch(value -> quantity.isWithin(EXACT, value.low()));
            case "between" -> quantity.low() >= least(values) / 2 && quantity.high() <= most(values) * 2;
            default ->
                values.stream()
                        .anyMatch(value -> quantity.isWithin(LOOSELY, value.low())
                                || quantity.isWithin(LOOSELY, value.high())
                                || (quantity.low() <= value.low() && value.low() <= quantity.high()));
        };
    }

    private static double least(List<Quantity> values) {
        return values.stream().mapToDouble(Quantity::low).min().orElse(0);
    }

    private static double most(List<Quantity> values) {
        return values.stream().mapToDouble(Quantity::high).max().orElse(0);
    }

    /** Whether both measure the same kind of thing. */
    static boolean isComparable(Quantity said, Quantity known) {
        if (said.dimension() == known.dimension()) {
            return said.dimension() != Dimension.COUNT || isSameNoun(said.noun(), known.noun());
        }
        boolean rates = said.dimension() == Dimension.COUNT && known.dimension() == Dimension.RATE;
        return rates && isSameNoun(said.noun(), known.noun());
    }

    private static boolean isSameNoun(String said, String known) {
        int shared = Math.min(Math.min(said.length(), known.length()), 5);
        return shared >= 2 && said.regionMatches(0, known, 0, shared);
    }

    /** A value that hardly stands for anything else, so that it needs no word beside it. */
    private static boolean isDistinct(Quantity quantity) {
        return quantity.dimension() == Dimension.NINES
                || quantity.dimension() == Dimension.MONEY
                || (quantity.dimension() == Dimension.BYTES && quantity.low() < 1 << 20)
                || quantity.dimension() == Dimension.RATE
                || quantity.dimension() == Dimension.BYTE_RATE;
    }

    private static int terms(String around, Known known, Quantity quantity) {
        int terms = 0;
        for (String term : known.figure().terms()) {
            terms += Stems.has(around, term) ? 1 : 0;
        }
        boolean counted =
                quantity.dimension() == Dimension.COUNT && !quantity.noun().isEmpty();
        return terms + (counted ? 1 : 0);
    }
}
