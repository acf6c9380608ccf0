package interviewer.bench;

import interviewer.corpus.Block;
import interviewer.corpus.Corpus;
import interviewer.corpus.Passage;
import interviewer.retrieval.Explanation;
import interviewer.retrieval.Hit;
import interviewer.retrieval.SearchMode;
import interviewer.retrieval.SearchResult;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * Plain BM25 by Lucene with its English analyzer, over the product's own blocks with their headings: it answers with the same
 * passages, so that only the search differs. The confidence is s / (1 + s) of the first score, which keeps the order of the scores.
 * Thread-safe.
 */
final class LuceneSearch implements PlainRetriever {
    private final List<Passage> passages;
    private final LuceneIndex index;

    LuceneSearch(Corpus corpus) {
        passages = corpus.blocks().stream().map(Block::passage).toList();
        index = LuceneIndex.ofTexts(
                passages.stream()
                        .map(passage -> String.join(". ", passage.title()) + ". " + passage.text())
                        .toList(),
                new EnglishAnalyzer());
    }

    @Override
    public SearchResult search(String query, int limit, SearchMode mode) {
        List<Hit> hits = new ArrayList<>();
        for (LuceneIndex.Found found : index.search(query, limit)) {
            Passage passage = passages.get(found.text());
            Explanation.Part part = new Explanation.Part("words", found.score(), 1);
            Explanation explanation = new Explanation(passage.id(), found.score(), 0, List.of(part));
            hits.add(new Hit(hits.size() + 1, found.score(), Block.alone(passage), passage, explanation));
        }
        double best = hits.isEmpty() ? 0 : hits.getFirst().score();
        return new SearchResult(query, SearchMode.LEXICAL, best / (1 + best), hits);
    }
}
