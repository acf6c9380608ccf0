package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a question set.
 *
 * @param id unique in its file
 * @param text what is asked
 * @param kind for the table by kinds, {@code "other"} when absent
 * @param history earlier turns, oldest first
 * @param goldTitles title paths under which an answer stands
 * @param answerSpans pieces of text that right passages contain
 * @param altSpans equivalents of the span at the same place
 * @param answerable whether the corpus has an answer; null reads it from spans and titles
 */
public record Question(
        String id,
        String text,
        String kind,
        List<Past> history,
        @JsonProperty("gold_titles") List<String> goldTitles,
        @JsonProperty("answer_spans") List<String> answerSpans,
        @JsonProperty("alt_spans") List<List<String>> altSpans,
        @Nullable Boolean answerable)
        implements EvalItem {
    public Question {
        id = Fields.id(id);
        text = Fields.required(text, "text");
        kind = kind == null || kind.isBlank() ? "other" : kind;
        history = Fields.list(history, "history");
        goldTitles = Fields.list(goldTitles, "gold_titles");
        answerSpans = Fields.list(answerSpans, "answer_spans");
        altSpans = Fields.list(altSpans, "alt_spans");
        for (String span : answerSpans) {
            if (NormalText.of(span).isEmpty()) {
                throw new IllegalArgumentException("'answer_spans' holds '" + span + "', which has no letter or digit");
            }
        }
    }

    /**
     * An earlier turn.
     *
     * @param role {@code user} or {@code assistant}
     * @param text what was said
     */
    public record Past(String role, String text) {
        public Past {
            role = role == null ? "user" : role;
            text = Fields.required(text, "history.text");
        }

        @JsonCreator
        static Past of(@JsonProperty("role") String role, @JsonProperty("text") String text) {
            return new Past(role, text);
        }

        /** A plain string counts as a user's turn. */
        @JsonCreator
        static Past said(String text) {
            return new Past("user", text);
        }
    }

    /** One whose relevant passages are known by their ids. */
    static Question judgedElsewhere(String id, String text) {
        return new Question(id, text, "judged", List.of(), List.of(), List.of(), List.of(), true);
    }

    /** The same question in other words. */
    Question saying(String words, List<Past> before) {
        return new Question(id, words, kind, before, goldTitles, answerSpans, altSpans, answerable);
    }

    @JsonIgnore
    public boolean isAnswerable() {
        return answerable == null ? isJudged() : answerable;
    }

    /** Whether it says what a right passage is, so that a ranking can be measured. */
    @JsonIgnore
    public boolean isJudged() {
        return !answerSpans.isEmpty() || !goldTitles.isEmpty();
    }

    /** What the same person said before, oldest first: what the search is told of the history. */
    List<String> said() {
        return history.stream()
                .filter(turn -> !turn.role().equals("assistant"))
                .map(Past::text)
                .toList();
    }
}
