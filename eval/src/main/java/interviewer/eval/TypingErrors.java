package interviewer.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Errors of the hand in any word, names too. Stateless. */
final class TypingErrors {
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    private static final int ERRORS = 2;
    private static final int KINDS = 3;

    private TypingErrors() {}

    /** One error in each of two words of four letters or more; fewer where there are fewer such words. */
    static String two(String text, Random random) {
        List<MatchResult> words = new ArrayList<>(WORD.matcher(text).results().toList());
        Collections.shuffle(words, random);
        List<MatchResult> chosen = new ArrayList<>(words.subList(0, Math.min(ERRORS, words.size())));
        chosen.sort(Comparator.comparingInt((MatchResult word) -> -word.start()));
        StringBuilder typed = new StringBuilder(text);
        chosen.forEach(word -> typed.replace(word.start(), word.end(), mistyped(word.group(), random)));
        return typed.toString();
    }

    /** The first letter stays: people rarely get that wrong. */
    private static String mistyped(String word, Random random) {
        int at = 1 + random.nextInt(word.length() - 2);
        return switch (random.nextInt(KINDS)) {
            case 0 -> swapped(word, at);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            default -> doubled(word, at);
        };
    }

    /** Two equal letters cannot be seen to be swapped. */
    private static String swapped(String word, int at) {
        return word.charAt(at) == word.charAt(at + 1)
                ? doubled(word, at)
                : word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    private static String doubled(String word, int at) {
        return word.substring(0, at) + word.charAt(at) + word.substring(at);
    }
}
