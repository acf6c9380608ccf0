package interviewer.retrieval;

/** What a score is made of. Named as {@link Explanation} names its parts. */
public enum SearchSignal {
    /** BM25 over the unit's own words and headings. */
    WORDS("words"),
    /** BM25 over these and other wordings of the unit. */
    OTHER_WORDS("other words"),
    /** Cosine of the unit's vector, or that of another wording, to the query's. */
    MEANING("meaning"),
    /** BM25 of the whole section. */
    SECTION("section"),
    /** Whether the query names the unit's service. */
    NAMED("named");

    private final String label;

    SearchSignal(String label) {
        this.label = label;
    }

    /** As explanations show it. */
    public String label() {
        return label;
    }
}
