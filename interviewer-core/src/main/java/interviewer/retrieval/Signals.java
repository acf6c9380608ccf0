package interviewer.retrieval;

import org.jspecify.annotations.Nullable;

/**
 * What is known about every unit of an index for one query, in the order of the units. BM25 is told as a share of what a unit would
 * score that holds every word of the query once, so that indexes of different texts compare.
 *
 * @param words BM25 of the unit, 0 and up; 1 is a unit with all words once
 * @param others the same over the unit together with its other wordings
 * @param cosines cosine of the unit's vector to the query's; zeros when the search goes by words
 * @param sections BM25 of the section that holds the unit
 * @param named 0..1, whether the query names the unit's service
 * @param mostWords the BM25 that counts as 1 in {@code words}
 */
@SuppressWarnings("ArrayRecordComponent") // short-lived columns of numbers, never compared
record Signals(double[] words, double[] others, double[] cosines, double[] sections, double[] named, double mostWords) {

    /** The same with one of them telling nothing, to measure what it is worth. */
    Signals without(@Nullable SearchSignal off) {
        if (off == null) {
            return this;
        }
        double[] nothing = new double[words.length];
        return new Signals(
                off == SearchSignal.WORDS ? nothing : words,
                off == SearchSignal.OTHER_WORDS ? nothing : others,
                off == SearchSignal.MEANING ? nothing : cosines,
                off == SearchSignal.SECTION ? nothing : sections,
                off == SearchSignal.NAMED ? nothing : named,
                mostWords);
    }

    boolean tellsOf(int unit) {
        return words[unit] > 0 || others[unit] > 0 || cosines[unit] > 0;
    }
}
