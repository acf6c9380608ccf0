package interviewer.grading;

import interviewer.corpus.Catalog;
import interviewer.corpus.Mention;
import interviewer.corpus.Misconception;
import interviewer.corpus.ServiceCard;
import interviewer.grading.Ask.Kind;
import interviewer.grading.CardMeanings.Nearness;
import interviewer.grading.CardMeanings.Part;
import interviewer.grading.KnownFigures.Judged;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures all signals of one clause against the cards that count, and keeps what matched, so that a mark can show its sources. A
 * fact is matched by meaning and by words; a word alone proves nothing.
 */
final class ClauseReader {
    /** From this cosine on two sentences say the same, whatever their words. */
    private static final double SAME = 0.6;

    private final Catalog catalog;
    private final CardMeanings meanings;
    private final FigureReader figures;
    private final ClaimCheck claims;

    ClauseReader(Catalog catalog, CardMeanings meanings, FigureReader figures, ClaimCheck claims) {
        this.catalog = catalog;
        this.meanings = meanings;
        this.figures = figures;
        this.claims = claims;
    }

    /**
     * What was found in a clause.
     *
     * @param signals every signal
     * @param inputs the same in the order of {@link SignalTable#names}, and behind them the clause's vector, as the weights take them
     * @param gotcha the issue that it speaks of, or null
     * @param wiring the wiring that it is nearest to, or null
     * @param alternative the rejection that it gives a reason for, or null
     * @param misuse the misuse that it speaks of, or null
     * @param figure the best of its figures, or null
     * @param purposeOf the card whose purpose it is nearest to, or null
     * @param misconception the false claim that it makes, or null
     */
    @SuppressWarnings("ArrayRecordComponent") // a row of numbers, never compared
    record Reading(
            Clause clause,
            Map<Signal, Double> signals,
            double[] inputs,
            ServiceCard.@Nullable Gotcha gotcha,
            ServiceCard.@Nullable Wiring wiring,
            ServiceCard.@Nullable Alternative alternative,
            ServiceCard.@Nullable Misuse misuse,
            @Nullable Judged figure,
            @Nullable ServiceCard purposeOf,
            @Nullable Misconception misconception) {

        double of(Signal signal) {
            return signals.getOrDefault(signal, 0.0);
        }
    }

    Reading read(Clause clause, Context context) {
        Map<Signal, Double> signals = new EnumMap<>(Signal.class);
        Nearness near = meanings.to(clause.vector());
        form(clause, signals);
        likeness(near, signals);
        parts(clause, context, signals);
        Optional<ServiceCard> purposeOf = purpose(clause, near, context, signals);
        ServiceCard.Gotcha gotcha = gotcha(clause, near, context, signals);
        ServiceCard.Wiring wiring = wiring(clause, near, context, signals);
        ServiceCard.Alternative alternative = alternative(clause, near, context, signals);
        ServiceCard.Misuse misuse = misuse(clause, context, signals);
        Judged figure = figures.read(clause, context, signals);
        Misconception misconception = claims.of(clause, context).orElse(null);
        signals.put(Signal.FALSE_CLAIM, misconception == null ? 0.0 : 1.0);
        double nearFalse = claims.nearest(clause, context);
        signals.put(Signal.NEAR_FALSE, nearFalse);
        signals.put(Signal.FALSE_MARGIN, nearFalse - nearestFact(signals));
        prompt(clause, near, context, signals);
        combine(context, signals);
        return new Reading(
                clause,
                signals,
                SignalTable.row(signals, clause.vector()),
                gotcha,
                wiring,
                alternative,
                misuse,
                figure,
                purposeOf.orElse(null),
                misconception);
    }

    private static double nearestFact(Map<Signal, Double> signals) {
        return Stream.of(Signal.NEAR_PURPOSE, Signal.NEAR_GOTCHA, Signal.NEAR_PATTERN, Signal.NEAR_REJECTION)
                .mapToDouble(fact -> signals.getOrDefault(fact, 0.0))
                .max()
                .orElse(0);
    }

