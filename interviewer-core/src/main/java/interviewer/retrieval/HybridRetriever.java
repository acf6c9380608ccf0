package interviewer.retrieval;

import interviewer.corpus.Catalog;
import interviewer.corpus.Corpus;
import interviewer.corpus.Section;
import interviewer.llm.Embedder;
import interviewer.text.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Search by words and by meaning over the units of the corpus, and of a person's own documents where they are joined.
 *
 * <ol>
 *   <li>The query is repaired ({@link QueryRepair}), and the full names of the services that it names are added.
 *   <li>Every unit is scored by BM25 over its words and those of its headings, and by the cosine of its vector to the query's.
 *       Both are scaled to 0..1 over all units and mixed by weight: adding scores beats fusing ranks on this corpus and on 27 of
 *       29 public sets (docs/rationale.md).
 *   <li>The section's own BM25 and whether the query names the section's service are added ({@link ScoreMix}).
 *   <li>A block has the score of its best unit; ties go to the earlier passage.
 *   <li>Of two services that the query names, both are among the first five ({@link Sides}).
 *   <li>{@link Confidence} says how sure it is that the corpus answers at all.
 * </ol>
 *
 * Exact, no approximation: a few hundred units take well under a millisecond. Thread-safe.
 */
public final class HybridRetriever implements Retriever {
    /** How many hits are looked at for the side of a comparison that is missing from the first. */
    private static final int DEEPEST = 1000;

    private final Catalog catalog;
    private final Embedder embedder;
    private final CorpusIndex corpus;
    /** Own documents that are searched beside the corpus; null for the corpus alone. */
    private final @Nullable Library library;

    private final QueryRepair repair;
    private final Sides sides;
    private final SearchWeights weights;

    /** Tells nothing; null in the product. */
    private final @Nullable SearchSignal off;

    public HybridRetriever(Corpus corpus, Catalog catalog, Embedder embedder, TextVectors vectors) {
        this(corpus, catalog, embedder, vectors, SearchWeights.shipped());
    }

    /** With other weights than the shipped ones. */
    public HybridRetriever(
            Corpus corpus, Catalog catalog, Embedder embedder, TextVectors vectors, SearchWeights weights) {
        this.weights = weights;
        this.catalog = catalog;
        this.embedder = embedder;
        this.corpus = new CorpusIndex(corpus, catalog, vectors);
        this.library = null;
        this.repair = new QueryRepair(this.corpus.vocabulary());
        this.sides = new Sides(corpus, catalog);
        this.off = null;
    }

    private HybridRetriever(HybridRetriever whole, @Nullable Library library, @Nullable SearchSignal off) {
        this.catalog = whole.catalog;
        this.embedder = whole.embedder;
        this.corpus = whole.corpus;
        this.library = library;
        this.repair = whole.repair;
        this.sides = whole.sides;
        this.weights = whole.weights;
        this.off = off;
    }

    /** The same search with one signal telling nothing, neither to the scores nor to the confidence: for measuring its worth. */
    public HybridRetriever without(SearchSignal signal) {
        return new HybridRetriever(this, library, signal);
    }

    /** The same search over a person's own documents, too. */
    public HybridRetriever with(Library documents) {
        return new HybridRetriever(this, documents, off);
    }

