package interviewer.corpus;

import java.util.List;

/**
 * What a person has put beside the shipped corpus: cards and corrections of their own, checked. Made by {@link OwnFiles}, laid over
 * ours by {@link CorpusLoader}. Immutable.
 */
public final class OwnKnowledge {
    /** Nobody has added anything. */
    public static final OwnKnowledge NONE = new OwnKnowledge(List.of(), List.of(), "");

    private final List<ServiceCard> cards;
    private final List<Erratum> errata;
    private final String hash;

    /** @param hash of the files; empty when there are none */
    OwnKnowledge(List<ServiceCard> cards, List<Erratum> errata, String hash) {
        this.cards = List.copyOf(cards);
        this.errata = List.copyOf(errata);
        this.hash = hash;
    }

    public boolean isEmpty() {
        return cards.isEmpty() && errata.isEmpty();
    }

    /** In the order of their files' names. */
    public List<ServiceCard> cards() {
        return cards;
    }

    List<Erratum> errata() {
        return errata;
    }

    /** Ids of the corrections, in the order of the file. */
    public List<String> corrections() {
        return errata.stream().map(Erratum::id).toList();
    }

    /** "with 2 own cards, 1 own correction"; empty when there are none. */
    public String says() {
        return isEmpty()
                ? ""
                : "with " + counted(cards.size(), "own card") + ", " + counted(errata.size(), "own correction");
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** That hash where there are no own files, else one over both. */
    String mixedInto(String shipped) {
        return isEmpty() ? shipped : Document.sha256(shipped + hash);
    }
}
