package interviewer.retrieval;

import interviewer.corpus.Catalog;
import interviewer.corpus.Mention;
import interviewer.text.FunctionWords;
import interviewer.text.Token;
import interviewer.text.Tokenizer;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What to search for when a question is asked after others. A question that refers back is searched along with the turn before it,
 * and with the one before that where that turn refers back too; a question that stands alone is searched as it is, so that a new
 * topic brings nothing along. The assistant's turns are left out: they name services that nobody asked about.
 *
 * <p>A question refers back when one of these holds. "Early" means with three telling words before it at most; a later pronoun has
 * its noun in the question itself. A telling word is none of {@link FunctionWords}.
 *
 * <ol>
 *   <li>It picks, early, from what was named: "the latter", "which of them".
 *   <li>It goes on ("and", "what about") with three telling words at most, or with a pronoun.
 *   <li>It has an early pronoun and names no product, or a pronoun before every telling word.
 *   <li>It names no product, and it has two telling words at most and does not ask what something is, or it lacks the noun that it
 *       asks of ("how many can").
 * </ol>
 *
 * Called for every question asked of the guide and for every question of an evaluation, so that what is measured is what people
 * get. Immutable and thread-safe.
 */
public final class FollowUp {
    /** Turns that are looked at; whoever refers back further says to what. */
    private static final int REMEMBERED = 5;
    /** Words of what was asked before that are searched along, its last ones: the new question is to weigh more. */
    private static final int LONGEST = 40;

    private static final int EARLY = 3;
    private static final int BRIEF = 2;
    private static final int BRIEF_CONTINUATION = 3;

    /** Said before a question begins. */
    private static final Pattern FILLERS =
            Pattern.compile("(?i)^(?:(?:um|uh|hm|ok|okay|so|well|yes|right|basically|actually|you know|i mean)[ ,]+)+");

    private static final Pattern CONTINUES = Pattern.compile("(?i)^(?:and|but|or|also|then|what about|how about)\\b");

    private static final Pattern PICKS =
            Pattern.compile("(?i)\\b(?:the (?:former|latter|others?|other (?:one|kind|type|mode|way)"
                    + "|(?:first|second|third|last) (?:one|two|kind|type|mode|way))"
                    + "|(?:which|both|each|one|none|neither|any|all|either) of (?:them|these|those|the two)"
                    + "|you (?:said|mentioned|just))\\b");

    /** Words of the form of pronouns that stand for nothing: "is there", "is it better to", "something that". */
    private static final Pattern EMPTY = Pattern.compile("(?i)\\b(?:(?:is|are|was|were) there|there (?:is|are|was|were)"
            + "|is it (?:if|when|worth|\\w+ (?:to|that|if|when|for))|(?:it is|it's) \\w+ (?:to|that|if|when)"
            + "|(?:something|anything|someone|somebody|one|everything|all) that)\\b");

    /** Asks of something that it does not name: "how many can", "which is". */
    private static final Pattern LACKS_NOUN = Pattern.compile(
            "(?i)^(?:how many|which) (?:can|could|do|does|did|is|are|was|were|will|would|should|may|must|has|have)\\b");

    private static final Pattern DEFINES =
            Pattern.compile("(?i)^(?:what is|what's|what are|explain|define|describe|tell me about)\\b");

    private static final Set<String> PRONOUNS = Set.of(
            "it",
            "its",
            "they",
            "them",
            "their",
            "this",
            "that",
            "these",
            "those",
            "ones",
            "both",
            "there",
            "meanwhile",
            "instead");

    private static final Set<String> PRODUCTS = Set.of("card", "aws", "vendor");

    private final Catalog catalog;

    public FollowUp(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The words to search for.
     *
     * @param earlier what the same person said before, oldest first
     * @return the question itself where it stands alone
     */
    public String query(List<String> earlier, String question) {
        String query = "";
        for (String turn : earlier.subList(Math.max(0, earlier.size() - REMEMBERED), earlier.size())) {
            query = continued(query, turn);
        }
        return continued(query, question);
    }

    private String continued(String before, String turn) {
        return before.isBlank() || !refersBack(turn) ? turn : ending(before) + " " + turn;
    }

    private boolean refersBack(String turn) {
        String question = FILLERS.matcher(turn).replaceFirst("");
        String said = EMPTY.matcher(question).replaceAll(" ");
        boolean continues = CONTINUES.matcher(said).find();
        boolean names = namesProduct(question);
        return picksEarly(said)
                || (continues && telling(said) <= BRIEF_CONTINUATION)
                || hasPronoun(said, continues ? Integer.MAX_VALUE : names ? 0 : EARLY)
                || (!names && (isBrief(question) || LACKS_NOUN.matcher(question).find()));
    }

    private static boolean isBrief(String question) {
        return telling(question) <= BRIEF && !DEFINES.matcher(question).find();
    }

    private static boolean picksEarly(String said) {
        Matcher picks = PICKS.matcher(said);
        return picks.find() && telling(said.substring(0, picks.start())) <= EARLY;
    }

    /** Whether a pronoun stands behind so many telling words at most. */
    private static boolean hasPronoun(String said, int most) {
        int telling = 0;
        String before = "";
        for (String word : Tokenizer.words(said)) {
            if (telling <= most && PRONOUNS.contains(word) && !isRelative(word, before)) {
                return true;
            }
            telling += FunctionWords.contains(word) ? 0 : 1;
            before = word;
        }
        return false;
    }

    /** "A disk that fails": behind a noun it begins a clause about it. */
    private static boolean isRelative(String word, String before) {
        return word.equals("that") && !before.isEmpty() && !FunctionWords.contains(before);
    }

    private boolean namesProduct(String text) {
        return catalog.mentions(text).stream().map(Mention::kind).anyMatch(PRODUCTS::contains);
    }

    private static long telling(String text) {
        return Tokenizer.words(text).stream()
                .filter(word -> !FunctionWords.contains(word))
                .count();
    }

    private static String ending(String text) {
        List<Token> words = Tokenizer.tokens(text);
        return words.size() <= LONGEST
                ? text
                : text.substring(words.get(words.size() - LONGEST).span().start());
    }
}