    private static void form(Clause clause, Map<Signal, Double> signals) {
        String lower = clause.lower();
        signals.put(Signal.LENGTH, Math.log1p(clause.words()) / 4);
        signals.put(Signal.BRIEF, clause.words() < 6 ? 1.0 : 0.0);
        signals.put(Signal.JOINED, clause.words() > 30 ? 1.0 : 0.0);
        signals.put(Signal.REJECTS, count(Cues.REJECTION, lower, 2));
        signals.put(Signal.DECIDES, count(Cues.DECISION, lower, 1));
        signals.put(Signal.REASON, count(Cues.REASON, lower, 3));
        signals.put(Signal.EMPTY_REASON, count(Cues.EMPTY_REASON, lower, 2));
        signals.put(Signal.FAILURE, count(Cues.FAILURE, lower, 3));
        signals.put(Signal.CONSEQUENCE, count(Cues.CONSEQUENCE, lower, 3));
        signals.put(Signal.REMEDY, count(Cues.REMEDY, lower, 3));
        signals.put(Signal.FLOW, count(Cues.FLOW, lower, 4));
        signals.put(Signal.DEFINITION, count(Cues.DEFINITION, lower, 2));
        signals.put(Signal.PRAISE, count(Cues.PRAISE, lower, 3));
        signals.put(Signal.QUESTION, lower.endsWith("?") ? 1.0 : 0.0);
    }

    /** How much the clause sounds like a purpose, a wiring, a gotcha or a rejection of any service. */
    private static void likeness(Nearness near, Map<Signal, Double> signals) {
        signals.put(Signal.LIKE_PURPOSE, near.greatest(Part.PURPOSE));
        signals.put(Signal.LIKE_WIRING, near.greatest(Part.WIRING));
        signals.put(Signal.LIKE_GOTCHA, near.greatest(Part.GOTCHA));
        signals.put(Signal.LIKE_REJECTION, near.greatest(Part.REJECTION));
    }

    private static double count(Cues cue, String lower, int most) {
        return (double) cue.count(lower, most) / most;
    }

    private static void parts(Clause clause, Context context, Map<Signal, Double> signals) {
        Set<String> parts = new HashSet<>();
        Set<String> aws = new HashSet<>();
        boolean subject = false;
        boolean fitting = false;
        boolean vendor = false;
        for (Mention mention : clause.mentions()) {
            boolean own = context.ask().kind() != Kind.DESIGN && context.isRelevant(mention.id());
            subject |= own;
            fitting |= mention.isAws()
                    && context.isRelevant(mention.id())
                    && !context.turnedDown().contains(mention);
            vendor |= mention.kind().equals("vendor");
            if (!own) {
                parts.add(mention.isGeneric() ? mention.category() + mention.id() : mention.id());
            }
            if (mention.isAws() && !own) {
                aws.add(mention.id());
            }
        }
        int named = clause.mentions().stream()
                .mapToInt(mention -> clause.wordsOf(mention))
                .sum();
        boolean list = clause.mentions().size() >= 3 && named >= 0.6 * clause.words();
        signals.put(Signal.BARE_LIST, list ? 1.0 : 0.0);
        signals.put(Signal.PARTS, Math.min(4, parts.size()) / 4.0);
        signals.put(Signal.AWS_PARTS, Math.min(3, aws.size()) / 3.0);
        signals.put(Signal.SUBJECT_NAMED, subject ? 1.0 : 0.0);
        signals.put(Signal.OTHER_SERVICE, aws.isEmpty() ? 0.0 : 1.0);
        signals.put(Signal.OTHER_VENDOR, vendor ? 1.0 : 0.0);
        signals.put(Signal.FITTING_SERVICE_HERE, fitting ? 1.0 : 0.0);
    }

