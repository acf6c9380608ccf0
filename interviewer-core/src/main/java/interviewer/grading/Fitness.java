package interviewer.grading;

import interviewer.corpus.Catalog;
import interviewer.corpus.ServiceCard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How well a service fits a need, by the needs and purposes on its card. */
final class Fitness {
    private final Catalog catalog;
    private final Meanings meanings;
    private final Map<String, Meanings.Known> needs = new HashMap<>();

    Fitness(Catalog catalog, Meanings meanings) {
        this.catalog = catalog;
        this.meanings = meanings;
        for (ServiceCard card : catalog.cards()) {
            List<String> wordings = new ArrayList<>(card.fits());
            wordings.addAll(card.purposes());
            needs.put(card.id(), meanings.known(wordings));
        }
    }

    /** The services that fit a need best, best first. */
    List<ServiceCard> best(String need, int limit) {
        Map<String, Double> scores = scores(need);
        return catalog.cards().stream()
                .sorted(Comparator.comparingDouble((ServiceCard card) -> -scores.getOrDefault(card.id(), 0.0))
                        .thenComparing(ServiceCard::id))
                .limit(limit)
                .toList();
    }

    /** For every card its nearness to the need relative to the nearest card's, 0..1. */
    Map<String, Double> scores(String need) {
        float[] vector = meanings.ofPrompt(need);
        Map<String, Double> scores = new HashMap<>();
        double most = 1e-9;
        for (ServiceCard card : catalog.cards()) {
            double score = known(card).nearest(vector);
            scores.put(card.id(), score);
            most = Math.max(most, score);
        }
        double best = most;
        scores.replaceAll((id, score) -> score / best);
        return scores;
    }

    private Meanings.Known known(ServiceCard card) {
        Meanings.Known known = needs.get(card.id());
        if (known == null) {
            throw new IllegalArgumentException("no card " + card.id());
        }
        return known;
    }
}
