package interviewer.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interviewer.corpus.Block;
import interviewer.corpus.Corpus;
import interviewer.corpus.CorpusLoader;
import interviewer.corpus.Passage;
import interviewer.retrieval.Hit;
import interviewer.retrieval.SearchMode;
import interviewer.retrieval.SearchResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class LuceneSearchTest {
    private final Corpus corpus = CorpusLoader.load();
    private final LuceneSearch search = new LuceneSearch(corpus);

    @Test
    void search_headingAlone_findsBlocksUnderIt() {
        SearchResult result = search.search("fargate", 5, SearchMode.LEXICAL);

        Passage first = result.hits().getFirst().passage();
        assertTrue(first.title().contains("ECS and Fargate"), first.path());
        assertTrue(corpus.blocks().stream().map(Block::passage).toList().contains(first), first.id());
    }

    @Test
    void search_anything_isRankedWithItsConfidenceInside0And1() {
        SearchResult result = search.search("queue message retention", 5, SearchMode.LEXICAL);

        assertEquals(
                List.of(1, 2, 3, 4, 5), result.hits().stream().map(Hit::rank).toList());
        double best = result.hits().getFirst().score();
        assertEquals(best / (1 + best), result.confidence());
    }
}
