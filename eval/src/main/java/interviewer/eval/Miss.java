package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import interviewer.retrieval.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that went badly, with the first hits and how they came by their scores.
 *
 * @param hits the first three
 * @param right the first right hit, however far down, up to rank 1000; null where none is
 */
public record Miss(
        String id,
        String kind,
        String query,
        @JsonProperty("reciprocal_rank") double reciprocalRank,
        @JsonProperty("gold_titles") List<String> goldTitles,
        @JsonProperty("answer_spans") List<String> answerSpans,
        List<Hit> hits,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Hit right) {
    private static final int SHOWN_HITS = 3;

    public Miss {
        goldTitles = List.copyOf(goldTitles);
        answerSpans = List.copyOf(answerSpans);
        hits = List.copyOf(hits);
    }

    static Miss of(QuestionScore score) {
        Question question = score.question();
        return new Miss(
                question.id(),
                question.kind(),
                score.query(),
                score.value("RR"),
                question.goldTitles(),
                question.answerSpans(),
                score.hits().subList(0, Math.min(SHOWN_HITS, score.hits().size())),
                score.right());
    }
}
