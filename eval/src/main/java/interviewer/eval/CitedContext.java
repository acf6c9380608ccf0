package interviewer.eval;

import interviewer.corpus.Block;
import interviewer.corpus.Corpus;
import interviewer.corpus.Passage;
import interviewer.corpus.Source;
import interviewer.retrieval.Hit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How good the text is that a reader, or a model with little room, gets to see. Lengths are UTF-16 code units, as everywhere.
 *
 * <ul>
 *   <li>{@link ContextMeasure#RECALL}: share of a question's spans that stand in the texts of the hits, joined in rank order by line ends and cut
 *       after 2,000 characters. A question that has titles only finds a title by a hit under it that begins before the cut.
 *   <li>{@link ContextMeasure#PRECISION}: share of the characters of the first five hits that lie in gold sections: under a gold title or,
 *       where a question names none, under the title of a right block. Left out where fewer than five hits were asked for. Of a
 *       passage that is none of the corpus, and may reach over several sections, by the share of its place that lies in gold ones.
 * </ul>
 */
final class CitedContext {
    private static final int CHARACTERS = 2000;
    private static final int SHOWN = 5;

    private final Corpus corpus;
    private final Relevance relevance;
    private final Set<List<String>> rightTitles;

    CitedContext(Corpus corpus, Relevance relevance, Judgments judgments) {
        this.corpus = corpus;
        this.relevance = relevance;
        this.rightTitles = judgments.grades().keySet().stream()
                .flatMap(id -> corpus.passage(id).stream())
                .map(Passage::title)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Both figures, as far as that many hits give them. */
    Map<String, Double> values(List<Hit> hits, int limit) {
        Map<String, Double> values = new LinkedHashMap<>();
        List<Passage> passages = hits.stream().map(Hit::passage).toList();
        values.put(
                ContextMeasure.RECALL.toString(),
                (double) relevance.partsWithin(passages, CHARACTERS).cardinality() / relevance.parts());
        if (limit >= SHOWN) {
            values.put(
                    ContextMeasure.PRECISION.toString(),
                    precision(passages.subList(0, Math.min(SHOWN, passages.size()))));
        }
        return values;
    }

    private double precision(List<Passage> top) {
        double gold = 0;
        long all = 0;
        for (Passage passage : top) {
            int characters = passage.text().length();
            gold += characters * goldShare(passage);
            all += characters;
        }
        return all == 0 ? 0 : gold / all;
    }

    private double goldShare(Passage passage) {
        if (corpus.passage(passage.id()).isPresent()) {
            return isGold(passage) ? 1 : 0;
        }
        Source place = passage.source();
        int gold = 0;
        int start = 0;
        for (Block block : corpus.blocks()) {
            Source own = block.passage().source();
            if (own.file().equals(place.file())) {
                // the headings before a block belong to it
                int shared = Math.min(place.end(), own.end()) - Math.max(place.start(), start);
                gold += shared > 0 && isGold(block.passage()) ? shared : 0;
                start = own.end();
            }
        }
        return (double) gold / (place.end() - place.start());
    }

    private boolean isGold(Passage passage) {
        return relevance.hasTitles() ? relevance.isUnderTitle(passage) : rightTitles.contains(passage.title());
    }
}
