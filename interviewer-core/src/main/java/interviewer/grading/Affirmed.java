package interviewer.grading;

import interviewer.corpus.Mention;
import interviewer.text.FunctionWords;
import interviewer.text.Span;
import interviewer.text.Token;
import interviewer.text.Tokenizer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a thing that a design uses from one that it turns down or only lists. Places are places in the lower-case text. */
final class Affirmed {
    private static final Pattern DENIED_BEFORE = Pattern.compile(
            "(?:n't(?! only| just)|\\b(?:do|does|did|wo|ca|is|are|would|should|need)nt|\\bnot(?! only| just)|\\bnever|\\bcannot|\\bavoid\\w*|\\bskip\\w*"
                    + "|\\binstead of|\\brather than|\\bno(?! longer| more| less| single| matter| doubt)|\\bwithout|\\brul(?:e|ed|ing) out"
                    + "|\\bturn(?:ed|ing)? down|\\b(?:steer|stay|keep) (?:clear|away|off|out) (?:of|from)|\\bpass on|\\bditch\\w*|\\bunlike|\\brefus\\w*"
                    + "|\\bleav(?:e|ing) out|\\bno need (?:for|of|to)|\\bagainst using|\\bover-?engineer\\w*|\\bnor|\\bneither|\\b(?:think|thinking|talk) about|\\bconsider\\w*)\\b[^.;,:!?\\n]{0,28}$");
    private static final Pattern DENIED_AFTER = Pattern.compile(
            "^[^.;,:!?\\n]{0,30}\\b(?:overkill|wrong (?:tool|choice)|wasted?|is out|makes no sense|out of the question|unnecessary"
                    + "|(?:is|are|would be|seems) (?:not|too)\\b|(?:is|are)n'?t (?:needed|worth|necessary|required)|not (?:needed|worth|necessary|here))");
    private static final Pattern DENIES = Pattern.compile(
            "n't\\b|\\b(?:not|never|no|without|skip\\w*|avoid\\w*|nothing|nobody|later|forget|ignore)\\b(?! only| just)");
    private static final String ENDS = ",;.!?\n";
    private static final Set<String> JOINS = Set.of("and", "or");
    private static final int SIGHT = 60;
    /** Words beside the name from which something is said of it. */
    private static final int SAYS_SOMETHING = 2;

    private Affirmed() {}

    /** Whether the words around a spot turn it down. */
    static boolean isDenied(String lower, Span spot) {
        String before = lower.substring(Math.max(0, spot.start() - SIGHT), spot.start());
        String after = lower.substring(spot.end(), Math.min(lower.length(), spot.end() + SIGHT));
        return DENIED_BEFORE.matcher(before).find()
                || DENIED_AFTER.matcher(after).find();
    }

    /** Whether anything at all is denied in a text. */
    static boolean denies(String lower) {
        return DENIES.matcher(lower).find();
    }

    /** Whether the spot is one of a list of names: hardly a word stands beside it before the next comma. */
    static boolean isListed(String lower, Span spot, List<Mention> names) {
        int start = spot.start();
        while (start > 0 && !isEnd(lower, start - 1)) {
            start--;
        }
        int end = spot.end();
        while (end < lower.length() && !isEnd(lower, end)) {
            end++;
        }
        int words = 0;
        for (Token token : Tokenizer.tokens(lower.substring(start, end))) {
            Span place =
                    new Span(start + token.span().start(), start + token.span().end());
            words += JOINS.contains(token.word()) || isName(place, spot, token.word(), names) ? 0 : 1;
        }
        return words < SAYS_SOMETHING;
    }

    /** Words of the spot and of other names say nothing; "to" in "log to" does. */
    private static boolean isName(Span place, Span spot, String word, List<Mention> names) {
        boolean inSpot = spot.overlaps(place) && !FunctionWords.contains(word);
        return inSpot
                || names.stream()
                        .anyMatch(name -> !name.isGeneric() && name.span().overlaps(place));
    }

    /** A comma or the end of a sentence, but not the dot of {@code 1.5}. */
    private static boolean isEnd(String text, int at) {
        boolean inside = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        return ENDS.indexOf(text.charAt(at)) >= 0 && !inside;
    }
}
