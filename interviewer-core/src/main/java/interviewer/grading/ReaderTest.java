package interviewer.grading;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The yes/no tests that a second reader answers, two a step. The first asks whether the step is there at all, the second for the half
 * that makes it whole (grading guide: "torn between 1 and 2, ask for the missing half by name").
 */
enum ReaderTest {
    NAMES_A_FITTING_SERVICE(Step.NAME, "a fitting service is named"),
    SAYS_WHAT_IT_IS_FOR(Step.NAME, "it is said what the service is for"),
    NAMES_ANOTHER_PART(Step.PATTERN, "another part of the system is named with it"),
    SAYS_WHAT_THAT_PART_DOES(Step.PATTERN, "the other part has a role"),
    SAYS_WHAT_GOES_WRONG(Step.GOTCHA, "something concrete goes wrong"),
    SAYS_WHAT_FOLLOWS_OR_HELPS(Step.GOTCHA, "a consequence or a remedy is stated"),
    GIVES_A_FIGURE(Step.NUMBER, "a figure is given"),
    FIGURE_HAS_UNIT_AND_IS_RIGHT(Step.NUMBER, "the figure has its unit and is right"),
    TURNS_DOWN_AN_OPTION(Step.NOT_USE, "a specific option is turned down"),
    REASON_FITS_THE_WORKLOAD(Step.NOT_USE, "the reason fits the workload");

    private final Step step;
    private final String asks;

    ReaderTest(Step step, String asks) {
        this.step = step;
        this.asks = asks;
    }

    /** The field of the reply that holds the answer. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String asks() {
        return asks;
    }

    /** The two tests of a step, the one that asks whether it is there first. */
    static List<ReaderTest> of(Step step) {
        return Stream.of(values()).filter(test -> test.step == step).toList();
    }
}
