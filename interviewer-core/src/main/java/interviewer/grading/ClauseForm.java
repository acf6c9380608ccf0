package interviewer.grading;

import interviewer.corpus.Mention;
import interviewer.grading.Ask.Kind;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Measures the form of a clause: its cues, the parts it names, and what of it stands in the prompt. No card's facts are asked. */
final class ClauseForm {
    private ClauseForm() {}

    static void read(Clause clause, Context context, Map<Signal, Double> signals) {
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
        parts(clause, context, signals);
        prompt(clause, context, signals);
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

    private static void prompt(Clause clause, Context context, Map<Signal, Double> signals) {
        Ask ask = context.ask();
        signals.put(Signal.PROMPT_WORDS, ask.overlap(Stems.of(clause.text())));
        signals.put(Signal.SERVICE_PROMPT, ask.kind() == Kind.SERVICE ? 1.0 : 0.0);
        signals.put(Signal.COMPARISON_PROMPT, ask.kind() == Kind.COMPARISON ? 1.0 : 0.0);
        signals.put(Signal.DESIGN_PROMPT, ask.kind() == Kind.DESIGN ? 1.0 : 0.0);
        signals.put(Signal.OFFERED, Math.min(4, context.offered().size()) / 4.0);
        signals.put(Signal.FIT, ask.kind() == Kind.SCENARIO ? context.fit() : 0);
        signals.put(Signal.COMPARISON_SIDES, ask.kind() == Kind.COMPARISON ? Math.min(2, sides(clause, ask)) / 2.0 : 0);
    }

    /** How many of the services that are compared the clause names. */
    static int sides(Clause clause, Ask ask) {
        return (int) clause.mentions().stream()
                .filter(mention -> ask.isAbout(mention.id()))
                .map(Mention::id)
                .distinct()
                .count();
    }
}
