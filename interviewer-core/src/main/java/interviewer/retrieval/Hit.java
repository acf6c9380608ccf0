package interviewer.retrieval;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import interviewer.corpus.Block;
import interviewer.corpus.Passage;

/**
 * A passage that was found.
 *
 * @param rank from 1
 * @param score higher is better; comparable within one search only
 * @param block what is cited, with all its units
 * @param unit the unit in it that matched best
 * @param explanation how the score came about
 */
@JsonPropertyOrder({"rank", "score", "passage", "unit", "explanation"})
public record Hit(int rank, double score, @JsonIgnore Block block, Passage unit, Explanation explanation) {

    /** The block as cited. */
    @JsonProperty
    public Passage passage() {
        return block.passage();
    }
}
