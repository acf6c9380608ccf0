package interviewer.grading;

import interviewer.corpus.Contrast;
import interviewer.corpus.ServiceCard;
import interviewer.retrieval.LookedUp;
import interviewer.retrieval.VectorMatrix;
import interviewer.text.Quantity;
import interviewer.text.QuantityReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Tells claims from their opposites. A claim and its denial mean nearly the same to an embedding model, so that nearness to a fact
 * supports both; but of a right and a wrong sentence about one matter the clause is nearer to the one that it agrees with.
 */
final class Contrasts {
    /** How fast a pair counts less the farther it is: one that is .1 less near counts a third. */
    private static final double SHARPNESS = 12;

    private static final double SAME_VALUE = 1.1;
    private static final double OTHER_VALUE = 2;

    private final Map<String, List<Contrast>> contrasts;
    private final Meanings meanings;
    /** Made when a card is first asked for: an answer is about a few of them. */
    private final Map<String, Map<Step, Pairs>> ofCards = new ConcurrentHashMap<>();

    /** @param figures what each right sentence gives as its figures; only read for the step that is about them */
    private record Pairs(LookedUp<VectorMatrix> right, LookedUp<VectorMatrix> wrong, List<List<Quantity>> figures) {
        static Pairs of(Step step, List<Contrast> contrasts, Meanings meanings) {
            List<String> right = contrasts.stream().map(Contrast::right).toList();
            return new Pairs(
                    meanings.matrix(right),
                    meanings.matrix(contrasts.stream().map(Contrast::wrong).toList()),
                    step == Step.NUMBER
                            ? right.stream().map(QuantityReader::read).toList()
                            : List.of());
        }
    }

    Contrasts(List<Contrast> contrasts, Meanings meanings) {
        this.contrasts = contrasts.stream().collect(Collectors.groupingBy(Contrast::service));
        this.meanings = meanings;
    }

    private Map<Step, Pairs> pairs(String service) {
        Map<Step, List<Contrast>> ofSteps = contrasts.getOrDefault(service, List.of()).stream()
                .collect(Collectors.groupingBy(contrast -> Step.of(contrast.step())));
        Map<Step, Pairs> pairs = new EnumMap<>(Step.class);
        ofSteps.forEach((step, some) -> pairs.put(step, Pairs.of(step, some, meanings)));
        return pairs;
    }

    Leaning of(float[] vector, List<ServiceCard> cards) {
        Map<Step, List<Compared>> compared = new EnumMap<>(Step.class);
        for (ServiceCard card : vector.length == 0 ? List.<ServiceCard>of() : cards) {
            ofCards.computeIfAbsent(card.id(), this::pairs)
                    .forEach((step, pairs) -> compared.computeIfAbsent(step, none -> new ArrayList<>())
                            .add(new Compared(
                                    pairs,
                                    pairs.right().get().cosines(vector),
                                    pairs.wrong().get().cosines(vector))));
        }
        return new Leaning(compared);
    }

    /** The pairs of one card and step, with the cosines of one clause to their sentences. */
    @SuppressWarnings("ArrayRecordComponent") // short-lived, never compared
    private record Compared(Pairs pairs, float[] right, float[] wrong) {}

    /** How one clause stands to what is right and wrong about the services that count. */
    record Leaning(Map<Step, List<Compared>> compared) {

        /** -1..1, above 0 nearer to the wrong sentences of a step than to the right ones beside them; 0 without pairs. */
        double toWrong(Step step) {
            double weights = 0;
            double sum = 0;
            for (Compared some : compared.getOrDefault(step, List.of())) {
                for (int pair = 0; pair < some.right.length; pair++) {
                    double weight = Math.exp(SHARPNESS * Math.max(some.right[pair], some.wrong[pair]));
                    weights += weight;
                    sum += weight * (some.wrong[pair] - some.right[pair]);
                }
            }
            return weights == 0 ? 0 : sum / weights;
        }

        /** Nearness to the nearest right sentence that gives the same value of the same kind, 0..1. */
        double agreement(Quantity said) {
            return nearest(said, true);
        }

        /** Nearness to the nearest right sentence that gives quite another value of the same kind, 0..1. */
        double difference(Quantity said) {
            return nearest(said, false);
        }

        private double nearest(Quantity said, boolean same) {
            double nearest = 0;
            for (Compared some : compared.getOrDefault(Step.NUMBER, List.of())) {
                for (int pair = 0; pair < some.right.length; pair++) {
                    boolean counts = some.pairs.figures().get(pair).stream()
                            .filter(known -> KnownFigures.isComparable(said, known))
                            .anyMatch(known -> same
                                    ? said.isWithin(SAME_VALUE, known.low())
                                    : !said.isWithin(OTHER_VALUE, known.low()));
                    nearest = counts ? Math.max(nearest, some.right[pair]) : nearest;
                }
            }
            return nearest;
        }
    }
}
