package interviewer.grading;

import interviewer.text.Tokenizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells whether the grader can read a text: its cues and cards are English. */
final class Languages {
    private static final Set<String> ENGLISH = words(
            "the a an and of to is in it that for on with you we i would not this are be"
                    + " so or as at by from which because if then have has can do use when your my our they them their there what how");
    private static final Map<String, Set<String>> OTHERS = others();
    private static final double MOSTLY = 0.5;
    private static final int FEWEST = 3;

    private Languages() {}

    /** The language that a text seems to be in when it is not English. */
    static Optional<String> foreign(String text) {
        Optional<String> script = script(text);
        if (script.isPresent()) {
            return script;
        }
        List<String> words = Tokenizer.words(text);
        long english = words.stream().filter(ENGLISH::contains).count();
        String likeliest = "";
        long most = 0;
        for (Map.Entry<String, Set<String>> other : OTHERS.entrySet()) {
            long count = words.stream().filter(other.getValue()::contains).count();
            if (count > most) {
                most = count;
                likeliest = other.getKey();
            }
        }
        return most >= FEWEST && most > english ? Optional.of(likeliest) : Optional.empty();
    }

    private static Optional<String> script(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(Character::isLetter)
                .filter(codePoint -> Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN)
                .count();
        if (letters == 0 || latin >= letters * MOSTLY) {
            return Optional.empty();
        }
        boolean kana = text.codePoints()
                .anyMatch(codePoint -> Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HIRAGANA
                        || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.KATAKANA);
        if (kana) {
            return Optional.of("Japanese");
        }
        int first = text.codePoints()
                .filter(Character::isLetter)
                .filter(codePoint -> Character.UnicodeScript.of(codePoint) != Character.UnicodeScript.LATIN)
                .findFirst()
                .orElseThrow();
        return Optional.of(
                switch (Character.UnicodeScript.of(first)) {
                    case HAN -> "Chinese";
                    case HANGUL -> "Korean";
                    case CYRILLIC -> "Russian or another language in Cyrillic letters";
                    case ARABIC -> "Arabic or another language in Arabic letters";
                    case DEVANAGARI -> "Hindi or another language in Devanagari";
                    case GREEK -> "Greek";
                    case HEBREW -> "Hebrew";
                    case THAI -> "Thai";
                    default -> "a language in letters that are not Latin";
                });
    }

    private static Map<String, Set<String>> others() {
        Map<String, Set<String>> others = new LinkedHashMap<>();
        others.put(
                "German",
                words(
                        "der die das und ist nicht ein eine mit f\u00fcr auf wir ich w\u00fcrde den dem des zu von wenn dann auch oder weil sich"
                                + " es im sind werden kann man bei aus nur wie nach"));
        others.put(
                "French",
                words(
                        "le la les des et est une un pour dans que qui nous je pas avec sur ce il elle on du au aux par ne plus ou"
                                + " sont mais donc car si comme"));
        others.put(
                "Spanish",
                words(
                        "el la los las y es una un para en que no con por se su lo del al como pero usar\u00eda yo nosotros si m\u00e1s"
                                + " porque est\u00e1 son cuando"));
        others.put(
                "Portuguese",
                words(
                        "o os as e \u00e9 uma um para em que n\u00e3o com por se do da dos das no na mas eu n\u00f3s mais porque s\u00e3o quando ao"));
        others.put(
                "Italian",
                words(
                        "il lo gli e \u00e8 una un per in che non con di del della dei sono si ma io noi pi\u00f9 perch\u00e9 quando come alla"));
        others.put(
                "Dutch",
                words(
                        "de het een en is niet van voor met op wij ik zou dat die te als dan ook of omdat zijn worden kan bij uit naar"));
        return others;
    }

    private static Set<String> words(String line) {
        return Set.of(line.split(" "));
    }
}
