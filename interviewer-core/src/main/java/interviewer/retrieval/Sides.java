package interviewer.retrieval;

import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.Passage;
import interviewer.corpus.ServiceCard;
import interviewer.retrieval.Explanation.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sees to it that a query which names two services ("A or B?") has both among its first five hits. A side is there when a hit
 * stands in its section or names it. For a side that is not, its best block moves up to the fifth rank; where that holds all there is
 * of the other side, to the fifth behind it. What a move is worth is an addend of the block's score, so that the scores still fall
 * from rank to rank and {@link Explanation} tells of it. The first hit stays first. Immutable and thread-safe.
 */
final class Sides {
    /** Ranks that both sides are among. */
    static final int FIRST = 5;
    /** Room for both sides behind the first hit. */
    private static final int FEWEST = 3;

    private static final int SIDES = 2;

    private final Corpus corpus;
    private final Catalog catalog;

    Sides(Corpus corpus, Catalog catalog) {
        this.corpus = corpus;
        this.catalog = catalog;
    }

    /** The ids of the cards that a query sets side by side, empty for most. */
    List<String> in(String query) {
        List<String> named = List.copyOf(catalog.cardsIn(query));
        return named.size() == SIDES ? named : List.of();
    }

    /**
     * The hits with both sides among the first five, or among all where only three or four are wanted.
     *
     * @param ranked hits of any depth, best first; a side that none of them tells of stays away
     * @param sides two ids of cards, in the order of the query
     * @param limit most hits to return; below 3 they are returned as they are
     */
    List<Hit> kept(List<Hit> ranked, List<String> sides, int limit) {
        List<Hit> kept = new ArrayList<>(ranked);
        int first = Math.min(FIRST, Math.min(limit, ranked.size()));
        if (first >= FEWEST) {
            keep(sides.getFirst(), sides.getLast(), kept, first);
            keep(sides.getLast(), sides.getFirst(), kept, first);
        }
        return IntStream.range(0, Math.min(limit, kept.size()))
                .mapToObj(index -> at(index + 1, kept.get(index)))
                .toList();
    }

    private void keep(String side, String other, List<Hit> kept, int first) {
        int best = isIn(side, kept.subList(0, first)) ? -1 : best(side, kept, first);
        if (best < 0) {
            return;
        }
        int last = first - 1;
        if (isIn(other, kept.subList(last, first)) && !isIn(other, kept.subList(0, last))) {
            moveUp(kept, last, last - 1);
        }
        moveUp(kept, best, last);
    }

    /** To a rank behind the first, with a score between those of its new neighbours. */
    private static void moveUp(List<Hit> kept, int from, int to) {
        Hit hit = kept.remove(from);
        double between = (kept.get(to - 1).score() + kept.get(to).score()) / 2;
        kept.add(to, raised(hit, between));
    }

    /** Where the best block of a side stands: in its section, else one that names it; -1 without any. */
    private int best(String side, List<Hit> ranked, int first) {
        return IntStream.range(first, ranked.size())
                .filter(index -> isAbout(side, ranked.get(index).passage()))
                .findFirst()
                .orElseGet(() -> IntStream.range(first, ranked.size())
                        .filter(index -> names(side, ranked.get(index).passage()))
                        .findFirst()
                        .orElse(-1));
    }

    private boolean isIn(String side, List<Hit> hits) {
        return hits.stream().map(Hit::passage).anyMatch(passage -> isAbout(side, passage) || names(side, passage));
    }

    private boolean isAbout(String side, Passage passage) {
        return corpus.passage(passage.id()) // a person's own documents have none of our sections
                .flatMap(ours -> catalog.cardOf(corpus.sectionOf(ours)))
                .map(ServiceCard::id)
                .filter(side::equals)
                .isPresent();
    }

    private boolean names(String side, Passage passage) {
        return catalog.cardsIn(passage.path() + ". " + passage.text()).contains(side);
    }

    private static Hit raised(Hit hit, double score) {
        Explanation before = hit.explanation();
        List<Part> parts = new ArrayList<>(before.parts());
        parts.add(new Part("other side", 1, score - hit.score()));
        return new Hit(
                hit.rank(),
                score,
                hit.block(),
                hit.unit(),
                new Explanation(before.unit(), before.lexical(), before.vector(), parts));
    }

    private static Hit at(int rank, Hit hit) {
        return new Hit(rank, hit.score(), hit.block(), hit.unit(), hit.explanation());
    }
}
