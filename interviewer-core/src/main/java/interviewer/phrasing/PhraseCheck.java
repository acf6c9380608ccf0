package interviewer.phrasing;

import interviewer.corpus.Catalog;
import interviewer.corpus.Mention;
import interviewer.text.Quantity;
import interviewer.text.QuantityReader;
import interviewer.text.Tokenizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Decides whether a model's wording may be shown. It may not name a service or a figure that the plain text and the candidate did not
 * name (a hint), leave out a figure of the plain text, ask more than one question, praise or blame, talk about itself, or say the
 * example of its own prompt, as small models do. Words that are on their way are checked as they come, so that nothing is shown that
 * would be taken back for a hint.
 */
final class PhraseCheck {
    private static final Pattern JUDGES =
            Pattern.compile("(?i)\\b(?:great|good (?:job|answer|start|point|choice)|well done|excellent|"
                    + "nice(?:ly)?|perfect(?:ly)?|impressive|fantastic|amazing|wonderful|awesome|brilliant|correct(?:ly)?|exactly|"
                    + "absolutely|congratulations|kudos|bravo|you(?:'re| are) (?:right|wrong)|that(?:'s| is) (?:right|wrong)|"
                    + "(?<!\\b(?:go|goes|gone|going|went) )wrong|bad|poor(?:ly)?|terrible|"
                    + "strong answer|thank(?:s| you))\\b");
    private static final Pattern ABOUT_ITSELF =
            Pattern.compile("(?i)\\b(?:as an ai|language model|here(?:'s| is) (?:the|my|a|one)|"
                    + "sure[,!]|certainly|rephras\\w*|in (?:my|your) own words|interviewer\\s*:|candidate\\s*:|"
                    + "the candidate said|text\\s*:|your words\\s*:|plain text|the task is|"
                    + "how about (?:you )?(?:use|using)|consider using|you (?:could|should|might) use)");
    private static final Pattern MARKUP = Pattern.compile("[<>{}#*`_|\\[\\]]|https?:");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final int LEAST_WORDS = 4;
    private static final int WORDS_MORE = 25;

    /** As many words in the same order are no chance. */
    private static final int RUN = 7;

    private final Catalog catalog;
    private final Plain plain;
    private final Set<String> known;
    private final String given;
    private final Set<String> foreign;
    private final int mostWords;

    /** @param rules what the model is told about any plain text of this kind */
    PhraseCheck(Catalog catalog, Plain plain, String rules) {
        this.catalog = catalog;
        this.plain = plain;
        this.known = names(plain.text() + "\n" + plain.said());
        this.given = plain.text() + "\n" + plain.said();
        this.foreign = runs(rules);
        foreign.removeAll(runs(given));
        this.mostWords = words(plain.text()) * 3 / 2 + WORDS_MORE;
    }

    /** Why words that are still coming may not be shown; empty when they may. */
    Optional<String> refusal(String soFar) {
        if (!known.containsAll(names(soFar))) {
            return Optional.of("it names what the plain text leaves to the candidate");
        }
        if (!hasFiguresOf(soFar, given)) {
            return Optional.of("it brings in a figure of its own");
        }
        if (questions(soFar) > (plain.kind() == Plain.Kind.SUMMARY ? 0 : 1)) {
            return Optional.of("it asks more than it should");
        }
        if (judges(soFar)) {
            return Optional.of("it praises or blames");
        }
        if (!Collections.disjoint(foreign, runs(soFar))) {
            return Optional.of("it repeats its instructions");
        }
        if (ABOUT_ITSELF.matcher(soFar).find() || MARKUP.matcher(soFar).find()) {
            return Optional.of("it is not only the words that are to be said");
        }
        return words(soFar) > mostWords ? Optional.of("it is too long") : Optional.empty();
    }

    /** Why the whole wording may not be shown; empty when it may. */
    Optional<String> refusalOfWhole(String text) {
        Optional<String> refusal = refusal(text);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (words(text) < LEAST_WORDS) {
            return Optional.of("it says next to nothing");
        }
        if (plain.kind().asks() && (questions(text) != 1 || !text.endsWith("?"))) {
            return Optional.of("it is not one question");
        }
        return hasFiguresOf(plain.text(), text)
                ? Optional.empty()
                : Optional.of("it leaves out a figure of the plain text");
    }

    private Set<String> names(String text) {
        return catalog.mentions(text).stream()
                .filter(mention -> !mention.isGeneric())
                .map(Mention::id)
                .collect(Collectors.toSet());
    }

    /** Whether every figure of a text is one of the other's: the same digits, or in words the same value. */
    private static boolean hasFiguresOf(String text, String other) {
        List<Quantity> others = QuantityReader.read(other);
        List<String> digits = digits(other);
        return digits.containsAll(digits(text))
                && QuantityReader.read(text).stream()
                        .allMatch(figure -> !digits(figure.span().in(text)).isEmpty()
                                || others.stream().anyMatch(given -> given.low() == figure.low()));
    }

    private static List<String> digits(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(number -> number.group().replace(",", ""))
                .toList();
    }

    /** A word such as "wrong" may be said as often as the plain text says it. */
    private boolean judges(String text) {
        List<String> words = judging(text);
        judging(plain.text()).forEach(words::remove);
        return !words.isEmpty();
    }

    private static List<String> judging(String text) {
        return JUDGES.matcher(text)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Set<String> runs(String text) {
        List<String> words = Tokenizer.words(text);
        Set<String> runs = new HashSet<>();
        for (int at = 0; at + RUN <= words.size(); at++) {
            runs.add(String.join(" ", words.subList(at, at + RUN)));
        }
        return runs;
    }

    private static long questions(String text) {
        return text.chars().filter(character -> character == '?').count();
    }

    private static int words(String text) {
        return Tokenizer.words(text).size();
    }
}
