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

    static boolean hasAny(String lower, List<String> terms) {
        return terms.stream().anyMatch(term -> has(lower, term));
    }

    /** Whether every group has a term in the text. */
    static boolean hasAll(String lower, List<List<String>> groups) {
        return !groups.isEmpty() && groups.stream().allMatch(group -> hasAny(lower, group));
    }

    static boolean hasAnyGroup(String lower, List<List<String>> groups) {
        return groups.stream().anyMatch(group -> hasAny(lower, group));
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
