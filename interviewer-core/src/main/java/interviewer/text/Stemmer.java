package interviewer.text;

import opennlp.tools.stemmer.PorterStemmer;

/** Reduces English words to their stem by Porter's algorithm (Porter 1980). Thread-safe: every call has its own state. */
public final class Stemmer {
    private Stemmer() {}

    /** The stem of a lower-case word; words with digits in them come back as they are. */
    public static String stem(String word) {
        for (int index = 0; index < word.length(); index++) {
            if (!Character.isLetter(word.charAt(index))) {
                return word;
            }
        }
        return word.length() < 3 ? word : new PorterStemmer().stem(word);
    }
}
