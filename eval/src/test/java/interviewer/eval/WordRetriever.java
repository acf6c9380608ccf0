package interviewer.eval;

import interviewer.corpus.Block;
import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import interviewer.corpus.Passage;
import interviewer.retrieval.Explanation;
import interviewer.retrieval.FollowUp;
import interviewer.retrieval.Hit;
import interviewer.retrieval.Retriever;
import interviewer.retrieval.SearchMode;
import interviewer.retrieval.SearchResult;
import interviewer.text.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts the words that a block shares with the query. Bad, quick and full of ties: what the harness has to stand. */
record WordRetriever(Corpus corpus) implements Retriever {
    private static final FollowUp FOLLOW_UP = new FollowUp(CorpusLoader.catalog());

    @Override
    public SearchResult search(String query, int limit, SearchMode mode) {
        Set<String> wanted = new HashSet<>(Tokenizer.words(query));
        List<Hit> hits = new ArrayList<>();
        corpus.blocks().stream()
                .map(Block::passage)
                .filter(passage -> shared(wanted, passage) > 0)
                .sorted(Comparator.comparingInt((Passage passage) -> -shared(wanted, passage))
                        .thenComparing(Passage::id))
                .limit(limit)
                .forEach(passage -> hits.add(hit(hits.size() + 1, shared(wanted, passage), passage)));
        double confidence = hits.isEmpty() ? 0 : hits.getFirst().score() / wanted.size();
        return new SearchResult(query, SearchMode.LEXICAL, confidence, hits);
    }

    @Override
    public String query(List<String> earlier, String question) {
        return FOLLOW_UP.query(earlier, question);
    }

    private static int shared(Set<String> wanted, Passage passage) {
        Set<String> words = new HashSet<>(Tokenizer.words(passage.path() + " " + passage.text()));
        words.retainAll(wanted);
        return words.size();
    }

    private static Hit hit(int rank, int shared, Passage passage) {
        return new Hit(
                rank,
                shared,
                Block.alone(passage),
                passage,
                new Explanation(passage.id(), shared, 0, List.of(new Explanation.Part("words", shared, 1))));
    }
}
