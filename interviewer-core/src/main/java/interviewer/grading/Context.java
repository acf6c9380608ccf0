package interviewer.grading;

import interviewer.corpus.Catalog;
import interviewer.corpus.Mention;
import interviewer.corpus.ServiceCard;
import interviewer.grading.Ask.Kind;
import interviewer.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What has to be known of a whole answer before its clauses can be judged.
 *
 * @param ask what was asked for
 * @param relevant the cards whose facts count for this answer
 * @param offered ids of the AWS services that the answer offers, that is names and does not turn down
 * @param fit 0..1, how well the best of the offered cards fits the need
 * @param turnedDown mentions that are turned down
 */
record Context(Ask ask, List<ServiceCard> relevant, Set<String> offered, double fit, List<Mention> turnedDown) {
    private static final Pattern BEFORE = Pattern.compile(
            "(?:n'?t|\\bnot|\\bnever|\\bavoid\\w*|\\bskip\\w*|instead of|rather than|\\bno|\\bagainst|\\bleave|\\bkeep|\\bditch|rule out|\\bover|turn down"
                    + "|steer clear of|away from|pass on|drop)\\b[^.;]{0,28}$");
    private static final Pattern AFTER = Pattern.compile(
            "^[^.;,]{0,30}(?:overkill|wrong tool|wrong choice|wasted?|is out|i'd (?:skip|pass|not|leave|avoid)|i would(?:n'?t| not)|too (?:much|heavy|slow|expensive|complex|big)"
                    + "|makes no sense|out of the question|not (?:here|for|worth|the))");
    private static final double FITS = 0.72;

    /** A service of AWS without a card may well fit; nothing here can tell. */
    private static final double NO_CARD = 0.5;

    static Context of(Ask ask, String text, Catalog catalog, Fitness fitness, String prompt) {
        List<Mention> turnedDown = new ArrayList<>();
        Set<String> offered = new LinkedHashSet<>();
        String lower = text.toLowerCase(Locale.ROOT);
        for (Mention mention : catalog.mentions(text)) {
            if (isTurnedDown(lower, mention.span())) {
                turnedDown.add(mention);
            } else if (mention.isAws()) {
                offered.add(mention.id());
            }
        }
        Map<String, Double> fits = ask.kind() == Kind.SCENARIO ? fitness.scores(prompt) : Map.of();
        double fit = offered.stream()
                .mapToDouble(id -> ask.isAbout(id) ? 1 : fits.getOrDefault(id, NO_CARD))
                .max()
                .orElse(0);
        return new Context(ask, relevant(ask, offered, fits, catalog), offered, fit, turnedDown);
    }

    private static List<ServiceCard> relevant(Ask ask, Set<String> offered, Map<String, Double> fits, Catalog catalog) {
        if (ask.kind() == Kind.SERVICE || ask.kind() == Kind.COMPARISON) {
            return ask.subjects();
        }
        List<ServiceCard> asked = ask.subjects().stream()
                .filter(card -> offered.contains(card.id()))
                .toList();
        if (ask.isDrill() && !asked.isEmpty()) {
            return asked;
        }
        List<ServiceCard> relevant = new ArrayList<>();
        for (String id : offered) {
            boolean counts = ask.kind() == Kind.DESIGN
                    || ask.isAbout(id)
                    || ask.named().contains(id)
                    || fits.getOrDefault(id, 0.0) >= FITS;
            if (counts) {
                catalog.card(id).ifPresent(relevant::add);
            }
        }
        return relevant.isEmpty() ? ask.subjects().stream().limit(2).toList() : relevant;
    }

    private static boolean isTurnedDown(String lower, Span name) {
        String before = lower.substring(Math.max(0, name.start() - 60), name.start());
        String after = lower.substring(name.end(), Math.min(lower.length(), name.end() + 60));
        return BEFORE.matcher(before).find() || AFTER.matcher(after).find();
    }

    boolean isRelevant(String id) {
        return relevant.stream().anyMatch(card -> card.id().equals(id));
    }
}
