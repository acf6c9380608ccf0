package interviewer.grading;

import interviewer.corpus.Block;
import interviewer.corpus.Corpus;
import interviewer.text.PlainSpeech;
import interviewer.text.Span;
import interviewer.text.Token;
import interviewer.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds words that were copied out of a text: runs of so many words that no two people would choose the same. A sentence known by
 * heart is shorter than that.
 */
final class Pasted {
    private static final int SHINGLE = 6;

    private final Set<String> shingles = new HashSet<>();

    static Pasted of(Corpus corpus) {
        Pasted pasted = new Pasted();
        for (Block block : corpus.blocks()) {
            pasted.add(block.passage().text());
        }
        return pasted;
    }

    static Pasted of(String text) {
        Pasted pasted = new Pasted();
        pasted.add(text);
        return pasted;
    }

    private void add(String text) {
        List<String> words = Tokenizer.words(PlainSpeech.of(text).text());
        for (int at = 0; at + SHINGLE <= words.size(); at++) {
            shingles.add(String.join(" ", words.subList(at, at + SHINGLE)));
        }
    }

    /** The runs of at least {@code fewest} words that stand in the known text in the same order. */
    List<Span> in(String text, int fewest) {
        List<Token> tokens = Tokenizer.tokens(text);
        List<Span> runs = new ArrayList<>();
        int start = -1;
        for (int at = 0; at <= tokens.size(); at++) {
            boolean known = at + SHINGLE <= tokens.size() && shingles.contains(words(tokens, at));
            if (known && start < 0) {
                start = at;
            }
            if (!known && start >= 0) {
                int last = at - 1 + SHINGLE - 1;
                if (last - start + 1 >= fewest) {
                    runs.add(new Span(
                            tokens.get(start).span().start(),
                            tokens.get(last).span().end()));
                }
                start = -1;
            }
        }
        return runs;
    }

    private static String words(List<Token> tokens, int at) {
        StringBuilder words = new StringBuilder();
        for (Token token : tokens.subList(at, at + SHINGLE)) {
            words.append(words.isEmpty() ? "" : " ").append(token.word());
        }
        return words.toString();
    }
}
