package interviewer.grading;

import interviewer.text.FunctionWords;
import interviewer.text.Stemmer;
import interviewer.text.Tokenizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Matching by the beginnings of words, as the cards write their terms. */
final class Stems {
    private Stems() {}

    /** Whether a lower-case text has the term at the beginning of a word. */
    static boolean has(String lower, String term) {
        int at = lower.indexOf(term);
        while (at >= 0) {
            if (at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1))) {
                return true;
            }
            at = lower.indexOf(term, at + 1);
        }
        return false;
    }

    /** Plain loops: asked some hundred thousand times for a long answer, where a stream costs more than the look. */
    static boolean hasAny(String lower, List<String> terms) {
        for (String term : terms) {
            if (has(lower, term)) {
                return true;
            }
        }
        return false;
    }

    /** Whether every group has a term in the text. */
    static boolean hasAll(String lower, List<List<String>> groups) {
        for (List<String> group : groups) {
            if (!hasAny(lower, group)) {
                return false;
            }
        }
        return !groups.isEmpty();
    }

    static boolean hasAnyGroup(String lower, List<List<String>> groups) {
        for (List<String> group : groups) {
            if (hasAny(lower, group)) {
                return true;
            }
        }
        return false;
    }

    /** Stems of the telling words. */
    static Set<String> of(String text) {
        Set<String> stems = new LinkedHashSet<>();
        for (String word : Tokenizer.words(text)) {
            if (!FunctionWords.contains(word)) {
                stems.add(Stemmer.stem(word));
            }
        }
        return stems;
    }
}
