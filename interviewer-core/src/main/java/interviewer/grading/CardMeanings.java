package interviewer.grading;

import interviewer.corpus.Catalog;
import interviewer.corpus.ServiceCard;
import interviewer.grading.Meanings.Known;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The vectors of all cards, looked up once: what each wording means, and what the wordings of one kind have in common. */
final class CardMeanings {
    private final Map<String, OfCard> cards = new HashMap<>();
    private Known purposes = new Known(new float[0][]);
    private Known wirings = purposes;
    private Known gotchas = purposes;
    private Known rejections = purposes;

    CardMeanings(Catalog catalog, Meanings meanings) {
        for (ServiceCard card : catalog.cards()) {
            OfCard of = OfCard.of(card, meanings);
            cards.put(card.id(), of);
            purposes = purposes.and(of.purposes());
            wirings = wirings.and(meanings.known(
                    card.patterns().stream().map(ServiceCard.Wiring::text).toList()));
            gotchas = gotchas.and(meanings.known(
                    card.gotchas().stream().map(ServiceCard.Gotcha::text).toList()));
            rejections = rejections.and(of.rejections());
        }
    }

    /** The vectors of one card; lists in the order of the card. */
    record OfCard(
            Known purposes,
            Known fits,
            List<Known> wirings,
            List<Known> gotchas,
            Known rejections,
            List<Set<String>> purposeStems) {

        static OfCard of(ServiceCard card, Meanings meanings) {
            return new OfCard(
                    meanings.known(card.purposes()),
                    meanings.known(card.fits()),
                    card.patterns().stream()
                            .map(wiring -> meanings.known(List.of(wiring.text())))
                            .toList(),
                    card.gotchas().stream()
                            .map(gotcha -> meanings.known(List.of(gotcha.text())))
                            .toList(),
                    meanings.known(card.alternatives().stream()
                            .map(ServiceCard.Alternative::reject)
                            .collect(Collectors.toList())),
                    card.purposes().stream().map(Stems::of).toList());
        }

        /** Nearness to what the service is for; the needs it serves count a little less than its purposes. */
        double nearPurpose(float[] vector) {
            return Math.max(purposes.nearest(vector), 0.9 * fits.nearest(vector));
        }
    }

    OfCard of(ServiceCard card) {
        OfCard of = cards.get(card.id());
        if (of == null) {
            throw new IllegalArgumentException("no card " + card.id());
        }
        return of;
    }

    /** Nearness to any purpose of any card: how much a clause sounds like one. */
    double likePurpose(float[] vector) {
        return purposes.nearest(vector);
    }

    double likeWiring(float[] vector) {
        return wirings.nearest(vector);
    }

    double likeGotcha(float[] vector) {
        return gotchas.nearest(vector);
    }

    double likeRejection(float[] vector) {
        return rejections.nearest(vector);
    }
}
