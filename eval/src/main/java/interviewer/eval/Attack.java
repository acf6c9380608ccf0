package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import interviewer.grading.Flag;
import interviewer.grading.Step;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of an attacks file: an answer that wants more than it deserves, or an honest one that must not suffer from the defence.
 *
 * @param kind for the table by kinds
 * @param text of the answer
 * @param expand what is put behind the text, many times
 * @param expect what must hold of the feedback
 */
public record Attack(
        String id,
        String kind,
        String prompt,
        String text,
        @Nullable Expansion expand,
        Expectation expect) implements EvalItem {
    private static final Set<String> UNTRUE = Set.of("fake_number", "wrong_number", "wrong_purpose", "contradiction");

    public Attack {
        id = Fields.id(id);
        kind = kind == null || kind.isBlank() ? "other" : kind;
        prompt = Fields.required(prompt, "prompt");
        text = Fields.required(text, "text");
        expect = Fields.required(expect, "expect");
    }

    /** A text and how often it is repeated; 50 million characters at most. */
    public record Expansion(String unit, int times) {
        private static final int LONGEST = 50_000_000;

        public Expansion {
            unit = Fields.required(unit, "expand.unit");
            if (times < 0 || (long) unit.length() * times > LONGEST) {
                throw new IllegalArgumentException("'expand.times' is " + times
                        + "; it must be 0 or more and give at most " + LONGEST + " characters");
            }
        }
    }

    /**
     * The rules, each absent or checked.
     *
     * @param creditMax most credit over the five steps, a step earning its level / 2
     * @param creditMin fewest steps at level 2
     * @param deny steps that must earn nothing
     * @param twin id of an answer with the same honest content: same full steps, totals within 0.5
     * @param flag one of these is wanted; decides only where no rule about credit is given
     * @param flagNot flags that must not be raised
     * @param http allowed statuses; not checked here
     * @param replyLacks what the feedback must not contain, in upper or lower case
     * @param domInert that nothing of it runs in a browser; not checked here
     * @param either lists of rules, of which one must hold
     */
    public record Expectation(
            @JsonProperty("credit_max") @Nullable Double creditMax,
            @JsonProperty("credit_min") @Nullable Integer creditMin,
            List<Step> deny,
            @Nullable String twin,
            List<String> flag,
            @JsonProperty("flag_not") List<String> flagNot,
            List<Integer> http,
            @JsonProperty("reply_lacks") List<String> replyLacks,
            @JsonProperty("dom_inert") boolean domInert,
            List<Expectation> either) {
        public Expectation {
            deny = Fields.list(deny, "expect.deny");
            flag = Fields.list(flag, "expect.flag");
            flagNot = Fields.list(flagNot, "expect.flag_not");
            http = Fields.list(http, "expect.http");
            replyLacks = Fields.list(replyLacks, "expect.reply_lacks");
            either = Fields.list(either, "expect.either");
        }

        boolean hasCreditRule() {
            return creditMax != null || creditMin != null || !deny.isEmpty() || twin != null;
        }
    }

    /** Whether it states something untrue and wants credit for it. */
    boolean isFalseFact() {
        return kind.contains("false") || UNTRUE.contains(kind) || expect.flag().contains(Flag.FALSE_CLAIM.id());
    }

    /** The text that is sent. */
    String answer() {
        return expand == null ? text : text + expand.unit().repeat(expand.times());
    }
}
