package interviewer.text;

import java.util.Set;

/** English words that only hold a sentence together; they tell nothing of what it is about. */
public final class FunctionWords {
    private static final Set<String> WORDS = Set.of(
            ("a an and any are as at be been but by can could did do does for from get give go had has have he her his"
                            + " how i if in into is it its just like made make may me might much my need of on one or our out"
                            + " please put said say she should so some someone something than that the their them then there"
                            + " these they thing things this those to up us very want was we well were what when where which"
                            + " while who whose why will with would you your")
                    .split(" "));

    private FunctionWords() {}

    public static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
