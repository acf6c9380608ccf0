package interviewer.grading;

import interviewer.corpus.CardSentence;
import interviewer.grading.Ask.Kind;
import interviewer.llm.Embedder;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which sentences of a card speak to a need: of all that are true of a service, few belong into an answer about photo uploads. The
 * nearest third in meaning does; where one service as such is asked about, all of them do. Thread-safe.
 */
final class PromptFit {
    private static final int SHARE = 3;
    private static final int FEWEST = 2;

    private final Meanings meanings;

    PromptFit(Meanings meanings) {
        this.meanings = meanings;
    }

    /** The sentences that speak to the prompt before those that do not. */
    Comparator<CardSentence> first(String question, Kind kind, List<CardSentence> sentences) {
        Set<CardSentence> fitting = new HashSet<>(fitting(question, kind, sentences));
        return Comparator.comparing(sentence -> !fitting.contains(sentence));
    }

    private List<CardSentence> fitting(String question, Kind kind, List<CardSentence> sentences) {
        boolean asksForAny = kind == Kind.SERVICE || kind == Kind.DESIGN;
        if (asksForAny || !meanings.isReady()) {
            return sentences;
        }
        float[] prompt = meanings.ofPrompt(question);
        Comparator<CardSentence> nearest =
                Comparator.comparingDouble(sentence -> -Embedder.cosine(prompt, meanings.ofKept(sentence.text())));
        return sentences.stream()
                .sorted(nearest.thenComparing(CardSentence::text))
                .limit(Math.max(FEWEST, sentences.size() / SHARE))
                .toList();
    }
}
