package interviewer.eval;

import interviewer.retrieval.Explanation;
import interviewer.retrieval.Hit;

/**
 * A hit in a {@link RetrievalReport}, without its text.
 *
 * @param passage id of the passage
 * @param right whether the passage is relevant to the question
 * @param explanation the addends of the score
 */
public record HitRow(int rank, String passage, boolean right, double score, Explanation explanation) {
    static HitRow of(Hit hit, Judgments judgments) {
        String passage = hit.passage().id();
        return new HitRow(hit.rank(), passage, judgments.grade(passage) > 0, hit.score(), hit.explanation());
    }
}
