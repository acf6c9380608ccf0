package interviewer.eval;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What happens to a question on its way to the search. It asks for the same, so that the same passages must be found. Deterministic
 * for a seed; the passages that are right, and what the assistant said, stay.
 */
public enum QuestionNoise {
    /**
     * As a recogniser of speech writes it: lower case, no punctuation, fillers, numbers as words, abbreviations letter by letter
     * ({@code s q s}).
     */
    SPOKEN("spoken"),
    /** Two words of four letters or more with an error of the hand each: a letter swapped with the next, left out or doubled. */
    TYPOS("two typing errors");

    private static final Pattern ABBREVIATION = Pattern.compile("(?<![\\w-])\\p{Lu}{2,4}(?=s?(?![\\w]))");
    private static final Pattern SMALL_LETTER = Pattern.compile("\\p{Ll}");
    private static final Set<String> SAID_AS_WORDS = Set.of("SAM", "NAT", "RAM", "JSON", "CORS", "SAML", "REST", "NOT");

    private final String label;

    QuestionNoise(String label) {
        this.label = label;
    }

    /** In reports. */
    @JsonValue
    public String label() {
        return label;
    }

    /** The question in that form; what the person said before is changed too where it is spoken. */
    Question of(Question question, long seed) {
        Random random = new Random(seed + 31L * question.id().hashCode() + name().hashCode());
        return switch (this) {
            case SPOKEN ->
                question.saying(
                        spoken(question.text(), random),
                        question.history().stream()
                                .map(turn -> turn.role().equals("assistant")
                                        ? turn
                                        : new Question.Past(turn.role(), spoken(turn.text(), random)))
                                .toList());
            case TYPOS -> question.saying(TypingErrors.two(question.text(), random), question.history());
        };
    }

    private static String spoken(String text, Random random) {
        String names = WordTable.LETTERS.apply(SpokenFigures.of(text));
        boolean capitalsOnly = !SMALL_LETTER.matcher(text).find(); // which name nothing then
        String said = capitalsOnly ? names : letterByLetter(names);
        String filled = Asides.fillers(said, random);
        String bare = Punctuation.bare(filled.equals(said) ? "um, " + said : filled);
        return bare.isEmpty() ? text : bare;
    }

    private static String letterByLetter(String text) {
        return ABBREVIATION
                .matcher(text)
                .replaceAll(name -> SAID_AS_WORDS.contains(name.group())
                        ? name.group()
                        : name.group().replaceAll("(?<=.)(?=.)", " "));
    }
}
