package interviewer.grading;

import interviewer.corpus.CardSentence;
import interviewer.corpus.CardSentences;
import interviewer.corpus.Catalog;
import interviewer.corpus.ServiceCard;
import interviewer.grading.Ask.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which sentences of which cards may stand for a step, by the kind of prompt. In the order of the cards, unjudged. */
final class CardCandidates {
    private final Catalog catalog;

    CardCandidates(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Sentences for one step.
     *
     * @param cards of a comparison both, the favoured one first; else the one that the answer is about
     */
    List<CardSentence> of(Step step, Kind kind, List<ServiceCard> cards) {
        return switch (step) {
            case NAME -> names(kind, cards);
            case PATTERN -> CardSentences.wirings(cards.getFirst());
            case GOTCHA -> CardSentences.gotchas(cards.getFirst());
            case NUMBER -> CardSentences.figures(cards.getFirst());
            case NOT_USE -> rejections(kind, cards);
        };
    }

    /** The same for a whole answer: of a comparison the other side comes up where it is turned down. */
    List<CardSentence> told(Step step, Kind kind, List<ServiceCard> cards) {
        boolean oneSide = step == Step.NAME && kind == Kind.COMPARISON;
        return oneSide ? CardSentences.definitions(cards.getFirst()) : of(step, kind, cards);
    }

    private List<CardSentence> names(Kind kind, List<ServiceCard> cards) {
        return switch (kind) {
            case SERVICE -> CardSentences.definitions(cards.getFirst());
            case SCENARIO, DESIGN -> CardSentences.proposals(cards.getFirst());
            case COMPARISON ->
                cards.size() < 2 ? CardSentences.definitions(cards.getFirst()) : sides(cards.getFirst(), cards.get(1));
        };
    }

    /** A comparison is told by what each side is, in one sentence. */
    private static List<CardSentence> sides(ServiceCard card, ServiceCard other) {
        List<CardSentence> sides = new ArrayList<>();
        for (CardSentence one : CardSentences.definitions(card)) {
            for (CardSentence two : CardSentences.definitions(other)) {
                sides.add(CardSentences.joined(one, two));
            }
        }
        return sides;
    }

    /** Who asks about one service hears when it is no use, too; of a comparison the other side is turned down, or else a third. */
    private List<CardSentence> rejections(Kind kind, List<ServiceCard> cards) {
        ServiceCard card = cards.getFirst();
        return switch (kind) {
            case SERVICE ->
                Stream.concat(CardSentences.rejections(card, catalog).stream(), CardSentences.misuses(card).stream())
                        .toList();
            case SCENARIO, DESIGN -> CardSentences.rejections(card, catalog);
            case COMPARISON -> {
                List<CardSentence> sides =
                        cards.size() < 2 ? List.of() : CardSentences.rejections(card, cards.get(1), catalog);
                yield Stream.concat(sides.stream(), CardSentences.rejections(card, catalog).stream())
                        .distinct()
                        .toList();
            }
        };
    }
}
