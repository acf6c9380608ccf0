package interviewer.text;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Brings ways to say or write the same to one form, so that form moves no mark: shouting, fillers, contractions, names spelled
 * letter by letter, sentences that begin with a small letter. What is said stays; places still point into the original. English.
 */
public final class PlainSpeech {
    // Some begin by looking for the characters that a match can begin with: an answer has thousands of places where
    // none does.
    private static final Pattern SMALL_LETTER = Pattern.compile("\\p{Ll}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern FILLER = Pattern.compile(
            "(?i)(?:\\s*,)?(?:\\s+|(?<=^))(?:u+m+|u+h+|er+m?|hm+|basically|i mean|you know(?! (?:what|how|that|it)\\b))(?![\\w-]),?");
    private static final Pattern NEGATED = Pattern.compile(
            "(?i)(?=[cwdiahsmn])\\b(?:(cannot|can not|will not)|(would|do|does|did|is|are|was|were|could|should|have|has|had|must|need) not)\\b(?! only| just)");
    private static final Pattern JOINED =
            Pattern.compile("(?i)(?=[iwyt])\\b(i|we|you|they|it|that|there) (would|will|am|is)\\b(?=\\s\\w)");
    private static final Map<String, String> ENDINGS = Map.of("would", "'d", "will", "'ll", "am", "'m", "is", "'s");
    /** Three letters or more one by one, or a pair that only stands for a name. */
    private static final Pattern SPELLED = Pattern.compile(
            "(?i)(?=[a-z][ .-])(?<![\\w'.])(?:[a-z](?:[ .-]+[a-z]){2,4}(?![\\w'])\\.?|(?:a z|d b|k v|i p|a i|m l|e c (?:two|2)|s (?:three|3)|r (?:two|2)|d (?:one|1))(?![\\w']))");

    private static final Pattern DIGIT_WORD = Pattern.compile("(?i)two|three|one");
    private static final Map<String, String> DIGITS = Map.of("one", "1", "two", "2", "three", "3");
    private static final Pattern SMALL_BEGINNING = Pattern.compile(
            "(?=\\p{Ll})(?<=\\s)(?<=[.!?][\"')]{0,2}\\s{1,3})(?<!\\b(?:e\\.g|i\\.e|etc|vs|approx|incl|no|ca)\\.\\s{1,3})\\p{Ll}");

    private PlainSpeech() {}

    /** The answer in a normal form, and in one form of speech. */
    public static NormalText of(String original) {
        NormalText text = NormalText.of(original);
        if (!SMALL_LETTER.matcher(text.text()).find()
                && WORD.matcher(text.text()).find()) {
            text = text.replaced(WORD, word -> word.group().toLowerCase(Locale.ROOT));
        }
        return text.replaced(FILLER, filler -> "")
                .replaced(NEGATED, PlainSpeech::negated)
                .replaced(JOINED, words -> words.group(1) + ending(words.group(2)))
                .replaced(SPELLED, PlainSpeech::joined)
                .replaced(SMALL_BEGINNING, letter -> letter.group().toUpperCase(Locale.ROOT));
    }

    private static String negated(MatchResult words) {
        if (words.group(2) != null) {
            return words.group(2) + "n't";
        }
        return words.group(1).toLowerCase(Locale.ROOT).startsWith("c") ? "can't" : "won't";
    }

    private static String ending(String verb) {
        return ENDINGS.getOrDefault(verb.toLowerCase(Locale.ROOT), verb);
    }

    private static String joined(MatchResult letters) {
        String digits = DIGIT_WORD
                .matcher(letters.group())
                .replaceAll(word -> DIGITS.getOrDefault(word.group().toLowerCase(Locale.ROOT), word.group()));
        return digits.replaceAll("[ .-]", "").toUpperCase(Locale.ROOT);
    }
}
