package interviewer.grading;

import interviewer.grading.Ask.Kind;
import interviewer.grading.ClauseReader.Reading;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From the readings of all clauses to the level of one step: the clause that supports the step best decides, by the learnt
 * weights; then the rules of the guide that no weight may overrule.
 */
final class StepJudge {
    private static final double PLATITUDE = 0.3;
    /** Nearness to the own purpose less that to another service's, from which on it is the other's. */
    private static final double ANOTHERS = -0.2;

    /** Fitness from which on a service that was not asked for counts as fitting. */
    private static final double FITS = 0.72;

    /** Share of its telling words that the prompt has too, from which on a clause is a copy of it. */
    private static final double COPIED = 0.9;

    private static final Pattern NOTHING_ELSE =
            Pattern.compile("\\b(?:anything|something) (?:else|other)\\b|\\bwhat does not fit\\b");

    private final StepWeights weights;

    StepJudge(StepWeights weights) {
        this.weights = weights;
    }

    /** @param reading the clause that earned the level; null at level 0 */
    record Judgment(int level, @Nullable Reading reading) {
        static final Judgment NONE = new Judgment(0, null);
    }

    Judgment judge(Step step, List<Reading> readings, Context context) {
        if (step == Step.NAME && !mayName(context)) {
            return Judgment.NONE;
        }
        Struck struck = Struck.of(readings, context);
        StepWeights.Levels levels = weights.of(step, SignalTable.isByMeaning(readings));
        Optional<Scored> partial = best(step, readings, struck, levels.partial(), levels.partialFrom());
        if (partial.isEmpty()) {
            return step == Step.NAME ? bareName(readings, struck, context) : Judgment.NONE;
        }
        Optional<Scored> met = best(step, readings, struck, levels.met(), levels.metFrom());
        Reading reading = met.orElse(partial.get()).reading();
        int level = capped(step, met.isPresent() ? 2 : 1, reading, readings);
        return level == 0 ? Judgment.NONE : new Judgment(level, reading);
    }

    /** Guide, 4.1: in a scenario a fitting service named bare is partial, whatever stands around it. */
    private static Judgment bareName(List<Reading> readings, Struck struck, Context context) {
        if (context.ask().kind() != Kind.SCENARIO || context.fit() < FITS) {
            return Judgment.NONE;
        }
        return readings.stream()
                .filter(reading -> reading.of(Signal.FITTING_SERVICE_HERE) > 0
                        && reading.of(Signal.BARE_LIST) == 0
                        && !struck.covers(Step.NAME, reading))
                .min(Comparator.comparingInt(reading -> reading.clause().words()))
                .map(reading -> new Judgment(1, reading))
                .orElse(Judgment.NONE);
    }

    /** The steps that the rules let a clause earn, whatever its signals. */
    static Set<Step> open(Reading reading, Struck struck, Context context) {
        return Arrays.stream(Step.values())
                .filter(step -> step != Step.NAME || mayName(context))
                .filter(step -> mayEarn(step, reading) && !struck.covers(step, reading))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
    }

    private record Scored(Reading reading, double probability) {}

    /** Of the clauses that are probable enough the most probable, of equals the shortest. */
    private static Optional<Scored> best(
            Step step, List<Reading> readings, Struck struck, StepWeights.Logistic logistic, double least) {
        Scored best = null;
        for (Reading reading : readings) {
            if (!mayEarn(step, reading) || struck.covers(step, reading)) {
                continue;
            }
            double probability = logistic.of(reading.inputs());
            if (probability < least) {
                continue;
            }
            best = best == null || probability > best.probability() ? new Scored(reading, probability) : best;
        }
        return Optional.ofNullable(best);
    }

    /** Whether a clause can earn a step at all; what it is worth then, the weights say. */
    private static boolean mayEarn(Step step, Reading reading) {
        boolean within = reading.clause().withinSentence();
        boolean own = reading.of(Signal.BARE_LIST) == 0 && reading.of(Signal.PROMPT_WORDS) < COPIED;
        return switch (step) {
            case NUMBER -> reading.figure() != null && within;
            case NAME -> own && (within || reading.of(Signal.DESIGN_PROMPT) > 0) && !isAnothers(reading);
            case PATTERN -> own && (reading.of(Signal.PARTS) > 0 || reading.of(Signal.NEAR_PATTERN) > PLATITUDE);
            case GOTCHA -> own;
            case NOT_USE ->
                own && !NOTHING_ELSE.matcher(reading.clause().lower()).find();
        };
    }

    /** Says what another service is for than the one asked about. */
    private static boolean isAnothers(Reading reading) {
        return reading.of(Signal.SERVICE_PROMPT) > 0 && reading.of(Signal.PURPOSE_MARGIN) < ANOTHERS;
    }

    /** Without a fitting service of AWS nothing is named; a comparison and a service prompt give the name. */
    private static boolean mayName(Context context) {
        Kind kind = context.ask().kind();
        boolean given = kind == Kind.SERVICE || kind == Kind.COMPARISON;
        boolean fits = kind == Kind.DESIGN || context.fit() > 0.4;
        return given || (!context.offered().isEmpty() && fits);
    }

    /** Guide, section 2: beside a wrong fact offered for the same step, right support is partial at most. */
    private static int capped(Step step, int level, Reading reading, List<Reading> readings) {
        if (step != Step.NUMBER || level == 0) {
            return level;
        }
        boolean wrongElsewhere = readings.stream().anyMatch(other -> other.of(Signal.FIGURE_WRONG) > 0);
        boolean right = reading.of(Signal.FIGURE_RIGHT) > 0;
        if (reading.of(Signal.FIGURE_WRONG) > 0 && !right) {
            return 0;
        }
        return wrongElsewhere ? Math.min(1, level) : level;
    }
}
