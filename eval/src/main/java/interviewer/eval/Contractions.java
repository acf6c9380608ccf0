package interviewer.eval;

import java.util.regex.Pattern;

/** {@code wouldn't} and {@code would not}: an answer with contractions loses them, one without gets them. Stateless. */
final class Contractions {
    private static final Pattern CONTRACTED =
            Pattern.compile("(?i)n['\u2019]t\\b|\\b(?:i|we|you|they|it|that|there)['\u2019](?:d|re|ve|ll|s|m)\\b");
    private static final Pattern PAST =
            Pattern.compile("(?i)\\b(i|we|you|they)['\u2019]d (?=(?:been|had|better|seen|gone|lost|run|\\w+ed)\\b)");

    private Contractions() {}

    static String turned(String answer) {
        return CONTRACTED.matcher(answer).find() ? expanded(answer) : WordTable.CONTRACTED.apply(answer);
    }

    private static String expanded(String answer) {
        String text = PAST.matcher(answer.replace('\u2019', '\'')).replaceAll("$1 had ");
        return WordTable.EXPANDED.apply(text);
    }
}
