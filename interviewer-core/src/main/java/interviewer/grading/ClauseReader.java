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
import java.util.List;
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

    private static final int MANY = 6;

    private final Catalog catalog;
    private final CardMeanings meanings;
    private final FigureReader figures;
    private final ClaimCheck claims;
    private final Contrasts contrasts;

    ClauseReader(Catalog catalog, CardMeanings meanings, FigureReader figures, ClaimCheck claims, Contrasts contrasts) {
        this.catalog = catalog;
        this.meanings = meanings;
        this.figures = figures;
        this.claims = claims;
        this.contrasts = contrasts;
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

        /** Whether it is nearer to what is known to be false of the matter of a step than to what is right. */
        boolean leansWrong(Step step) {
            return switch (step) {
                case NAME -> of(Signal.FALSE_NAME) > 0;
                case PATTERN -> of(Signal.FALSE_PATTERN) > 0;
                case GOTCHA -> of(Signal.FALSE_GOTCHA) > 0;
                case NUMBER -> of(Signal.FIGURE_DIFFERS) > Math.max(of(Signal.FIGURE_AGREES), SAME);
                case NOT_USE -> of(Signal.FALSE_NOT_USE) > 0;
            };
        }
    }

    Reading read(Clause clause, Context context) {
        Map<Signal, Double> signals = new EnumMap<>(Signal.class);
        Nearness near = meanings.to(clause.vector());
        ClauseForm.read(clause, context, signals);
        likeness(near, signals);
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
        leaning(contrasts.of(clause.vector(), about(clause, context)), figure, signals);
        signals.put(Signal.SIDE_MARGIN, sideMargin(clause, near, context.ask()));
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

    /** Where an answer offers many services, a clause is held against what is known of those that it names. */
    private static List<ServiceCard> about(Clause clause, Context context) {
        if (context.relevant().size() <= MANY) {
            return context.relevant();
        }
        return context.relevant().stream()
                .filter(card -> clause.mentions().stream()
                        .anyMatch(mention -> mention.id().equals(card.id())))
                .toList();
    }

    private static void leaning(Contrasts.Leaning leaning, @Nullable Judged figure, Map<Signal, Double> signals) {
        signals.put(Signal.FALSE_NAME, leaning.toWrong(Step.NAME));
        signals.put(Signal.FALSE_PATTERN, leaning.toWrong(Step.PATTERN));
        signals.put(Signal.FALSE_GOTCHA, leaning.toWrong(Step.GOTCHA));
        signals.put(Signal.FALSE_NUMBER, leaning.toWrong(Step.NUMBER));
        signals.put(Signal.FALSE_NOT_USE, leaning.toWrong(Step.NOT_USE));
        if (figure != null) {
            signals.put(Signal.FIGURE_AGREES, leaning.agreement(figure.quantity()));
            signals.put(Signal.FIGURE_DIFFERS, leaning.difference(figure.quantity()));
        }
    }

    private static double nearestFact(Map<Signal, Double> signals) {
        return Stream.of(Signal.NEAR_PURPOSE, Signal.NEAR_GOTCHA, Signal.NEAR_PATTERN, Signal.NEAR_REJECTION)
                .mapToDouble(fact -> signals.getOrDefault(fact, 0.0))
                .max()
                .orElse(0);
    }

    /** How much the clause sounds like a purpose, a wiring, a gotcha or a rejection of any service. */
    private static void likeness(Nearness near, Map<Signal, Double> signals) {
        signals.put(Signal.LIKE_PURPOSE, near.greatest(Part.PURPOSE));
        signals.put(Signal.LIKE_WIRING, near.greatest(Part.WIRING));
        signals.put(Signal.LIKE_GOTCHA, near.greatest(Part.GOTCHA));
        signals.put(Signal.LIKE_REJECTION, near.greatest(Part.REJECTION));
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

    /** How much nearer the clause is to the purpose of the side that it names than to the other's: below 0 they are swapped. */
    private static double sideMargin(Clause clause, Nearness nearness, Ask ask) {
        if (ask.kind() != Kind.COMPARISON || ClauseForm.sides(clause, ask) != 1) {
            return 0;
        }
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
