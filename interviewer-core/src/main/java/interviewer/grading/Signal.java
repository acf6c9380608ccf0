package interviewer.grading;

import java.util.Locale;

/**
 * What is measured on a clause. The learnt weights ({@link StepWeights}) say what each is worth for each step; the names stand in
 * their file. Counts are cut off, nearness is a cosine, the rest is 0 or 1.
 */
enum Signal {
    LENGTH,
    BRIEF,
    JOINED,
    REJECTS,
    DECIDES,
    REASON,
    EMPTY_REASON,
    REASON_LENGTH,
    FAILURE,
    CONSEQUENCE,
    REMEDY,
    FLOW,
    DEFINITION,
    PRAISE,
    QUESTION,
    PARTS,
    AWS_PARTS,
    OTHER_SERVICE,
    SUBJECT_NAMED,
    OTHER_VENDOR,
    OWN_FEATURE,
    FOREIGN_FEATURE,
    CATEGORY,
    NEAR_PURPOSE,
    PURPOSE_MARGIN,
    PURPOSE_WORDS,
    NEAR_GOTCHA,
    NEAR_PATTERN,
    NEAR_REJECTION,
    LIKE_PURPOSE,
    LIKE_WIRING,
    LIKE_GOTCHA,
    LIKE_REJECTION,
    BARE_LIST,
    ISSUE,
    ISSUE_CONSEQUENCE,
    ISSUE_REMEDY,
    WIRED_PARTS,
    OPTION_TURNED_DOWN,
    FITTING_REASON,
    MISUSE_REASON,
    FIGURE_RIGHT,
    FIGURE_CLOSE,
    FIGURE_WRONG,
    FIGURE_UNCONFIRMED,
    FIGURE_COUNTED,
    FIGURE_LOOSE,
    FIGURE_OF_PROMPT,
    PROMPT_WORDS,
    FALSE_CLAIM,
    SERVICE_PROMPT,
    COMPARISON_PROMPT,
    DESIGN_PROMPT,
    OFFERED,
    FIT,
    FITTING_SERVICE_HERE,
    DESIGN_OFFERED,
    COMPARISON_SIDES,
    SCENARIO_PURPOSE,
    REJECTED_REASON,
    FAILURE_CONSEQUENCE,
    FLOW_PARTS;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
