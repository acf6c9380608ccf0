package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import interviewer.grading.Step;
import interviewer.grading.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a set of graded answers. The grader sees the prompt and the answer; everything else is labels and slices. It has as many
 * components as the file form has fields.
 *
 * @param labels the right levels, all five
 * @param secondLabels the levels that somebody else gave without sight of the first; null when nobody did
 * @param evidence the words that earn them
 * @param evidenceAlt words that earn them as well
 * @param level the right verdict; null when it follows from the labels
 * @param promptType kind of prompt
 * @param style {@code typed} or {@code spoken}
 * @param words length of the answer; null to count
 * @param factualErrors what is wrong in the answer
 * @param split {@code train} or {@code held-out}, see {@link Split}; null counts as {@code train}
 */
public record GradedAnswer(
        String id,
        String prompt,
        String answer,
        Marks labels,
        @JsonProperty("second_labels") @Nullable Marks secondLabels,
        Quotes evidence,
        @JsonProperty("evidence_alt") OtherQuotes evidenceAlt,
        @Nullable Verdict level,
        @JsonProperty("prompt_type") String promptType,
        String style,
        String language,
        @Nullable Integer words,
        @JsonProperty("factual_errors") List<WrongFact> factualErrors,
        List<String> tags,
        @Nullable String split)
        implements EvalItem {
    private static final String UNKNOWN = "?";

    public GradedAnswer {
        id = Fields.id(id);
        prompt = Fields.required(prompt, "prompt");
        answer = Fields.required(answer, "answer");
        if (!Fields.required(labels, "labels").isComplete()) {
            throw new IllegalArgumentException("'labels' must have name, pattern, gotcha, number and not_use");
        }
        evidence = evidence == null ? Quotes.NONE : evidence;
        evidenceAlt = OtherQuotes.orNone(evidenceAlt);
        promptType = promptType == null ? UNKNOWN : promptType;
        style = style == null ? UNKNOWN : style;
        language = language == null ? "en" : language;
        factualErrors = Fields.list(factualErrors, "factual_errors");
        tags = Fields.list(tags, "tags");
        if (split != null && !split.equals(Split.TRAIN.label()) && !split.equals(Split.HELD_OUT.label())) {
            throw new IllegalArgumentException("'split' is '" + split + "'; it must be train or held-out");
        }
    }

    /** A wrong claim that a grader should find. */
    public record WrongFact(String quote) {
        public WrongFact {
            quote = Fields.required(quote, "factual_errors.quote");
        }
    }

    /** All quotes that are right for a step. */
    List<String> quotes(Step step) {
        List<String> quotes = new ArrayList<>(evidenceAlt.of(step));
        String first = evidence.of(step);
        if (first != null) {
            quotes.addFirst(first);
        }
        quotes.removeIf(String::isEmpty);
        return quotes;
    }

    boolean isHeldOut() {
        return Split.HELD_OUT.label().equals(split);
    }

    /** Whether it states things that are true and stand on no card. */
    boolean isBeyondCards() {
        return tags.contains("facts_beyond_corpus");
    }

    Verdict verdict() {
        return level == null ? Verdict.of(labels.total(), labels.of(Step.NAME), false) : level;
    }

    /** The slices it belongs to, such as {@code style=spoken}. */
    List<String> slices() {
        List<String> slices = new ArrayList<>();
        slices.add("style=" + style);
        slices.add("type=" + promptType);
        slices.add("language=" + (language.equals("en") ? "en" : "other"));
        slices.add("wrong facts=" + (factualErrors.isEmpty() ? "no" : "yes"));
        int length = words == null || words == 0 ? EvidenceText.wordCount(answer) : words;
        slices.add("words=" + (length < 50 ? "<50" : length <= 150 ? "50-150" : ">150"));
        tags.forEach(tag -> slices.add("tag=" + tag));
        return slices;
    }
}
