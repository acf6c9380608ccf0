package interviewer.grading;

import interviewer.grading.Ask.Kind;
import interviewer.grading.ClauseReader.Reading;
import interviewer.text.Sentences;
import interviewer.text.Span;
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

    private static final double LENGTH_COST = 0.006;
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
        StepWeights.Levels levels = weights.of(step);
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

    /** Of the clauses that are probable enough the best, where a short one counts as better than a long one. */
    private static Optional<Scored> best(
            Step step, List<Reading> readings, Struck struck, StepWeights.Logistic logistic, double least) {
        Scored best = null;
        for (Reading reading : readings) {
            if (!mayEarn(step, reading) || struck.covers(step, reading)) {
                continue;
            }
            double probability = logistic.of(SignalTable.row(reading));
            if (probability < least) {
                continue;
            }
            boolean better =
                    best == null || weighed(reading, probability) > weighed(best.reading(), best.probability());
            best = better ? new Scored(reading, probability) : best;
        }
        return Optional.ofNullable(best);
    }

    /** Guide, section 7: the shortest run that by itself earns the label. */
    private static double weighed(Reading reading, double probability) {
        return probability - LENGTH_COST * reading.clause().words();
    }

    /** Whether a clause can earn a step at all. */
    private static boolean mayEarn(Step step, Reading reading) {
        boolean figure = reading.figure() != null;
        return switch (step) {
            case NUMBER -> figure && reading.clause().withinSentence();
            case NAME ->
                (reading.clause().withinSentence() || reading.of(Signal.DESIGN_PROMPT) > 0)
                        && reading.of(Signal.PROMPT_WORDS) < 0.9
                        && reading.of(Signal.BARE_LIST) == 0
                        && saysSomething(reading);
            case PATTERN ->
                reading.of(Signal.BARE_LIST) == 0
                        && (reading.of(Signal.PARTS) > 0 || reading.of(Signal.NEAR_PATTERN) > PLATITUDE);
            case GOTCHA ->
                isAboutSomething(reading) && (reading.of(Signal.FAILURE) > 0 || reading.of(Signal.ISSUE) > 0);
            case NOT_USE ->
                reading.of(Signal.REJECTS) > 0
                        && rejectsFirst(reading.clause())
                        && isSpecific(reading)
                        && !NOTHING_ELSE.matcher(reading.clause().lower()).find();
        };
    }

    /** More than the service's own name: a purpose, a kind, or a need that it fits. */
    private static boolean saysSomething(Reading reading) {
        if (reading.of(Signal.SERVICE_PROMPT) > 0 && reading.of(Signal.PURPOSE_MARGIN) < ANOTHERS) {
            return false;
        }
        return reading.of(Signal.SERVICE_PROMPT) == 0
                || reading.of(Signal.NEAR_PURPOSE) > PLATITUDE
                || reading.of(Signal.PURPOSE_WORDS) > 0
                || reading.of(Signal.CATEGORY) > 0;
    }

    /** Of several sentences the first turns something down and the others give the reason. */
    private static boolean rejectsFirst(Clause clause) {
        if (clause.withinSentence()) {
            return true;
        }
        Span first = Sentences.of(clause.text()).getFirst();
        return Cues.REJECTION.in(first.in(clause.lower()));
    }

    /** An option is named, a reason is given at some length, or it sounds like a rejection of some service. */
    private static boolean isSpecific(Reading reading) {
        return !reading.clause().mentions().isEmpty()
                || reading.of(Signal.OWN_FEATURE) > 0
                || reading.of(Signal.REASON_LENGTH) > PLATITUDE
                || reading.of(Signal.LIKE_REJECTION) > 0.4;
    }

    /** Words that fit any service are about nothing. */
    private static boolean isAboutSomething(Reading reading) {
        return !reading.clause().mentions().isEmpty()
                || reading.of(Signal.OWN_FEATURE) > 0
                || reading.of(Signal.ISSUE) > 0
                || reading.of(Signal.NEAR_GOTCHA) > PLATITUDE
                || reading.of(Signal.NEAR_REJECTION) > PLATITUDE;
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
