package interviewer.eval;

import interviewer.text.Sentences;
import interviewer.text.Span;
import interviewer.text.Tokenizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same sentences or clauses in another order or layout. Stateless. */
final class Order {
    private static final int SHORT = 4;
    /** Beginnings that point to the sentence before. */
    private static final Pattern REFERS_FIRST = Pattern.compile(
            "(?i)^\\W*(?:(?:um|uh|well|okay|oh|yeah),? )*(?:it|its|it's|that|that's|this|these|those|they|them|their|he|she|his|her|one|ones|both|each|so|then|and"
                    + "|but|or|also|too|which|because|since|otherwise|instead|there|there's|here|either|neither|another|after|afterwards|no|nope|not|yes|same"
                    + "|such|until|meanwhile|finally|first|second|third|next|still|even|only|now|except|plus|else|the (?:other|others|same|rest|first|second|reason|fix|answer))\\b");
    /** Words that point back from anywhere. */
    private static final Pattern REFERS = Pattern.compile(
            "(?i)\\b(?:this|these|those|them|they|their|he|she|his|him|former|latter|same|both|others?|such|instead|otherwise|too|there|either|ones?)\\b|\\b(?:do|does|did) (?:that|so)\\b|\\b(?:for|of|with|to|on|in|by|at|after|before|about) that\\b");

    private static final Pattern EARLY_IT = Pattern.compile("(?i)^\\W*(?:\\S+\\s+){1,6}?(?:it|its|it's)\\b");
    /** Somebody who takes words back. */
    private static final Pattern CORRECTS = Pattern.compile(
            "(?i)\\b(?:sorry|scratch that|correction|i mean|no wait|wait|let me (?:rephrase|correct)|forget)\\b");

    private static final Pattern CONDITION_FIRST = Pattern.compile(
            "^(If|When|Once|Because|While|Whenever|Unless) ([^,;:()\u2013\u2014]{8,}), ((?!then\\b|so\\b|and\\b|but\\b)[^,;:()\u2013\u2014]{8,}?)([.!]?)$");
    private static final Pattern CONDITION_LAST = Pattern.compile(
            "^([^,;:()\u2013\u2014]{8,}?),? (if|when|once|because|whenever|unless) ([^,;:()\u2013\u2014]{8,}?)([.!]?)$");
    private static final Pattern ONE_NAME = Pattern.compile("^(?:I|\\S*\\p{Lu}\\S*\\p{Lu}\\S*|\\S*\\d\\S*|I'\\S+)$");

    private Order() {}

    /**
     * Last things first. A sentence that points back stays behind the one that it points to; the same text where fewer than two
     * parts are left, or where something said is taken back.
     */
    static String ofSentences(String answer) {
        if (CORRECTS.matcher(answer).find() || answer.contains("?")) {
            return answer;
        }
        List<String> parts = parts(sentences(answer));
        Collections.reverse(parts);
        return parts.size() < 2 ? answer : String.join(" ", parts);
    }

    private static List<String> sentences(String answer) {
        List<String> sentences = new ArrayList<>();
        for (Span span : Sentences.of(answer)) {
            String sentence = span.in(answer);
            sentences.add(sentence.matches("(?s).*[.!?:]['\")]?") ? sentence : sentence + ".");
        }
        return sentences;
    }

    private static List<String> parts(List<String> sentences) {
        List<String> parts = new ArrayList<>();
        boolean open = false;
        for (String sentence : sentences) {
            if (!parts.isEmpty() && (open || refersBack(sentence))) {
                parts.add(parts.removeLast() + " " + sentence);
            } else {
                parts.add(sentence);
            }
            open = sentence.endsWith(":") || isShort(sentence);
        }
        return parts;
    }

    private static boolean refersBack(String sentence) {
        return isShort(sentence)
                || REFERS_FIRST.matcher(sentence).find()
                || REFERS.matcher(sentence).find()
                || EARLY_IT.matcher(sentence).find();
    }

    private static boolean isShort(String sentence) {
        return Tokenizer.tokens(sentence).size() < SHORT;
    }

    /** {@code If A, B} becomes {@code B if A}, and the other way round, in sentences of two plain clauses. */
    static String ofClauses(String answer) {
        StringBuilder turned = new StringBuilder();
        int end = 0;
        for (Span span : Sentences.of(answer)) {
            turned.append(answer, end, span.start()).append(turned(span.in(answer)));
            end = span.end();
        }
        return turned.append(answer.substring(end)).toString();
    }

    private static String turned(String sentence) {
        Matcher first = CONDITION_FIRST.matcher(sentence);
        if (first.matches()) {
            return raised(first.group(3)) + " " + first.group(1).toLowerCase(Locale.ROOT) + " " + first.group(2)
                    + first.group(4);
        }
        Matcher last = CONDITION_LAST.matcher(sentence);
        boolean turns = last.matches()
                && !REFERS_FIRST.matcher(sentence).find()
                && !last.group(1).contains(" and ");
        return turns
                ? raised(last.group(2)) + " " + last.group(3) + ", " + lowered(last.group(1)) + last.group(4)
                : sentence;
    }

    /** A bullet a sentence. The same text where there is only one, or where lines are broken already. */
    static String bullets(String answer) {
        List<String> sentences =
                Sentences.of(answer).stream().map(span -> span.in(answer)).toList();
        boolean bulleted = sentences.size() < 2 || answer.strip().contains("\n");
        return bulleted ? answer : "- " + String.join("\n- ", sentences);
    }

    /** With a capital letter at the beginning. */
    static String raised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A sentence that goes on behind other words: a small first letter, unless it begins with a name. */
    static String lowered(String sentence) {
        int space = sentence.indexOf(' ');
        String word = space < 0 ? sentence : sentence.substring(0, space);
        return sentence.isEmpty() || ONE_NAME.matcher(word).matches()
                ? sentence
                : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
