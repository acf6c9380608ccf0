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
            "(?:(?:n't|\\b(?:do|does|did|would|wo|ca|is|are|should)nt|\\bnot(?! only| just)|\\bnever|\\bavoid\\w*|\\bskip\\w*|\\binstead of|\\brather than"
                    + "|\\bagainst|\\bleav(?:e|ing)(?! it to| that to| the \\w+ to)|\\bditch\\w*|\\brul(?:e|es|ed|ing) out|\\bturn(?:ed|ing)? down|\\bsteer clear of"
                    + "|\\baway from|\\bpass on|\\bkeep (?:\\w+ ){0,4}(?:off|out of)|\\bsay (?:no|goodbye) to|\\bdrop(?:ped)?(?! (?:\\w+ ){0,3}(?:in|on|to|into|onto)\\b))\\b[^.;:]{0,28}"
                    + "|\\bno(?! (?:longer|more|less|matter|doubt))\\b[^.;:,]{0,14}|\\bover(?: an?| the| plain)?\\s)$");
    private static final Pattern AFTER = Pattern.compile(
            "^(?:[^.;,]{0,30}(?:overkill|wrong tool|wrong choice|wasted?\\b|\\bis out\\b|i'd (?:skip|pass|not|leave|avoid)|i would(?:n'?t| not)|too (?:much|heavy|slow|expensive|complex|big)"
                    + "|makes no sense|out of the question|hard (?:pass|no)\\b|stays? (?:out|on the shelf)\\b|not (?:here|for|worth|the)\\b)| (?:out|off|alone|aside)\\b)");
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
        for (ServiceCard card : relevant) {
            if (card.id().equals(id)) {
                return true;
            }
        }
        return false;
    }
}