    private Optional<ServiceCard> purpose(
            Clause clause, Nearness nearness, Context context, Map<Signal, Double> signals) {
        double own = 0;
        double other = 0;
        ServiceCard nearest = null;
        int ownFeatures = 0;
        int foreignFeatures = 0;
        for (ServiceCard card : catalog.cards()) {
            double near = nearness.purpose(card);
            int features = (int) card.features().stream()
                    .filter(feature -> Stems.has(clause.lower(), feature))
                    .count();
            if (context.isRelevant(card.id())) {
                ownFeatures += features;
                if (near >= own) {
                    own = near;
                    nearest = card;
                }
            } else {
                foreignFeatures += features;
                other = Math.max(other, near);
            }
        }
        Set<String> stems = Stems.of(clause.text());
        double words = context.relevant().stream()
                .flatMap(card -> meanings.purposeStems(card).stream())
                .mapToDouble(purpose -> shared(stems, purpose))
                .max()
                .orElse(0);
        boolean category = context.relevant().stream().anyMatch(card -> Stems.has(clause.lower(), card.category()));
        signals.put(Signal.NEAR_PURPOSE, own);
        signals.put(Signal.PURPOSE_MARGIN, own - other);
        signals.put(Signal.PURPOSE_WORDS, words);
        signals.put(Signal.CATEGORY, category ? 1.0 : 0.0);
        signals.put(Signal.OWN_FEATURE, Math.min(2, ownFeatures) / 2.0);
        signals.put(Signal.FOREIGN_FEATURE, ownFeatures == 0 && foreignFeatures > 0 ? 1.0 : 0.0);
        return Optional.ofNullable(nearest);
    }

    private static double shared(Set<String> said, Set<String> wording) {
        long shared = wording.stream().filter(said::contains).count();
        return wording.isEmpty() ? 0 : Math.min(1, shared / 5.0);
    }

    private ServiceCard.@Nullable Gotcha gotcha(
            Clause clause, Nearness nearness, Context context, Map<Signal, Double> signals) {
        double near = 0;
        double best = 0;
        ServiceCard.Gotcha found = null;
        double consequence = 0;
        double remedy = 0;
        for (ServiceCard card : context.relevant()) {
            for (int at = 0; at < card.gotchas().size(); at++) {
                ServiceCard.Gotcha gotcha = card.gotchas().get(at);
                double cosine = nearness.of(Part.GOTCHA, card, at);
                near = Math.max(near, cosine);
                boolean issue = Stems.hasAll(clause.lower(), gotcha.issue());
                boolean follows = Stems.hasAny(clause.lower(), gotcha.consequence());
                boolean mended = Stems.hasAny(clause.lower(), gotcha.remedy());
                double score = cosine + (issue ? 0.4 : 0) + (issue && follows ? 0.2 : 0) + (issue && mended ? 0.2 : 0);
                if (score > best) {
                    best = score;
                    boolean counts = issue || cosine > SAME;
                    found = counts ? gotcha : null;
                    consequence = counts && follows ? 1 : 0;
                    remedy = counts && mended ? 1 : 0;
                }
            }
        }
        signals.put(Signal.NEAR_GOTCHA, near);
        signals.put(Signal.ISSUE, found == null ? 0.0 : 1.0);
        signals.put(Signal.ISSUE_CONSEQUENCE, consequence);
        signals.put(Signal.ISSUE_REMEDY, remedy);
        return found;
    }

    private ServiceCard.@Nullable Wiring wiring(
            Clause clause, Nearness nearness, Context context, Map<Signal, Double> signals) {
        double near = 0;
        boolean wired = false;
        ServiceCard.Wiring found = null;
        for (ServiceCard card : context.relevant()) {
            for (int at = 0; at < card.patterns().size(); at++) {
                ServiceCard.Wiring wiring = card.patterns().get(at);
                double cosine = nearness.of(Part.WIRING, card, at);
                wired |= Stems.hasAll(clause.lower(), wiring.parts());
                if (cosine > near) {
                    near = cosine;
                    found = cosine > 0.45 ? wiring : found;
                }
            }
        }
        signals.put(Signal.NEAR_PATTERN, near);
        signals.put(Signal.WIRED_PARTS, wired ? 1.0 : 0.0);
        return found;
    }

    private ServiceCard.@Nullable Alternative alternative(
            Clause clause, Nearness nearness, Context context, Map<Signal, Double> signals) {
        double near = 0;
        ServiceCard.Alternative found = null;
        boolean option = clause.mentions().stream().anyMatch(context.turnedDown()::contains);
        for (ServiceCard card : context.relevant()) {
            near = Math.max(near, nearness.greatest(Part.REJECTION, card));
            for (ServiceCard.Alternative alternative : card.alternatives()) {
                boolean named = clause.mentions().stream().anyMatch(mention -> isOption(mention, alternative))
                        || Stems.has(clause.lower(), alternative.option());
                if (named && Stems.hasAnyGroup(clause.lower(), alternative.reasons())) {
                    found = alternative;
                }
            }
        }
        signals.put(Signal.NEAR_REJECTION, near);
        signals.put(Signal.OPTION_TURNED_DOWN, option ? 1.0 : 0.0);
        double said = option || signals.getOrDefault(Signal.REJECTS, 0.0) > 0 ? clause.words() - 5.0 : 0;
        signals.put(Signal.REASON_LENGTH, Math.clamp(said / 15, 0, 1));
        signals.put(Signal.FITTING_REASON, found == null ? 0.0 : 1.0);
        return found;
    }

