package interviewer.eval;

import interviewer.corpus.Block;
import interviewer.corpus.Corpus;
import interviewer.corpus.Passage;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which passages of a corpus are right for a question. Keeps the normal form of every text that it has read. Not thread-safe. */
final class RightPassages {
    private final Corpus corpus;
    private final Map<String, String> normalTexts = new HashMap<>();

    RightPassages(Corpus corpus) {
        this.corpus = corpus;
    }

    /**
     * Ids of the right blocks, in the order of the corpus, and then of what else is right; empty for a question without an answer.
     *
     * @param others passages to be looked at besides, as a retriever may answer with some that are no blocks
     */
    Set<String> of(Question question, List<Passage> others) {
        if (!question.isAnswerable()) {
            return Set.of();
        }
        Relevance relevance = new Relevance(question);
        return Stream.concat(corpus.blocks().stream().map(Block::passage), others.stream())
                .filter(passage -> relevance.isRight(passage, normal(passage)))
                .map(Passage::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The text in the form of {@link NormalText}. */
    String normal(Passage passage) {
        return normalTexts.computeIfAbsent(passage.id(), unseen -> NormalText.of(passage.text()));
    }
}
