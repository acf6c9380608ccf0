package interviewer.grading;

import interviewer.grading.KnownFigures.Judged;
import interviewer.grading.KnownFigures.Standing;
import interviewer.text.Quantity;
import interviewer.text.Quantity.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a clause: which are the candidate's, which are committed to, and how they stand to the cards. */
final class FigureReader {
    private static final Pattern UNDECIDED = Pattern.compile(
            "[\\s,]*(?:or|or maybe|or perhaps|or after|or at|or up to|maybe|or it (?:could|might|may) be|or is it|or even)[\\s,]+(?:maybe |perhaps |even |it's )?");

    /** Characters beside a figure in which its object stands. */
    private static final int BESIDE = 40;

    private final KnownFigures known;

    FigureReader(KnownFigures known) {
        this.known = known;
    }

    /** The best figure of a clause, null without one; sets the signals that tell how its figures stand. */
    @Nullable
    Judged read(Clause clause, Context context, Map<Signal, Double> signals) {
        List<Judged> judged = new ArrayList<>();
        for (Quantity quantity : clause.quantities()) {
            if (excludesAnother(quantity, clause)) {
                continue;
            }
            if (isOfPrompt(quantity, context.ask())) {
                signals.put(Signal.FIGURE_OF_PROMPT, 1.0);
                continue;
            }
            Judged figure = known.judge(quantity, clause.lower(), beside(quantity, clause), context.relevant());
            if (figure.standing() == Standing.WRONG && mayBeOfAnother(clause, context)) {
                figure = new Judged(quantity, Standing.UNCONFIRMED, null);
            }
            if (figure.standing() == Standing.RIGHT || !KnownFigures.isOfTheDrawing(quantity)) {
                judged.add(figure);
            }
        }
        Judged best = null;
        for (Judged figure : judged) {
            signals.put(signalOf(figure), 1.0);
            boolean better = best == null || figure.standing().compareTo(best.standing()) < 0;
            best = better ? figure : best;
        }
        return best;
    }

    private static String beside(Quantity quantity, Clause clause) {
        int from = quantity.span().start() - clause.span().start() - BESIDE;
        int to = quantity.span().end() - clause.span().start() + BESIDE;
        return clause.lower()
                .substring(Math.max(0, from), Math.min(clause.lower().length(), to));
    }

    /** A figure in a clause that names another service, or from another sentence than its words, convicts nobody. */
    private static boolean mayBeOfAnother(Clause clause, Context context) {
        return !clause.withinSentence()
                || clause.mentions().stream()
                        .anyMatch(mention -> !mention.isGeneric() && !context.isRelevant(mention.id()));
    }

    private static Signal signalOf(Judged figure) {
        return switch (figure.standing()) {
            case RIGHT -> Signal.FIGURE_RIGHT;
            case CLOSE -> Signal.FIGURE_CLOSE;
            case WRONG -> Signal.FIGURE_WRONG;
            case LOOSE -> Signal.FIGURE_LOOSE;
            case UNCONFIRMED -> unconfirmed(figure.quantity());
        };
    }

    private static Signal unconfirmed(Quantity quantity) {
        if (quantity.dimension() != Dimension.COUNT) {
            return Signal.FIGURE_UNCONFIRMED;
        }
        return quantity.noun().isEmpty() ? Signal.FIGURE_BARE : Signal.FIGURE_COUNTED;
    }

    /** Guide, section 2: two values that exclude each other count as no value. */
    private static boolean excludesAnother(Quantity quantity, Clause clause) {
        return clause.quantities().stream()
                .filter(other -> other.dimension() == quantity.dimension()
                        && !other.span().overlaps(quantity.span()))
                .anyMatch(other -> !quantity.isWithin(1.9, other.low()) && isUndecided(quantity, other, clause));
    }

    private static boolean isUndecided(Quantity left, Quantity right, Clause clause) {
        int from =
                Math.min(left.span().end(), right.span().end()) - clause.span().start();
        int to = Math.max(left.span().start(), right.span().start())
                - clause.span().start();
        return from >= 0
                && from < to
                && to - from <= 40 // longer than any of the words
                && UNDECIDED.matcher(clause.lower().substring(from, to)).matches();
    }

    private static boolean isOfPrompt(Quantity quantity, Ask ask) {
        return ask.figures().stream()
                .anyMatch(figure -> figure.dimension() == quantity.dimension() && figure.low() == quantity.low());
    }
}