    @Override
    public SearchResult search(String query, int limit, SearchMode mode) {
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("k is " + limit + "; it must be 1 to 1000");
        }
        List<PassageIndex> indexes = indexes();
        List<String> terms = repair.repair(query, word -> isKnown(indexes.subList(1, indexes.size()), word));
        SearchMode possible = isReady(indexes) ? mode : SearchMode.LEXICAL;
        if (terms.isEmpty()) {
            return new SearchResult(query, possible, 0, List.of());
        }
        List<Signals> signals = signals(indexes, query, terms, possible);
        List<String> both = sides.in(query + " | " + String.join(" ", terms));
        List<Hit> hits = both.isEmpty()
                ? ranked(indexes, signals, possible, limit)
                : sides.kept(ranked(indexes, signals, possible, DEEPEST), both, limit);
        double sure = hits.isEmpty() ? 0 : confidence(indexes).of(query, terms, signals);
        int least = both.isEmpty() ? 1 : Sides.FIRST; // of a comparison both sides stay
        return SearchResult.ranked(String.join(" ", terms), possible, sure, hits, least);
    }

    @Override
    public Optional<Section> ownSection(String block) {
        return library == null ? Optional.empty() : library.sectionOf(block);
    }

    @Override
    public String query(List<String> earlier, String question) {
        return new FollowUp(catalog).query(earlier, question);
    }

    private List<PassageIndex> indexes() {
        List<PassageIndex> indexes = new ArrayList<>(List.of(corpus));
        if (library != null) {
            library.index().ifPresent(indexes::add);
        }
        return indexes;
    }

    private boolean isReady(List<PassageIndex> indexes) {
        return embedder.status().isReady() && indexes.stream().allMatch(PassageIndex::hasVectors);
    }

    private Confidence confidence(List<PassageIndex> indexes) {
        return new Confidence(catalog, word -> isKnown(indexes, word), weights.confidence());
    }

    private static boolean isKnown(List<PassageIndex> indexes, String word) {
        return indexes.stream().anyMatch(index -> index.words().knows(word));
    }

    /**
     * What was measured for a query, before any weight: for a fit of the weights.
     *
     * @param blocks id of the block of each unit
     * @param parts for each unit its signals, 0..1, in the order of {@link SearchWeights#ofParts}
     * @param sureness the signals of {@link Confidence}
     */
    @SuppressWarnings("ArrayRecordComponent") // columns of numbers, never compared
    public record Measured(List<String> blocks, double[][] parts, double[] sureness) {}

    /** Measures a query by words and meaning over the corpus; the embedding model must be ready. */
    public Measured measure(String query) {
        List<PassageIndex> indexes = List.of(corpus);
        List<String> terms = repair.repair(query, word -> false);
        List<Signals> signals = signals(indexes, query, terms, SearchMode.HYBRID);
        ScoreMix mix = ScoreMix.of(SearchMode.HYBRID, List.of(1., 1., 1., 1., 1.), signals);
        List<String> blocks = new ArrayList<>();
        double[][] parts = new double[corpus.size()][];
        for (int unit = 0; unit < parts.length; unit++) {
            blocks.add(corpus.block(unit).passage().id());
            parts[unit] = mix.parts(signals.getFirst(), unit).stream()
                    .mapToDouble(Explanation.Part::value)
                    .toArray();
        }
        return new Measured(blocks, parts, confidence(indexes).signals(query, terms, signals));
    }

    private List<Signals> signals(List<PassageIndex> indexes, String query, List<String> terms, SearchMode mode) {
        Set<String> services = catalog.cardsIn(query + " | " + String.join(" ", terms));
        List<String> expanded = new ArrayList<>(terms);
        for (String service : services) {
            catalog.card(service).ifPresent(card -> expanded.addAll(Tokenizer.words(card.section())));
        }
        float[] vector = mode == SearchMode.LEXICAL ? new float[0] : embedder.embed(SearchText.of(query, terms));
        SearchTerms searched = new SearchTerms(terms, expanded, services, vector, mode != SearchMode.VECTOR, indexes);
        return indexes.stream()
                .map(index -> index.signals(searched).without(off))
                .toList();
    }

    private List<Hit> ranked(List<PassageIndex> indexes, List<Signals> signals, SearchMode mode, int limit) {
        ScoreMix mix = ScoreMix.of(mode, weights.ofParts(), signals);
        Best best = new Best(limit);
        for (int index = 0; index < indexes.size(); index++) {
            best.add(index, indexes.get(index), signals.get(index), mix.scores(signals.get(index)));
        }
        List<Hit> hits = new ArrayList<>();
        for (Candidate candidate : best.ranked()) {
            PassageIndex index = indexes.get(candidate.index);
            Signals known = signals.get(candidate.index);
            Explanation explanation = new Explanation(
                    index.unit(candidate.unit).id(),
                    known.words()[candidate.unit] * known.mostWords(),
                    known.cosines()[candidate.unit],
                    mix.parts(known, candidate.unit));
            hits.add(new Hit(
                    hits.size() + 1,
                    candidate.score,
                    index.block(candidate.unit),
                    index.unit(candidate.unit),
                    explanation));
        }
        return hits;
    }

    /** The best unit of a block. */
    private record Candidate(int index, int unit, double score) {
        static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparingInt(Candidate::index)
                .thenComparingInt(Candidate::unit);
    }

    /** Keeps the best blocks of all that come by. */
    private static final class Best {
        private final int limit;
        private final PriorityQueue<Candidate> kept = new PriorityQueue<>(Candidate.BEST_FIRST.reversed());

        Best(int limit) {
            this.limit = limit;
        }

        void add(int index, PassageIndex units, Signals signals, double[] scores) {
            int from = 0;
            while (from < scores.length) {
                int best = -1;
                int block = units.blockOf(from);
                int unit = from;
                for (; unit < scores.length && units.blockOf(unit) == block; unit++) {
                    if (signals.tellsOf(unit) && (best < 0 || scores[unit] > scores[best])) {
                        best = unit;
                    }
                }
                if (best >= 0 && isAmongTheBest(scores[best])) {
                    keep(new Candidate(index, best, scores[best]));
                }
                from = unit;
            }
        }

        private boolean isAmongTheBest(double score) {
            return kept.size() < limit || score > kept.element().score;
        }

        private void keep(Candidate candidate) {
            kept.add(candidate);
            if (kept.size() > limit) {
                kept.remove();
            }
        }

        List<Candidate> ranked() {
            return kept.stream().sorted(Candidate.BEST_FIRST).toList();
        }
    }
}
