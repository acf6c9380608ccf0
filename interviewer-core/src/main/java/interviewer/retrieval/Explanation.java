package interviewer.retrieval;

import java.util.List;

/**
 * How a hit came by its score. The parts are the very numbers that were added up.
 *
 * @param unit id of the unit whose score the block has
 * @param lexical BM25 of that unit, unscaled
 * @param vector cosine of that unit to the query; 0 when the search went by words
 * @param parts the addends of the score, in order
 */
public record Explanation(String unit, double lexical, double vector, List<Part> parts) {
    public Explanation {
        parts = List.copyOf(parts);
    }

    /**
     * One addend.
     *
     * @param signal what it measures
     * @param value the signal scaled to 0..1 over the candidates
     * @param weight what it is multiplied with
     */
    public record Part(String signal, double value, double weight) {}
}
