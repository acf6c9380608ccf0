package interviewer.answering;

import interviewer.corpus.Passage;

/**
 * A numbered source of an answer.
 *
 * @param n the number in square brackets, from 1
 * @param passage the block that was quoted from
 */
public record Citation(int n, Passage passage) {}
