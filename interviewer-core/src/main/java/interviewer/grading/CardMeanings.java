package interviewer.grading;

import interviewer.corpus.Catalog;
import interviewer.corpus.ServiceCard;
import interviewer.retrieval.LookedUp;
import interviewer.retrieval.VectorMatrix;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The meanings of all wordings of all cards: one pass tells how near a clause is to each. */
final class CardMeanings {
    /** Needs that a service serves count a little less than its purposes. */
    private static final double NEED = 0.9;

    private final Map<Part, Range> all = new EnumMap<>(Part.class);
    private final Map<String, Map<Part, Range>> ofCards = new HashMap<>();
    private final Map<String, List<Set<String>>> purposeStems = new HashMap<>();
    private final LookedUp<VectorMatrix> matrix;

    /** What a wording tells of its service. */
    enum Part {
        PURPOSE,
        NEED,
        WIRING,
        GOTCHA,
        REJECTION;

        List<String> wordings(ServiceCard card) {
            return switch (this) {
                case PURPOSE -> card.purposes();
                case NEED -> card.fits();
                case WIRING ->
                    card.patterns().stream().map(ServiceCard.Wiring::text).toList();
                case GOTCHA ->
                    card.gotchas().stream().map(ServiceCard.Gotcha::text).toList();
                case REJECTION ->
                    card.alternatives().stream()
                            .map(ServiceCard.Alternative::reject)
                            .toList();
            };
        }
    }

    private record Range(int from, int to) {}

    CardMeanings(Catalog catalog, Meanings meanings) {
        List<String> wordings = new ArrayList<>();
        for (Part part : Part.values()) {
            int first = wordings.size();
            for (ServiceCard card : catalog.cards()) {
                int from = wordings.size();
                wordings.addAll(part.wordings(card));
                ofCards.computeIfAbsent(card.id(), none -> new EnumMap<>(Part.class))
                        .put(part, new Range(from, wordings.size()));
            }
            all.put(part, new Range(first, wordings.size()));
        }
        for (ServiceCard card : catalog.cards()) {
            purposeStems.put(card.id(), card.purposes().stream().map(Stems::of).toList());
        }
        this.matrix = meanings.matrix(wordings);
    }

    /** The telling words of each purpose of a card. */
    List<Set<String>> purposeStems(ServiceCard card) {
        return purposeStems.getOrDefault(card.id(), List.of());
    }

    Nearness to(float[] vector) {
        return new Nearness(matrix.get().cosines(vector));
    }

    /** How near one clause is to the wordings, each a cosine, negative ones as 0. */
    final class Nearness {
        private final float[] cosines;

        private Nearness(float[] cosines) {
            this.cosines = cosines;
        }

        /** The greatest of any card: how much the clause sounds like a purpose, a wiring and so on. */
        double greatest(Part part) {
            return greatest(range(all, part));
        }

        /** The greatest of one card. */
        double greatest(Part part, ServiceCard card) {
            return greatest(range(card, part));
        }

        /** Of one wording of a card, by its place in the card's list. */
        double of(Part part, ServiceCard card, int at) {
            return Math.max(0, cosines[range(card, part).from() + at]);
        }

        /** To what the service is for. */
        double purpose(ServiceCard card) {
            return Math.max(greatest(Part.PURPOSE, card), NEED * greatest(Part.NEED, card));
        }

        private double greatest(Range range) {
            float greatest = 0;
            for (int index = range.from(); index < range.to(); index++) {
                greatest = Math.max(greatest, cosines[index]);
            }
            return greatest;
        }
    }

    private Range range(ServiceCard card, Part part) {
        return range(ofCards.getOrDefault(card.id(), Map.of()), part);
    }

    private static Range range(Map<Part, Range> ranges, Part part) {
        Range range = ranges.get(part);
        if (range == null) {
            throw new IllegalArgumentException("no card with wordings of the kind " + part);
        }
        return range;
    }
}
