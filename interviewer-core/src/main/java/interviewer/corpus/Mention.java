package interviewer.corpus;

import interviewer.text.Span;

/**
 * A name of the catalog found in a text.
 *
 * @param id the card's id, or the option's name
 * @param kind {@code card}, or the option's kind
 * @param category what class of thing it is
 * @param span where it stands
 */
public record Mention(String id, String kind, String category, Span span) {

    public boolean isCard() {
        return kind.equals("card");
    }

    /** Whether it is a service of AWS. */
    public boolean isAws() {
        return isCard() || kind.equals("aws");
    }

    public boolean isGeneric() {
        return kind.equals("generic");
    }
}
