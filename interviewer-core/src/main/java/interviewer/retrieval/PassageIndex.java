package interviewer.retrieval;

import interviewer.corpus.Block;
import interviewer.corpus.Passage;

/**
 * Units that are searched together, and what is known about each of them for a query. {@link HybridRetriever} weighs and ranks what
 * one or several of these measured. Immutable and thread-safe.
 */
interface PassageIndex {

    /** How many units there are, in the order in which everything here counts them. */
    int size();

    /** Number of the block that holds a unit; units of one block are neighbours, and blocks are numbered in their order. */
    int blockOf(int unit);

    Passage unit(int unit);

    /** The block that holds a unit, with all its units. */
    Block block(int unit);

    /** Whether every unit can be compared by meaning. */
    boolean hasVectors();

    /** The words of each unit. */
    Bm25Index words();

    /** The words of each unit with those of its other wordings, if it has any. */
    Bm25Index otherWords();

    /** The words of each section. */
    Bm25Index sectionWords();

    /** What is known about every unit. */
    Signals signals(SearchTerms query);
}
