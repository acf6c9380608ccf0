package interviewer.eval;

import interviewer.text.Sentences;
import interviewer.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that say nothing, put into or round an answer. Stateless. */
final class Asides {
    private static final List<String> FILLERS = List.of("um", "uh", "you know", "basically", "well", "I mean");
    private static final List<String> BEFORE = List.of(
            "So let me think. ", "Good, let me take that one step by step. ", "Okay, here is what I have got. ");
    private static final List<String> BEHIND =
            List.of(" That is what I have got.", " I hope that makes sense.", " And that would be my answer.");
    private static final Pattern JOINT =
            Pattern.compile("(?<=\\p{L}),? (?=(?:and|but|so|because|which|when|if|while|since)\\s)");

    private Asides() {}

    /** Fillers at sentence starts and before words with which people go on. */
    static String fillers(String answer, Random random) {
        StringBuilder filled = new StringBuilder();
        int end = 0;
        for (Span sentence : Sentences.of(answer)) {
            filled.append(answer, end, sentence.start());
            String words = within(sentence.in(answer), random);
            filled.append(random.nextInt(2) == 0 ? words : begun(FILLERS.get(random.nextInt(FILLERS.size())), words));
            end = sentence.end();
        }
        return filled.append(answer.substring(end)).toString();
    }

    private static String within(String sentence, Random random) {
        Matcher joint = JOINT.matcher(sentence);
        StringBuilder filled = new StringBuilder();
        while (joint.find()) {
            String filler = FILLERS.get(random.nextInt(FILLERS.size()));
            joint.appendReplacement(filled, random.nextInt(3) == 0 ? joint.group() : ", " + filler + ", ");
        }
        return joint.appendTail(filled).toString();
    }

    private static String begun(String filler, String sentence) {
        String first = filler.substring(0, 1).toUpperCase(Locale.ROOT) + filler.substring(1);
        return first + ", " + Order.lowered(sentence);
    }

    /** A sentence in front and one behind that tell nothing. */
    static String sentences(String answer, Random random) {
        return BEFORE.get(random.nextInt(BEFORE.size()))
                + answer.strip()
                + ended(answer)
                + BEHIND.get(random.nextInt(BEHIND.size()));
    }

    private static String ended(String answer) {
        return answer.strip().matches("(?s).*[.!?]['\")]?") ? "" : ".";
    }
}
