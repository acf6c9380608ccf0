package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import interviewer.corpus.Passage;
import interviewer.grading.Evidence;
import interviewer.grading.FactualError;
import interviewer.grading.Flag;
import interviewer.grading.Grade;
import interviewer.grading.StepGrade;
import interviewer.grading.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a predictions file: what a grader said of one answer.
 *
 * @param scores all five, or none when ungraded
 * @param evidence exact pieces of the answer
 * @param level the verdict; null when ungraded
 * @param factualErrors wrong claims; null where a grader does not look for them
 * @param flags as in {@link Flag#id}
 * @param grader which one
 * @param ungraded why there is no grade; null when there is one
 */
public record Prediction(
        String id,
        Marks scores,
        Quotes evidence,
        @Nullable Verdict level,
        @JsonProperty("factual_errors") @Nullable List<Claim> factualErrors,
        List<String> flags,
        String grader,
        @Nullable String ungraded)
        implements EvalItem {
    public Prediction {
        id = Fields.id(id);
        scores = scores == null ? Marks.NONE : scores;
        evidence = evidence == null ? Quotes.NONE : evidence;
        factualErrors = factualErrors == null ? null : Fields.list(factualErrors, "factual_errors");
        flags = Fields.list(flags, "flags");
        grader = grader == null ? "unknown" : grader;
    }

    /**
     * A claim that the grader holds to be wrong.
     *
     * @param passage id of the passage that says so, where the corpus has one
     */
    public record Claim(
            String quote,
            @Nullable String correction,
            @Nullable String passage) {
        public Claim {
            quote = quote == null ? "" : quote;
        }

        static Claim of(FactualError error) {
            Passage source = error.source();
            return new Claim(error.quote(), error.correction(), source == null ? null : source.id());
        }
    }

    public static Prediction of(String id, Grade grade) {
        return new Prediction(
                id,
                grade.isGraded() ? Marks.of(step -> grade.of(step).level()) : Marks.NONE,
                grade.isGraded() ? Quotes.of(step -> quote(grade.of(step))) : Quotes.NONE,
                grade.verdict(),
                grade.factualErrors().stream().map(Claim::of).toList(),
                grade.flags().stream().map(Flag::id).toList(),
                grade.grader(),
                grade.ungraded());
    }

    private static @Nullable String quote(StepGrade mark) {
        Evidence evidence = mark.evidence();
        return evidence == null ? null : evidence.quote();
    }
}
