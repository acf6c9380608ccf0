package interviewer.retrieval;

/**
 * What is known about every unit for one query, in the order of the units.
 *
 * @param words BM25 of the unit
 * @param mostWords what a unit would score that holds every word of the query
 * @param others BM25 of the unit together with its other wordings
 * @param mostOthers what the best of these could be, as {@code mostWords}
 * @param cosines cosine of the unit's vector to the query's; zeros when the search goes by words
 * @param sections BM25 of the section that holds the unit
 * @param named 0..1, whether the query names the unit's service
 */
@SuppressWarnings("ArrayRecordComponent") // short-lived columns of numbers, never compared
record Signals(
        double[] words,
        double mostWords,
        double[] others,
        double mostOthers,
        double[] cosines,
        double[] sections,
        double[] named) {

    /** The same with one of them telling nothing, to measure what it is worth. */
    Signals without(SearchSignal off) {
        double[] nothing = new double[words.length];
        return new Signals(
                off == SearchSignal.WORDS ? nothing : words,
                mostWords,
                off == SearchSignal.OTHER_WORDS ? nothing : others,
                mostOthers,
                off == SearchSignal.MEANING ? nothing : cosines,
                off == SearchSignal.SECTION ? nothing : sections,
                off == SearchSignal.NAMED ? nothing : named);
    }
}
