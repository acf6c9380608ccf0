package interviewer.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which part of a set of graded answers: weights are fitted on one, reports are made on the other. */
public enum Split {
    ALL,
    /** The weights were fitted on these; also lines that do not say where they belong. */
    TRAIN,
    /** No weight was fitted on these. */
    HELD_OUT;

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The part with that label; throws {@link IllegalArgumentException} listing the labels for another. */
    public static Split of(String label) {
        return Arrays.stream(values())
                .filter(split -> split.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("split is '" + label + "'; it must be one of: "
                        + Arrays.stream(values()).map(Split::label).collect(Collectors.joining(", "))));
    }

    /** What is reported where nobody says: the held-out part of a set that has one. */
    public static Split reported(EvalInput answers) {
        return answers.values(GradedAnswer.class).stream().anyMatch(GradedAnswer::isHeldOut) ? HELD_OUT : ALL;
    }

    /**
     * The file with the lines of the other part left blank, so that lines keep their numbers; under its own hash, with the part in its
     * name. Throws {@link EvalFileException} when the part is empty or the file is not of the form of {@link GradedAnswer}.
     */
    public EvalInput in(EvalInput answers) {
        Iterator<GradedAnswer> values = answers.values(GradedAnswer.class).iterator();
        List<String> lines = new ArrayList<>();
        for (String line : answers.lines()) {
            lines.add(!line.isBlank() && holds(values.next()) ? line : "");
        }
        if (lines.stream().allMatch(String::isBlank)) {
            throw new EvalFileException(answers.name(), "has no answers of the part '" + label() + "'");
        }
        return new EvalInput(answers.name() + words(), lines, answers.sha256());
    }

    private boolean holds(GradedAnswer answer) {
        return switch (this) {
            case ALL -> true;
            case TRAIN -> !answer.isHeldOut();
            case HELD_OUT -> answer.isHeldOut();
        };
    }

    private String words() {
        return switch (this) {
            case ALL -> "";
            case TRAIN -> ", the part that weights are fitted on";
            case HELD_OUT -> ", the held-out part, on which no weight was fitted";
        };
    }
}
