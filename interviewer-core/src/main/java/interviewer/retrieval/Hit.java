package interviewer.retrieval;

import interviewer.corpus.Passage;

/**
 * A passage that was found.
 *
 * @param rank from 1
 * @param score higher is better; comparable within one search only
 * @param passage the block as cited
 * @param unit the unit in it that matched best
 * @param explanation how the score came about
 */
public record Hit(int rank, double score, Passage passage, Passage unit, Explanation explanation) {}