    private boolean isOption(Mention mention, ServiceCard.Alternative alternative) {
        return mention.id().equalsIgnoreCase(alternative.option())
                || catalog.find(alternative.option())
                        .filter(card -> card.id().equals(mention.id()))
                        .isPresent();
    }

    private static ServiceCard.@Nullable Misuse misuse(Clause clause, Context context, Map<Signal, Double> signals) {
        for (ServiceCard card : context.relevant()) {
            for (ServiceCard.Misuse misuse : card.misuse()) {
                if (Stems.hasAnyGroup(clause.lower(), misuse.reasons())) {
                    signals.put(Signal.MISUSE_REASON, 1.0);
                    return misuse;
                }
            }
        }
        return null;
    }

    private static void prompt(Clause clause, Nearness nearness, Context context, Map<Signal, Double> signals) {
        Ask ask = context.ask();
        signals.put(Signal.PROMPT_WORDS, ask.overlap(Stems.of(clause.text())));
        signals.put(Signal.SERVICE_PROMPT, ask.kind() == Kind.SERVICE ? 1.0 : 0.0);
        signals.put(Signal.COMPARISON_PROMPT, ask.kind() == Kind.COMPARISON ? 1.0 : 0.0);
        signals.put(Signal.DESIGN_PROMPT, ask.kind() == Kind.DESIGN ? 1.0 : 0.0);
        signals.put(Signal.OFFERED, Math.min(4, context.offered().size()) / 4.0);
        signals.put(Signal.FIT, ask.kind() == Kind.SCENARIO ? context.fit() : 0);
        long sides = clause.mentions().stream()
                .filter(mention -> ask.isAbout(mention.id()))
                .map(Mention::id)
                .distinct()
                .count();
        signals.put(Signal.COMPARISON_SIDES, ask.kind() == Kind.COMPARISON ? Math.min(2, sides) / 2.0 : 0);
        signals.put(
                Signal.SIDE_MARGIN,
                ask.kind() == Kind.COMPARISON && sides == 1 ? sideMargin(clause, nearness, ask) : 0);
    }

    /** How much nearer the clause is to the purpose of the side that it names than to the other's: below 0 they are swapped. */
    private static double sideMargin(Clause clause, Nearness nearness, Ask ask) {
        double named = 0;
        double other = 0;
        for (ServiceCard card : ask.subjects()) {
            double near = nearness.purpose(card);
            boolean isNamed =
                    clause.mentions().stream().anyMatch(mention -> mention.id().equals(card.id()));
            named = isNamed ? Math.max(named, near) : named;
            other = isNamed ? other : Math.max(other, near);
        }
        return named - other;
    }

    /** Signals that mean more together. */
    private static void combine(Context context, Map<Signal, Double> signals) {
        Kind kind = context.ask().kind();
        signals.put(
                Signal.DESIGN_OFFERED,
                kind == Kind.DESIGN ? Math.min(5, context.offered().size()) / 5.0 : 0);
        signals.put(
                Signal.SCENARIO_PURPOSE,
                kind == Kind.SCENARIO ? context.fit() * signals.getOrDefault(Signal.NEAR_PURPOSE, 0.0) : 0);
        signals.put(Signal.REJECTED_REASON, product(signals, Signal.OPTION_TURNED_DOWN, Signal.REASON));
        signals.put(Signal.FAILURE_CONSEQUENCE, product(signals, Signal.FAILURE, Signal.CONSEQUENCE));
        signals.put(Signal.FLOW_PARTS, product(signals, Signal.FLOW, Signal.PARTS));
    }

    private static double product(Map<Signal, Double> signals, Signal left, Signal right) {
        return signals.getOrDefault(left, 0.0) * signals.getOrDefault(right, 0.0);
    }
}
