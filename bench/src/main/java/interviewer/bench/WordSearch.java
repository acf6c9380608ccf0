package interviewer.bench;

import interviewer.corpus.Block;
import interviewer.corpus.Passage;
import interviewer.eval.BeirSet;
import interviewer.eval.Judgments;
import interviewer.eval.RankingMeasure;
import interviewer.retrieval.Bm25Index;
import interviewer.text.Stemmer;
import interviewer.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * Our BM25 held against Lucene's on judgments of others, whole documents, title and text, k1 = 1.2 and b = .75 in both: fed with
 * exactly our words, and with exactly our stems, the two differ only in that Lucene keeps the length of a document in one byte, which
 * rounds it down by up to an eighth. So they are also fed with the first {@value #EXACT} words of each document, whose number it keeps
 * as it is. For information also what Lucene makes of the same texts with its own analyzers.
 */
final class WordSearch {
    private static final RankingMeasure NDCG = new RankingMeasure(RankingMeasure.Kind.NDCG, 10);
    private static final RankingMeasure RECALL = new RankingMeasure(RankingMeasure.Kind.RECALL, 100);
    private static final int DEEPEST = 100;
    private static final int SHOWN = 10;
    /** Words of a text whose number Lucene keeps as it is. */
    private static final int EXACT = 39;

    private final BeirSet set;
    private final List<String> ids;
    private final List<String> texts;

    WordSearch(BeirSet set) {
        this.set = set;
        List<Passage> documents =
                set.corpus().blocks().stream().map(Block::passage).toList();
        this.ids = documents.stream().map(Passage::id).toList();
        this.texts = documents.stream().map(WordSearch::text).toList();
    }

    /** What one side reached, means over all judged queries. */
    record Reached(double ndcg, double recall) {}

    /**
     * One way to cut the texts into words.
     *
     * @param set name of the set
     * @param queries how many were asked
     * @param words what both were fed with
     * @param ours null where only Lucene can do it
     * @param lucene null where only we can
     * @param same share of our first ten that Lucene has among its first ten, on average; 0 without the other side
     */
    record Row(
            String set,
            int queries,
            String words,
            @Nullable Reached ours,
            @Nullable Reached lucene,
            double same) {}

    List<Row> rows() {
        List<List<String>> words = texts.stream().map(Tokenizer::words).toList();
        List<List<String>> first = words.stream()
                .map(all -> all.subList(0, Math.min(EXACT, all.size())))
                .toList();
        Bm25Index ours = Bm25Index.of(texts);
        List<Row> rows = new ArrayList<>();
        rows.add(beside("our words", ours, words, Bm25Index.Form.WORDS));
        rows.add(beside("our stems", ours, words, Bm25Index.Form.STEMS));
        Bm25Index ofFirst =
                Bm25Index.of(first.stream().map(all -> String.join(" ", all)).toList());
        rows.add(beside("our words, the first " + EXACT + " of each", ofFirst, first, Bm25Index.Form.WORDS));
        List<List<String>> both = ask(query -> ranked(ours.scores(Tokenizer.words(query))));
        rows.add(row("both forms added up, as the product does", reached(both), null, 0));
        rows.add(alone("Lucene's EnglishAnalyzer", new EnglishAnalyzer()));
        rows.add(alone("Lucene's StandardAnalyzer", new StandardAnalyzer()));
        return rows;
    }

    private Row beside(String name, Bm25Index index, List<List<String>> words, Bm25Index.Form form) {
        LuceneIndex lucene = LuceneIndex.ofWords(
                words.stream().map(text -> inForm(text, form)).toList());
        List<List<String>> ours = ask(query -> ranked(index.scores(Tokenizer.words(query), form)));
        List<List<String>> theirs = ask(query -> named(lucene.search(inForm(Tokenizer.words(query), form), DEEPEST)));
        double same = IntStream.range(0, ours.size())
                .mapToDouble(query -> shared(first(ours.get(query)), first(theirs.get(query))))
                .average()
                .orElse(0);
        return row(name, reached(ours), reached(theirs), same);
    }

    private static List<String> inForm(List<String> words, Bm25Index.Form form) {
        return switch (form) {
            case WORDS -> words;
            case STEMS -> words.stream().map(Stemmer::stem).toList();
        };
    }

    private static double shared(List<String> ours, List<String> theirs) {
        return ours.isEmpty()
                ? 1
                : (double) ours.stream().filter(theirs::contains).count() / ours.size();
    }

    private Row alone(String name, Analyzer analyzer) {
        LuceneIndex lucene = LuceneIndex.ofTexts(texts, analyzer);
        return row(name, null, reached(ask(query -> named(lucene.search(query, DEEPEST)))), 0);
    }

    private Row row(String words, @Nullable Reached ours, @Nullable Reached lucene, double same) {
        return new Row(
                set.input().name().replace("/queries.jsonl", ""), set.queries().size(), words, ours, lucene, same);
    }

    /** Ids of the documents for each query, best first. */
    private List<List<String>> ask(Function<String, List<String>> search) {
        return set.queries().stream().map(query -> search.apply(query.text())).toList();
    }

    private Reached reached(List<List<String>> rankings) {
        double ndcg = 0;
        double recall = 0;
        for (int query = 0; query < rankings.size(); query++) {
            String id = set.queries().get(query).id();
            Judgments judgments = set.judgments().getOrDefault(id, new Judgments(id, Map.of()));
            ndcg += NDCG.of(rankings.get(query), judgments);
            recall += RECALL.of(rankings.get(query), judgments);
        }
        return new Reached(ndcg / rankings.size(), recall / rankings.size());
    }

    /** Of equal scores the earlier document first, as Lucene has it. */
    private List<String> ranked(double[] scores) {
        return IntStream.range(0, scores.length)
                .filter(text -> scores[text] > 0)
                .boxed()
                .sorted((left, right) -> Double.compare(scores[right], scores[left]))
                .limit(DEEPEST)
                .map(ids::get)
                .toList();
    }

    private List<String> named(List<LuceneIndex.Found> found) {
        return found.stream().map(one -> ids.get(one.text())).toList();
    }

    private static List<String> first(List<String> ranking) {
        return ranking.subList(0, Math.min(SHOWN, ranking.size()));
    }

    /** A document without a title is called by its id, which nobody asks for. */
    private static String text(Passage document) {
        String title = document.title().getLast();
        return title.equals(document.id()) ? document.text() : title + "\n" + document.text();
    }
}
