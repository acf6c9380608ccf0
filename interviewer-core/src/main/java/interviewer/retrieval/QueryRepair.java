package interviewer.retrieval;

import interviewer.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Mends what speech and hasty typing do to a query before it is searched by words: spelled letters are joined when they make a
 * word of the corpus ({@code s q s}), number words become figures ({@code fifty three}), and a word that the corpus lacks becomes
 * the one word of the corpus that is a single edit away. Immutable and thread-safe.
 */
final class QueryRepair {
    private static final Map<String, Integer> SMALL = numbers(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                    + " seventeen eighteen nineteen",
            1);
    private static final Map<String, Integer> TENS =
            numbers("none ten twenty thirty forty fifty sixty seventy eighty ninety", 10);
    private static final int SHORTEST_MENDED = 5;
    private static final int LONGEST_MENDED = 30;
    private static final int LONGEST_SPELLED = 5;

    private final Set<String> vocabulary;
    private final Map<String, Set<String>> deletions = new HashMap<>();

    QueryRepair(Set<String> vocabulary) {
        this.vocabulary = new TreeSet<>(vocabulary);
        for (String word : this.vocabulary) {
            if (word.length() >= SHORTEST_MENDED - 1) {
                shortened(word)
                        .forEach(key -> deletions
                                .computeIfAbsent(key, none -> new TreeSet<>())
                                .add(word));
            }
        }
    }

    /**
     * The words to search for.
     *
     * @param elsewhere whether a word is used in what is searched beside the corpus; such a word is right as it is
     */
    List<String> repair(String query, Predicate<String> elsewhere) {
        List<String> joined = joinLetters(figures(Tokenizer.words(query)), elsewhere);
        return joined.stream()
                .map(word -> elsewhere.test(word) ? word : mend(word))
                .toList();
    }

    private static List<String> figures(List<String> words) {
        List<String> figures = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            Integer tens = TENS.get(word);
            Integer small = SMALL.get(word);
            if (tens != null && tens > 10) {
                int unit = at + 1 < words.size() ? SMALL.getOrDefault(words.get(at + 1), 0) : 0;
                boolean joins = unit > 0 && unit < 10;
                figures.add(String.valueOf(joins ? tens + unit : tens));
                at += joins ? 1 : 0;
            } else if (small != null && small > 1) {
                figures.add(String.valueOf(small));
                figures.add(word);
            } else {
                figures.add(word);
            }
        }
        return figures;
    }

    private List<String> joinLetters(List<String> words, Predicate<String> elsewhere) {
        List<String> joined = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int end = at;
            while (end < Math.min(words.size(), at + LONGEST_SPELLED)
                    && words.get(end).length() <= 2) {
                end++;
            }
            int best = at + 1;
            for (int to = end; to > at + 1; to--) {
                String spelled = String.join("", words.subList(at, to));
                if (vocabulary.contains(spelled) || elsewhere.test(spelled)) {
                    best = to;
                    break;
                }
            }
            joined.add(String.join("", words.subList(at, best)));
            at = best;
        }
        return joined;
    }

    private String mend(String word) {
        if (word.length() < SHORTEST_MENDED || word.length() > LONGEST_MENDED || vocabulary.contains(word)) {
            return word;
        }
        Set<String> candidates = new TreeSet<>();
        for (String key : shortened(word)) {
            for (String candidate : deletions.getOrDefault(key, Set.of())) {
                if (isOneEdit(word, candidate)) {
                    candidates.add(candidate);
                }
            }
        }
        return candidates.size() == 1 ? candidates.iterator().next() : word;
    }

    /** The word itself and it without each of its letters: two words one edit apart share one of these. */
    private static List<String> shortened(String word) {
        List<String> shortened = new ArrayList<>(List.of(word));
        for (int index = 0; index < word.length(); index++) {
            shortened.add(word.substring(0, index) + word.substring(index + 1));
        }
        return shortened;
    }

    /** One letter put in, left out or changed, or two neighbours swapped. */
    private static boolean isOneEdit(String left, String right) {
        int start = 0;
        int shorter = Math.min(left.length(), right.length());
        while (start < shorter && left.charAt(start) == right.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && left.charAt(left.length() - 1 - end) == right.charAt(right.length() - 1 - end)) {
            end++;
        }
        String a = left.substring(start, left.length() - end);
        String b = right.substring(start, right.length() - end);
        boolean swapped =
                a.length() == 2 && b.length() == 2 && a.charAt(0) == b.charAt(1) && a.charAt(1) == b.charAt(0);
        return swapped || (a.length() <= 1 && b.length() <= 1);
    }

    private static Map<String, Integer> numbers(String words, int step) {
        Map<String, Integer> numbers = new HashMap<>();
        int value = 0;
        for (String word : words.split(" ", -1)) {
            numbers.put(word, value);
            value += step;
        }
        return numbers;
    }
}
