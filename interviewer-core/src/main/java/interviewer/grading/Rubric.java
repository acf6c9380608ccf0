package interviewer.grading;

import interviewer.corpus.CorpusLoader;
import interviewer.corpus.RubricStep;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of the rubric by step, read once. */
final class Rubric {
    private static final Map<String, RubricStep> STEPS = Stream.of(CorpusLoader.json("rubric.json", RubricStep[].class))
            .collect(Collectors.toUnmodifiableMap(RubricStep::id, step -> step));

    private Rubric() {}

    /** Throws {@link IllegalStateException} when the file lacks the step. */
    static RubricStep of(Step step) {
        RubricStep words = STEPS.get(step.id());
        if (words == null) {
            throw new IllegalStateException("rubric.json lacks the step " + step.id());
        }
        return words;
    }
}
