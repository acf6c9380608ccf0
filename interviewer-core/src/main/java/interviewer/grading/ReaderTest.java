package interviewer.grading;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The yes/no tests that a second reader answers, two a step. The first asks whether the step is there at all, the second for the half
 * that makes it whole (grading guide: "torn between 1 and 2, ask for the missing half by name").
 */
enum ReaderTest {
    SERVICE(Step.NAME, "a fitting service is named"),
    JOB(Step.NAME, "it is said what the service is for"),
    PART(Step.PATTERN, "another part of the system is named with it"),
    ROLE(Step.PATTERN, "the other part has a role"),
    TROUBLE(Step.GOTCHA, "something concrete goes wrong"),
    THEN(Step.GOTCHA, "a consequence or a remedy is stated"),
    FIGURE(Step.NUMBER, "a figure is given"),
    RIGHT(Step.NUMBER, "the figure has its unit and is right"),
    OPTION(Step.NOT_USE, "a specific option is turned down"),
    REASON(Step.NOT_USE, "the reason fits the workload");

    private final Step step;
    private final String asks;

    ReaderTest(Step step, String asks) {
        this.step = step;
        this.asks = asks;
    }

    /** The field of the reply that holds the answer: one short word, as each token of a reply costs a small machine time. */
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
