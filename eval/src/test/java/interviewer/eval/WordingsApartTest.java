package interviewer.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interviewer.corpus.CorpusLoader;
import interviewer.text.FunctionWords;
import interviewer.text.Stemmer;
import interviewer.text.Tokenizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A wording that repeats a question of the set would measure itself. */
class WordingsApartTest {
    /** Share of the telling stems of both that they have in common, from which on one repeats the other. */
    private static final double REPEATS = .8;

    private static final List<String> WORDINGS = CorpusLoader.wordings().stream()
            .flatMap(unit -> unit.wordings().stream())
            .toList();

    @Test
    void wording_repeatsNoQuestion() {
        List<Set<String>> wordings =
                WORDINGS.stream().map(WordingsApartTest::stems).toList();
        List<String> repeated = EvalInput.shipped("questions.jsonl").values(Question.class).stream()
                .map(Question::text)
                .filter(question -> {
                    Set<String> stems = stems(question);
                    return wordings.stream().anyMatch(wording -> shared(stems, wording) >= REPEATS);
                })
                .toList();

        assertEquals(List.of(), repeated);
    }

    private static Set<String> stems(String text) {
        return Tokenizer.words(text).stream()
                .filter(word -> !FunctionWords.contains(word))
                .map(Stemmer::stem)
                .collect(Collectors.toSet());
    }

    private static double shared(Set<String> left, Set<String> right) {
        Set<String> both = new HashSet<>(left);
        both.retainAll(right);
        int all = left.size() + right.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }
}
